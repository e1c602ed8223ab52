import { sql } from 'kysely'
import { addWorkdays } from '../../law/calendar.ts'
import type { Day } from '../../law/day.ts'
import { isSealed } from '../seal-matter.ts'
import type { Store } from '../store.ts'
import { annulled } from '../working.ts'
import { stockOfBlanks } from './reserve.ts'

/** What an office needs to go on with pen and paper. */
export interface ContinuityPack {
  readonly district: string
  readonly synthetic: boolean
  readonly madeAt: string
  readonly today: Day
  /** The last day of the deadlines below. */
  readonly until: Day
  readonly organs: readonly OrganPack[]
}

interface OrganPack {
  readonly name: string
  readonly deadlines: readonly Deadline[]
  readonly open: readonly OpenCase[]
  readonly blanks: readonly BlankPaper[]
}

interface Deadline {
  readonly due: Day
  readonly late: boolean
  readonly label: string
  readonly line: string
  readonly number: string
  readonly title: string
  readonly handler: string
  /** Whose duty, when not ours. */
  readonly waitsFor: string
}

interface OpenCase {
  readonly line: string
  readonly number: string
  readonly title: string
  readonly state: string
  readonly openedOn: Day
  readonly handler: string
  readonly clocks: readonly { readonly label: string; readonly due: Day | null }[]
  readonly last: string
}

interface BlankPaper {
  readonly line: string
  readonly title: string
  readonly number: string
  /** The step it belongs to, for the late entry. */
  readonly act: string
  /** What is written by hand. */
  readonly asks: readonly string[]
}

const soonWorkdays = 10
/** More open cases than this are not carried on paper. */
const most = 20_000

/** Deadlines, open cases and blank papers by organ. What is sealed by name stays out: its file is in the cabinet. */
export async function continuityPack(store: Store): Promise<ContinuityPack> {
  const today = store.today()
  const until = addWorkdays(today, soonWorkdays, store.calendar)
  const [cases, blanks] = await Promise.all([openCases(store), stockOfBlanks(store)])
  const names = [...new Set([...cases.map((one) => one.organ), ...blanks.map((one) => one.organName)])].sort()
  return {
    district: store.districtName,
    synthetic: store.synthetic,
    madeAt: store.now().toISOString(),
    today,
    until,
    organs: names.map((name) => {
      const own = cases.filter((one) => one.organ === name)
      return {
        name,
        deadlines: own
          .flatMap((one) => deadlinesOf(one, { today, until }))
          .sort((one, other) => (one.due < other.due ? -1 : 1)),
        open: own.map(({ organ: _organ, running: _running, ...shown }) => shown),
        blanks: blanks.flatMap((one) => (one.organName === name ? blankPaper(store, one) : [])),
      }
    }),
  }
}

interface Running {
  readonly label: string
  readonly due: Day | null
  readonly waitsFor: string | null
  readonly duty: boolean
}

type Case = OpenCase & { readonly organ: string; readonly running: readonly Running[] }

interface CaseRow {
  readonly line: string
  readonly number: string | null
  readonly title: string
  readonly state: string
  readonly openedOn: Day
  readonly organ: string
  readonly handler: string | null
  readonly running: readonly Running[] | null
  readonly lastAct: string | null
  readonly lastOn: Day | null
}

async function openCases(store: Store): Promise<Case[]> {
  const { rows } = await sql<CaseRow>`
    select matter.line, matter.number, matter.title, matter.state, matter.opened_on as "openedOn",
      matter.organ_name as organ, person.name as handler, clocks.running, last.act as "lastAct",
      last.happened_on as "lastOn"
    from matter
    left join person on person.district = matter.district and person.id = matter.handler
    left join lateral (
      select json_agg(json_build_object('label', clock.label, 'due', clock.due, 'waitsFor', clock.waits_for,
        'duty', clock.kind = 'duty') order by clock.due nulls last) as running
      from clock
      where clock.district = matter.district and clock.matter = matter.id and clock.status = 'running'
    ) as clocks on true
    left join lateral (
      select event.act, event.happened_on
      from event
      where event.district = matter.district and event.matter = matter.id
      order by event.seq desc
      limit 1
    ) as last on true
    where matter.district = ${store.district} and not matter.closed and matter.state <> ${annulled}
    order by matter.organ_name, matter.next_due nulls last, matter.id
    limit ${most}`.execute(store.db)
  return rows.flatMap((row) => caseOf(store, row))
}

function caseOf({ businesses }: Store, row: CaseRow): Case[] {
  const line = businesses.get(row.line)?.line
  if (!line) return []
  const running = row.running ?? []
  return [
    {
      line: line.label,
      number: row.number ?? '',
      title: isSealed(row.title) ? '（姓名见卷宗）' : row.title,
      state: line.states[row.state]?.label ?? row.state,
      openedOn: row.openedOn,
      organ: row.organ,
      handler: row.handler ?? '',
      clocks: running.map(({ label, due }) => ({ label, due })),
      last: row.lastAct ? `${row.lastOn} ${line.acts[row.lastAct]?.label ?? row.lastAct}` : '',
      running,
    },
  ]
}

function deadlinesOf(one: Case, { today, until }: { today: Day; until: Day }): Deadline[] {
  const { line, number, title, handler } = one
  return one.running.flatMap(({ label, due, waitsFor, duty }) =>
    duty && due && due <= until
      ? [{ due, late: due < today, label, line, number, title, handler, waitsFor: waitsFor ?? '' }]
      : [],
  )
}

function blankPaper(
  { businesses }: Store,
  { line: id, paper, number }: { line: string; paper: string; number: string },
): BlankPaper[] {
  const business = businesses.get(id)
  const declared = business?.papers[paper]
  const [name = ''] = declared?.after ?? []
  const act = business?.line.acts[name]
  if (!business || !declared || !act) return []
  const asks = (act.asks ?? []).map((field) => business.line.fields[field]?.label ?? field)
  return [{ line: business.line.label, title: declared.title, number, act: act.label, asks }]
}
