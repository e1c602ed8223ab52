import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Day } from '../law/day.ts'
import type { Store } from './store.ts'

/** What one figure came to: added and taken away again as matters change. */
export interface KeptTally {
  readonly rows: number
  readonly amount: number
  /** How often each value was met, for figures of different values. */
  readonly keys: Readonly<Record<string, number>> | null
}

export interface KeptLine {
  readonly line: string
  readonly fingerprint: string
  /** Everything the line journalled up to this place is counted. */
  readonly place: string
  readonly tallies: Readonly<Record<string, KeptTally>>
  /** Matters with something journalled since; null when they are too many to be counted one by one. */
  readonly touched: readonly string[] | null
}

interface Span {
  readonly from: Day
  readonly until: Day
}

/** Past so many changed matters a line is counted afresh. */
const most = 500

/**
 * What is kept of a period, by line, and what has changed since. Its cost is that of the changes: line and place are
 * asked as a pair, since a planner that takes all lines for one reads the changes of all for each of them.
 */
export async function keptTallies({ db, district }: Store, { from, until }: Span): Promise<Map<string, KeptLine>> {
  const { rows } = await sql<Omit<KeptLine, 'touched'> & { touched: string[] | null }>`
    select line, fingerprint, place::text as place, tallies,
      (
        select array_agg(distinct matter)
        from (
          select matter
          from event
          where event.district = kept.district and event.line = kept.line
            and (event.line, event.place) > (kept.line, kept.place)
          order by event.line, event.place
          limit ${most + 1}
        ) as since
      ) as touched
    from figure_tally as kept
    where district = ${district} and from_day = ${from} and until_day = ${until}`.execute(db)
  return new Map(
    rows.map((row) => {
      const touched = row.touched ?? []
      return [row.line, { ...row, touched: touched.length > most ? null : touched }]
    }),
  )
}

/** Lines with something journalled after an instant: a clock that was put back, or an older cut-off. */
export async function linesAfter({ db, district }: Store, cutoff: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ line: string }>`
    select distinct line
    from event
    where district = ${district} and recorded_at > ${cutoff}::timestamptz`.execute(db)
  return new Set(rows.map(({ line }) => line))
}

/** The last place below which nothing can appear any more; null while what was being written then goes on for long. */
export async function settledPlace({ db, district }: Store): Promise<string | null> {
  const { rows } = await sql<{ last: string; horizon: string }>`
    select coalesce(max(place), 0)::text as last, pg_snapshot_xmax(pg_current_snapshot())::text as horizon
    from event
    where district = ${district}`.execute(db)
  const { last = '0', horizon = '0' } = rows[0] ?? {}
  for (let tries = 0; tries < 40; tries++) {
    const { rows: oldest } = await sql<{ past: boolean }>`
      select pg_snapshot_xmin(pg_current_snapshot()) >= ${horizon}::xid8 as past`.execute(db)
    if (oldest[0]?.past) return last
    await pause(25)
  }
  return null
}

export async function keepTallies(
  { db, district, now }: Store,
  { from, until }: Span,
  { line, fingerprint, place, tallies }: Omit<KeptLine, 'touched'>,
): Promise<void> {
  await sql`
    insert into figure_tally (district, line, from_day, until_day, fingerprint, place, tallies, kept_at)
    values (${district}, ${line}, ${from}, ${until}, ${fingerprint}, ${place}::bigint, ${JSON.stringify(tallies)}::jsonb,
      ${now().toISOString()}::timestamptz)
    on conflict (district, line, from_day, until_day) do update set
      fingerprint = excluded.fingerprint, place = excluded.place, tallies = excluded.tallies, kept_at = excluded.kept_at
    where figure_tally.place <= excluded.place or figure_tally.fingerprint <> excluded.fingerprint`.execute(db)
}
