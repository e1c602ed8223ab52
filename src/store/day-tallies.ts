import { type RawBuilder, sql } from 'kysely'
import { type DayCount, isTold, type Told, toldOfClock, toldOfMatter } from './day-tally.ts'
import type { Tx } from './load.ts'
import type { Store } from './store.ts'
import { annulled } from './working.ts'

/** Before the clocks of a destroyed file go. */
export async function untellClocks({ district }: Pick<Store, 'district'>, tx: Tx, matter: string): Promise<void> {
  await sql`
    insert into day_tally_change (district, what, day, line, n)
    select clock.district, ${toldOfClock}, clock.due, clock.line, -1
    from clock
    where clock.district = ${district} and clock.matter = ${matter} and ${isTold}`.execute(tx)
}

/** What is kept, and what was added since: rows of `what, day, line, n`, several of a day among them. */
export function keptByDay(district: string, what: readonly Told[], days: RawBuilder<unknown>): RawBuilder<unknown> {
  const of = (table: string) => {
    const at = sql.table(table)
    return sql`select kept.what, kept.day, kept.line, kept.n from ${at} as kept
      where kept.district = ${district} and kept.what = any(${[...what]}::text[]) and ${days}`
  }
  return sql`(${of('day_tally')} union all ${of('day_tally_change')})`
}

/** So many changes are read with every look at the tally before they are folded into it. */
const bearable = 1000

/** Changes become part of what is kept. Whoever reads meanwhile sees them here or there, never twice. */
export async function foldTallies({ db, district }: Store, when: 'many' | 'always' = 'always'): Promise<void> {
  if (when === 'many') {
    const { rows } = await sql`
      select from day_tally_change where district = ${district} limit 1 offset ${bearable}`.execute(db)
    if (rows.length === 0) return
  }
  await sql`
    with folded as (
      delete from day_tally_change where district = ${district} returning what, day, line, n
    )
    insert into day_tally (district, what, day, line, n)
    select ${district}, what, day, line, sum(n) from folded group by what, day, line order by what, day, line
    on conflict (district, what, day, line) do update set n = day_tally.n + excluded.n`.execute(db)
  await sql`delete from day_tally where district = ${district} and n = 0`.execute(db)
}

export interface TallyDifference extends Omit<DayCount, 'n'> {
  readonly kept: number
  readonly counted: number
}

/** Counts everything anew beside what is kept, at one moment. Mended, the tally says from then on what was counted. */
export async function recountTallies(
  { db, district }: Pick<Store, 'db' | 'district'>,
  mend = false,
): Promise<TallyDifference[]> {
  const mended = sql`,
    mended as (
      insert into day_tally_change (district, what, day, line, n)
      select ${district}, what, day, line, counted - kept from differing
    )`
  const { rows } = await sql<TallyDifference>`
    with counted as (
      select what, day, line, count(*) as n
      from (
        select told.what, told.day, matter.line
        from matter
        cross join lateral (${toldOfMatter}) as told (what, day)
        where matter.district = ${district} and matter.state <> ${annulled} and told.day is not null
        union all
        select ${toldOfClock}, clock.due, clock.line
        from clock
        where clock.district = ${district} and ${isTold}
      ) as standing
      group by what, day, line
    ),
    differing as (
      select what, day, line, sum(kept)::bigint as kept, sum(counted)::bigint as counted
      from (
        select what, day, line, 0 as kept, n as counted from counted
        union all
        select what, day, line, n, 0 from day_tally where district = ${district}
        union all
        select what, day, line, n, 0 from day_tally_change where district = ${district}
      ) as both_sides
      group by what, day, line
      having sum(kept) <> sum(counted)
    )${mend ? mended : sql``}
    select * from differing order by what, day, line`.execute(db)
  return rows
}
