import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../law/day.ts'
import type { Tallied } from './oversight-runs.ts'
import type { Store } from './store.ts'

export interface RunRow {
  readonly id: string
  readonly kind: string
  readonly today: Day
  readonly from: Day | null
  readonly until: Day | null
  readonly unit: string | null
  readonly startedAt: string
  readonly endedAt: string | null
}

/** The last run of a kind that came to its end, with what each check found. */
export async function lastRun(
  { reader, district }: Store,
  kind: string,
): Promise<{ run: RunRow; tallies: Tallied[] } | null> {
  const { rows } = await sql<RunRow>`
    select id, kind, today, from_day as "from", until_day as "until", unit, started_at as "startedAt", ended_at as "endedAt"
    from oversight_run
    where district = ${district} and kind = ${kind} and ended_at is not null
    order by started_at desc
    limit 1`.execute(reader)
  const [run] = rows
  return run ? { run, tallies: await talliesOf({ reader, district }, run.id) } : null
}

async function talliesOf({ reader, district }: Pick<Store, 'reader' | 'district'>, run: string): Promise<Tallied[]> {
  const { rows } = await sql<Tallied>`
    select check_id as "check", version, population, testable, missing, hits, fresh, dismissed, milliseconds
    from oversight_tally
    where district = ${district} and run = ${run}`.execute(reader)
  return rows
}

export interface Outcome {
  readonly check: string
  readonly state: string
  readonly n: number
}

/** How the leads of each check stand now; of a period and a unit where asked. */
export async function outcomesOf(
  { reader, district }: Store,
  span: { from?: Day | undefined; until?: Day | undefined; unit?: string | undefined } = {},
): Promise<Outcome[]> {
  const { rows } = await sql<Outcome>`
    select check_id as "check", state, count(*)::int as n
    from lead
    where district = ${district} and present
      and (${span.from ?? null}::date is null or on_day is null or on_day >= ${span.from ?? null}::date)
      and (${span.until ?? null}::date is null or on_day is null or on_day <= ${span.until ?? null}::date)
      and (${span.unit ?? null}::uuid is null or unit = ${span.unit ?? null}::uuid)
    group by check_id, state`.execute(reader)
  return rows
}

export interface UnitRow {
  readonly unit: string
  readonly received: number
  /** Months of the period for which the unit said formally that there was nothing. */
  readonly zero: number
  readonly last: Day | null
  readonly due: number
  readonly late: number
  readonly leads: number
  readonly toAnswer: number
  readonly rectifying: number
}

/**
 * Each unit that ever sent records: what came in the period, which duties it has running, its leads and what it is
 * putting right. Units that sent nothing in the period stand with zero, and with the months they reported as empty.
 */
export async function readUnits({ reader, district }: Store, from: Day, until: Day, today: Day): Promise<UnitRow[]> {
  const { rows } = await sql<UnitRow>`
    with ${whoSends(district, from, until)},
    duties as (
      select enforcement.unit, count(*)::int as due, (count(*) filter (where clock.due < ${today}::date))::int as late
      from clock
      join enforcement on enforcement.district = clock.district and enforcement.matter = clock.matter
      where clock.district = ${district} and clock.line = 'enforcement' and clock.status = 'running' and clock.kind = 'duty'
      group by enforcement.unit
    ),
    found as (
      select unit, (count(*) filter (where state in ('open', 'put', 'answered')))::int as leads,
        (count(*) filter (where state = 'put'))::int as asked
      from lead
      where district = ${district} and present
      group by unit
    ),
    putting as (
      select supervision.unit, count(*)::int as n
      from supervision
      join matter on matter.district = supervision.district and matter.id = supervision.matter
      where supervision.district = ${district} and matter.state = 'rectifying'
      group by supervision.unit
    )
    select everyone.unit, coalesce(known.received, 0) as received, coalesce(empty.zero, 0) as zero, known.last, coalesce(duties.due, 0) as due, coalesce(duties.late, 0) as late,
      coalesce(found.leads, 0) as leads, coalesce(found.asked, 0) as "toAnswer", coalesce(putting.n, 0) as rectifying
    from everyone
    left join known using (unit)
    left join empty using (unit)
    left join duties using (unit)
    left join found using (unit)
    left join putting using (unit)`.execute(reader)
  return rows
}

/** What each unit sent in the period, and the months it said there was nothing. */
function whoSends(district: string, from: Day, until: Day): RawBuilder<unknown> {
  return sql`known as (
      select unit, (count(*) filter (where collected_on between ${from}::date and ${until}::date))::int as received,
        max(collected_on) as last
      from enforcement
      where district = ${district} and unit is not null
      group by unit
    ),
    empty as (
      select organ as unit, count(distinct month)::int as zero
      from zero_report
      where district = ${district} and line = 'enforcement' and withdraws is null
        and month between ${from.slice(0, 7)} and ${until.slice(0, 7)}
        and not exists (
          select from zero_report as back where back.district = zero_report.district and back.withdraws = zero_report.id
        )
      group by organ
    ),
    everyone as (
      select unit from known union select unit from empty
    )`
}
