import { type RawBuilder, sql } from 'kysely'
import type { RecordCheck } from '../kernel/check.ts'
import type { Line } from '../kernel/line.ts'
import type { Day } from '../law/day.ts'
import { snake } from '../store/schema.ts'
import { annulled } from '../store/working.ts'
import { columnOf, type Ground, rowsOf, type Scope, scopeOf } from './scope.ts'
import { termSql, within } from './terms.ts'
import { firstTwinSql, testSql, twinIn } from './tests.ts'

type Sql = RawBuilder<unknown>

/** What is looked at: everything, some records, or the records of a period and a unit. */
export interface Span {
  readonly matters?: readonly string[]
  readonly from?: Day
  readonly until?: Day
  readonly unit?: string
}

/** One check as the parts of a query over the records of its line. */
export interface Compiled {
  readonly among: Sql
  /** Follows the tables: what is lacking and whether it is a hit, each worked out once for a record. */
  readonly asks: Sql
  readonly missing: Sql
  /** Null where it cannot be said. */
  readonly hit: Sql
  readonly facts: Sql
  readonly shows: Sql
  readonly on: Sql
  readonly unit: Sql
}

/** A calendar that does not reach so far is a missing field too. */
export const calendarMissing = '工作日历'

export function compileCheck(scope: Scope, check: RecordCheck): Compiled {
  const asked: Scope = { ...scope, governs: check.governs, read: new Set() }
  const on = columnOf(asked, check.governs)
  const hit = testSql(asked, check.hit)
  const shows = showsSql(asked, check.shows ?? {})
  const among = sql`(${testSql(asked, check.among)} and (${on} is null or ${editions(on, check)}))`
  const lacking = sql`array_remove(array[${sql.join([
    ...[...new Set([check.governs, ...check.needs])].map((name) => lackSql(asked, name)),
    ...(check.needsWhen ?? []).map(
      ({ when, field }) => sql`case when ${testSql(asked, when)} and ${blank(asked, field)} then ${sql.lit(field)} end`,
    ),
  ])}]::text[], null)`
  // Where a field is missing nothing is asked further. Without the offset the planner writes both out wherever they are named.
  const asks = sql`
    cross join lateral (select ${lacking} as fields offset 0) as lack
    cross join lateral (select case when lack.fields = '{}' then ${hit} end as hit offset 0) as asked`
  const missing = sql`(case when lack.fields = '{}' and asked.hit is null then array[${sql.lit(calendarMissing)}] else lack.fields end)`
  const unit = asked.line.concerns?.[0]
  return {
    among,
    asks,
    missing,
    hit: sql`asked.hit`,
    facts: factsSql(asked, check),
    shows,
    on,
    unit: unit ? columnOf(asked, unit) : sql`null::uuid`,
  }
}

/** Whether it is a hit and nothing else, asked once: for looking at one record with every check in one statement. */
export function hitOnly(scope: Scope, check: RecordCheck): { readonly testable: Sql; readonly hit: Sql } {
  const asked: Scope = { ...scope, governs: check.governs, read: new Set() }
  const on = columnOf(asked, check.governs)
  const present = [...new Set([check.governs, ...check.needs])].map((name) => sql`not ${blank(asked, name)}`)
  const sometimes = (check.needsWhen ?? []).map(
    ({ when, field }) => sql`not (${testSql(asked, when)} and ${blank(asked, field)})`,
  )
  const testable = sql.join([testSql(asked, check.among), editions(on, check), ...present, ...sometimes], sql` and `)
  return { testable, hit: testSql(asked, check.hit) }
}

function editions(on: Sql, { basis }: RecordCheck): Sql {
  return sql`(${sql.join(
    basis.map((one) => within(on, one)),
    sql` or `,
  )})`
}

function lackSql(scope: Scope, name: string): Sql {
  return sql`case when ${blank(scope, name)} then ${sql.lit(name)} end`
}

