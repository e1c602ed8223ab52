import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../law/day.ts'
import type { Store } from './store.ts'
import { newId } from './uuid.ts'

export interface RunGiven {
  /** full: everything, every night. record: what an act touched. certificate: a period and a unit. */
  readonly kind: 'full' | 'record' | 'certificate'
  readonly from?: Day | undefined
  readonly until?: Day | undefined
  readonly unit?: string | undefined
  readonly person?: string | undefined
}

export interface Tally {
  readonly population: number
  readonly testable: number
  /** How many records lack each field. */
  readonly missing: Readonly<Record<string, number>>
  readonly hits: number
  readonly fresh: number
  readonly dismissed: number
}

export async function startRun(store: Store, { kind, from, until, unit, person }: RunGiven): Promise<string> {
  const id = newId(store.now())
  await sql`
    insert into oversight_run (district, id, kind, today, from_day, until_day, unit, started_at, person)
    values (${store.district}, ${id}, ${kind}, ${store.today()}, ${from ?? null}, ${until ?? null}, ${unit ?? null},
      ${store.now().toISOString()}::timestamptz, ${person ?? null})`.execute(store.db)
  return id
}

export async function endRun({ db, district, now }: Store, run: string): Promise<void> {
  await sql`
    update oversight_run set ended_at = ${now().toISOString()}::timestamptz
    where district = ${district} and id = ${run}`.execute(db)
}

export interface Recording {
  readonly check: string
  readonly version: number
  readonly line: string
  /** Rows of matter, unit, on_day, missing, hit, facts, shows, and for groups subject. */
  readonly judged: RawBuilder<unknown>
  /** Leads of this check that the run looked at and did not find again are no longer there. */
  readonly whole: boolean
}

const nothing: Tally = { population: 0, testable: 0, missing: {}, hits: 0, fresh: 0, dismissed: 0 }

/**
 * Judges and keeps in one statement: the hits become leads, the same facts the same lead, and the tally is what was
 * judged. A lead somebody has spoken on keeps what was said.
 */
export async function recordHits(store: Store, { check, version, line, judged, whole }: Recording): Promise<Tally> {
  const { db, district } = store
  const at = store.now().toISOString()
  const { rows } = await sql<Tally>`
    with judged as materialized (${judged}),
    found as (
      select distinct on (subject, key) * from (
        select judged.matter, judged.unit, judged.on_day, judged.facts, judged.shows,
          coalesce(judged.matter::text, judged.unit::text, '') as subject,
          left(encode(sha256(convert_to(judged.facts::text, 'UTF8')), 'hex'), 40) as key
        from judged where judged.hit
      ) as every
    ),
    kept as (
      insert into lead (district, check_id, subject, key, line, matter, unit, on_day, version, facts, shows, first_seen, last_seen)
      select ${district}, ${check}, subject, key, ${line}, matter, unit, on_day, ${version}, facts, shows,
        ${at}::timestamptz, ${at}::timestamptz
      from found
      on conflict (district, check_id, subject, key) do update
        set last_seen = excluded.last_seen, present = true, shows = excluded.shows, version = excluded.version
      returning (xmax = 0) as fresh, state
    ),
    gone as (
      update lead set present = false
      where ${whole} and lead.district = ${district} and lead.check_id = ${check} and lead.present
        and not exists (select 1 from found where found.subject = lead.subject and found.key = lead.key)
      returning 1
    )
    select count(*)::int as population,
      (count(*) filter (where judged.missing = '{}'))::int as testable,
      coalesce((
        select jsonb_object_agg(name, times)
        from (select name, count(*) as times from judged, unnest(judged.missing) as name group by name) as lacking
      ), '{}') as missing,
      (select count(*) from kept)::int as hits,
      (select count(*) from kept where fresh)::int as fresh,
      (select count(*) from kept where state in ('dismissed', 'explained'))::int as dismissed
    from judged`.execute(db)
  return rows[0] ?? nothing
}

export interface Tallied extends Tally {
  readonly check: string
  readonly version: number
  readonly milliseconds: number
}

export async function saveTallies({ db, district }: Store, run: string, tallies: readonly Tallied[]): Promise<void> {
  if (tallies.length === 0) return
  await sql`
    insert into oversight_tally (district, run, check_id, version, population, testable, missing, hits, fresh, dismissed, milliseconds)
    select ${district}, ${run}, one."check", one.version, one.population, one.testable, one.missing, one.hits, one.fresh,
      one.dismissed, one.milliseconds
    from jsonb_to_recordset(${JSON.stringify(tallies)}::jsonb) as one ("check" text, version integer, population integer,
      testable integer, missing jsonb, hits integer, fresh integer, dismissed integer, milliseconds integer)`.execute(
    db,
  )
}
