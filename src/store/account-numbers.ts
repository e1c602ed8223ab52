import { sql } from 'kysely'
import type { Store } from './store.ts'

/** One counter's numbers, as the records and the voided ones together have them. */
export interface SeriesAccount {
  /** task, task/督办, intake/… */
  readonly series: string
  /** 示办〔2021〕{n}号 */
  readonly written: string
  readonly last: number
  /** Given by nobody: neither on a record nor voided. */
  readonly missing: readonly number[]
  /** On two records at once. */
  readonly doubled: readonly number[]
}

export interface NumbersAccount {
  readonly series: readonly SeriesAccount[]
  /** Counters that stand elsewhere than the last number of their series. */
  readonly astray: readonly {
    readonly series: string
    readonly counters: readonly number[]
    readonly lasts: readonly number[]
  }[]
}

interface Held {
  readonly series: string
  readonly number: string
}

/** Every number given is used or 作废 with a reason (decision 10): counted again from the records themselves. */
export async function accountNumbers({ db, district }: Store): Promise<NumbersAccount> {
  const { rows: held } = await sql<Held>`
    select line as series, number from matter where district = ${district} and number is not null
    union all
    select series, number from paper
    where district = ${district} and number is not null and series is not null
    union all
    select 'intake', number from intake_taken where district = ${district}
    union all
    select 'zero-report', number from zero_report where district = ${district}`.execute(db)
  const { rows: voided } = await sql<Held>`
    select series, number from number_void where district = ${district}
    union all
    select series, number from number_reserved where district = ${district}`.execute(db)
  const { rows: counters } = await sql<{ series: string; last: number }>`
    select series, last from counter where district = ${district}`.execute(db)
  const series = accountsOf(held, voided)
  return { series, astray: astray(series, counters) }
}

function accountsOf(held: readonly Held[], voided: readonly Held[]): SeriesAccount[] {
  const bySeries = new Map<string, { series: string; written: string; serials: Map<number, number> }>()
  for (const [rows, counts] of [
    [held, 1],
    [voided, 0],
  ] as const)
    for (const { series, number } of rows) {
      const found = /^(.*?)(\d+)(\D*)$/.exec(number)
      if (!found) continue
      const written = `${found[1]}{n}${found[3]}`
      const key = `${series}\n${written}`
      const account = bySeries.get(key) ?? { series, written, serials: new Map<number, number>() }
      const serial = Number(found[2])
      account.serials.set(serial, (account.serials.get(serial) ?? 0) + counts)
      bySeries.set(key, account)
    }
  return [...bySeries.values()].map(({ series, written, serials }) => {
    const last = Math.max(...serials.keys())
    const missing = Array.from({ length: last }, (_, at) => at + 1).filter((serial) => !serials.has(serial))
    const doubled = [...serials].filter(([, times]) => times > 1).map(([serial]) => serial)
    return { series, written, last, missing, doubled }
  })
}

function astray(series: readonly SeriesAccount[], counters: readonly { series: string; last: number }[]) {
  const names = new Set([...series.map((one) => one.series), ...counters.map((one) => one.series)])
  return [...names].flatMap((name) => {
    const of = (all: readonly { series: string; last: number }[]) =>
      all.flatMap((one) => (one.series === name ? one.last : [])).sort((one, other) => one - other)
    const [stand, lasts] = [of(counters), of(series)]
    return stand.join() === lasts.join() ? [] : [{ series: name, counters: stand, lasts }]
  })
}