/** A list lacks a cell when one of its rows does, and everything when it has no row. */
function blank(scope: Scope, name: string): Sql {
  const [field = '', cell] = name.split('.')
  if (scope.line.fields[field]?.kind !== 'rows') return sql`(${columnOf(scope, field)} is null)`
  const { from, inside } = rowsOf(scope, field, 'lacking')
  return cell
    ? sql`((select bool_and(${columnOf(inside, cell)} is not null) from ${from}) is not true)`
    : sql`not exists (select 1 from ${from})`
}

/** The values that made it a hit, as they stand in the record. */
function factsSql(scope: Scope, { hit }: RecordCheck): Sql {
  const names = [...scope.read].toSorted()
  const pairs = names.flatMap((name) => [sql.lit(name), valueSql(scope, name)])
  const twin = twinIn(hit)
  const beside = twin ? [sql.lit('_twin'), sql`to_jsonb(${firstTwinSql(scope, twin)})`] : []
  return sql`jsonb_build_object(${sql.join([...pairs, ...beside])})`
}

function valueSql(scope: Scope, name: string): Sql {
  if (scope.line.fields[name]?.kind !== 'rows') return sql`to_jsonb(${columnOf(scope, name)})`
  const { from } = rowsOf(scope, name, 'told')
  return sql`(select coalesce(jsonb_agg(to_jsonb(told) - 'district' - 'matter' order by told.id), '[]') from ${from})`
}

function showsSql(scope: Scope, shows: NonNullable<RecordCheck['shows']>): Sql {
  const pairs = Object.entries(shows).flatMap(([label, term]) => [
    sql.lit(label),
    sql`to_jsonb(${termSql(scope, term)})`,
  ])
  return pairs.length > 0 ? sql`jsonb_build_object(${sql.join(pairs)})` : sql`'{}'::jsonb`
}

/** The records of a line one by one: who they are, whether the check speaks of them, and whether it is a hit. */
export function judgedSql(ground: Ground, line: Line, check: RecordCheck, span: Span): Sql {
  const scope = scopeOf(ground, line, check.governs, !span.matters)
  const { among, asks, missing, hit, facts, shows, on, unit } = compileCheck(scope, check)
  return sql`
    select r.matter, ${unit} as unit, ${on} as on_day, ${missing} as missing, coalesce(${hit}, false) as hit,
      case when ${hit} then ${facts} end as facts,
      case when ${hit} then ${shows} end as shows
    from ${fromSql(scope)} ${asks}
    where ${liveSql(ground, line)} and ${among} ${spanSql(scope, span)}`
}

export function fromSql({ line, joins }: Scope): Sql {
  return sql`${sql.table(snake(line.id))} as r ${sql.join([...(joins?.values() ?? []), sql``], sql` `)}`
}

/** A record whose upload was taken back never was. */
export function liveSql({ district }: Ground, line: Line): Sql {
  return sql`r.district = ${sql.lit(district)} and not exists (
      select 1 from matter as gone
      where gone.district = r.district and gone.id = r.matter and gone.line = ${sql.lit(line.id)}
        and gone.state = ${sql.lit(annulled)}
    )`
}

export function spanSql(scope: Scope, { matters, from, until, unit }: Span): Sql {
  const on = columnOf({ ...scope, read: new Set() }, scope.governs)
  const day = sql`coalesce(${on}, (select opened_on from matter as whole where whole.district = r.district and whole.id = r.matter))`
  const concerned = scope.line.concerns?.[0]
  const clauses = [
    ...(matters ? [sql`and r.matter = any(${[...matters]}::uuid[])`] : []),
    ...(from ? [sql`and ${day} >= ${from}::date`] : []),
    ...(until ? [sql`and ${day} <= ${until}::date`] : []),
    ...(unit ? [concerned ? sql`and ${columnOf(scope, concerned)} = ${unit}::uuid` : sql`and false`] : []),
  ]
  return clauses.length > 0 ? sql.join(clauses, sql` `) : sql``
}
