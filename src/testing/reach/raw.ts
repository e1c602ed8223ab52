import type { Store } from '../../store/store.ts'
import { behind } from '../database.ts'
import type { TestDatabase } from '../postgres.ts'
import { type RawLately, rawLately } from './raw-lately.ts'

interface Row {
  readonly id: string
  readonly matter: string
}

/** What lies in the tables, read past the app: what may be asked for, and what an answer is held against. */
export interface Raw {
  readonly papers: readonly { readonly matter: string; readonly seq: number }[]
  readonly files: readonly { readonly id: string; readonly matter: string | null; readonly person: string }[]
  readonly attached: readonly { readonly file: string; readonly matter: string }[]
  readonly parties: readonly {
    readonly matter: string
    readonly id: number
    readonly field: string
    readonly plain: string
  }[]
  readonly clocks: readonly RawClock[]
  readonly notices: readonly RawNotice[]
  readonly leads: readonly {
    readonly id: string
    readonly matter: string | null
    readonly unit: string | null
    readonly put: boolean
  }[]
  readonly referrals: readonly {
    readonly id: string
    readonly from: string
    readonly to_line: string
    readonly to_matter: string | null
    readonly status: string
  }[]
  readonly sent: readonly {
    readonly id: string
    readonly table: 'intake' | 'zero_report'
    readonly line: string
    readonly organ: string
    readonly person: string
  }[]
  readonly sheets: readonly Row[]
  readonly acts: readonly { readonly line: string; readonly act: string; readonly matter: string }[]
  readonly duties: readonly string[]
  readonly receipts: readonly { readonly number: string; readonly matter: string }[]
  /** What last year's report announced, by the task that answers it. */
  readonly promises: readonly { readonly matter: string; readonly said: string }[]
  readonly reports: readonly {
    readonly matter: string
    readonly kind: string
    readonly title: string
    readonly year: number
    readonly from: string | null
    readonly until: string | null
  }[]
  readonly decisions: ReadonlyMap<string, string>
  readonly lately: RawLately
}

interface RawClock {
  readonly matter: string
  readonly due: string | null
  readonly mine: boolean
  readonly running: boolean
  readonly duty: boolean
}

export interface RawNotice {
  readonly id: string
  readonly person: string | null
  readonly role: string | null
  readonly organ: string | null
  readonly kind: string
  readonly matter: string | null
}

export async function rawOf(store: Store, database: TestDatabase): Promise<Raw> {
  const read = <T extends object>(query: string) => behind<T & Record<string, unknown>>(database, query)
  const sealed = await read<{ matter: string; id: number; field: string; sealed: string }>(
    `select matter, id, 'phone' as field, phone as sealed from party where phone is not null
     union all select matter, id, 'idNumber', id_number from party where id_number is not null order by 1, 2, 3`,
  )
  const plain = await store.keys.openMany(
    store.district,
    sealed.map((one) => ({ owner: one.matter, sealed: one.sealed })),
  )
  const decided = await read<{ matter: string; decision: string | null; number: string }>(
    `select it.matter, it.decision_number as decision, matter.number from enforcement as it
     join matter on matter.district = it.district and matter.id = it.matter`,
  )
  return {
    papers: await read('select matter, seq from paper order by 1, 2'),
    files: await read('select id, matter, person from file order by id'),
    attached: await read('select file, matter from attached order by 1, 2'),
    parties: sealed.map(({ matter, id, field }, at) => ({ matter, id, field, plain: plain[at] ?? '' })),
    clocks: await read(
      `select matter, due::text, waits_for is null as mine, status = 'running' as running, kind = 'duty' as duty
       from clock order by matter, name, row`,
    ),
    notices: await read('select id, person, role, organ, kind, matter from notice order by id'),
    leads: await read(
      `select id, matter, unit, exists (select from lead_word as word where word.lead = lead.id and word.kind = 'put') as put
       from lead where present or state <> 'open' order by id`,
    ),
    referrals: await read('select id, from_matter as "from", to_line, to_matter, status from referral order by id'),
    sent: await read(
      `select id, 'intake' as table, line, organ, person from intake
       union all select id, 'zero_report', line, organ, person from zero_report where withdraws is null order by 1`,
    ),
    sheets: await read('select id, matter from quiz_answer order by id'),
    acts: await read(
      `select distinct line, counts_as as act, matter from event where counts_as is not null order by 1, 2, 3`,
    ),
    duties: (await read<{ matter: string }>('select matter from outreach where duty_year = 2021')).map(
      ({ matter }) => matter,
    ),
    promises: await read(
      `select it.matter, coalesce(it.said_in, matter.title) as said
       from task as it join matter on matter.district = it.district and matter.id = it.matter
       where matter.state <> 'dropped' and matter.opened_on >= '2021-01-01' order by matter.id`,
    ),
    reports: await read(
      `select it.matter, it.kind, matter.title, it.year, it.period_from::text as from, it.period_until::text as until
       from annual_report as it join matter on matter.district = it.district and matter.id = it.matter order by 1`,
    ),
    receipts: await read('select number, matter from portal_receipt where matter is not null order by number'),
    lately: await rawLately(database),
    decisions: new Map(
      decided.flatMap(({ matter, decision, number }) => [decision, number].map((key) => [key ?? '', matter] as const)),
    ),
  }
}
