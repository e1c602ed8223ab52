import { type RawBuilder, sql } from 'kysely'
import type { Edition, Term } from '../kernel/check-words.ts'
import { type RuleEdition, ruleOf } from '../law/rule.ts'
import { columnOf, onCalendar, rowsOf, type Scope, workdayAt } from './scope.ts'

type Sql = RawBuilder<unknown>
type Worded<Key extends string> = Extract<Term, Readonly<Record<Key, unknown>>>

/** A term as SQL. Null wherever something it stands on is null. */
export function termSql(scope: Scope, term: Term): Sql {
  if (typeof term === 'number') return sql`${sql.raw(String(term))}`
  if (typeof term === 'string') return columnOf(scope, term)
  if ('today' in term) return todaySql(scope)
  if ('date' in term) return sql`${sql.lit(term.date)}::date`
  if ('orToday' in term) return sql`coalesce(${columnOf(scope, term.orToday)}, ${todaySql(scope)})`
  if ('dayOf' in term) return sql`left(${columnOf(scope, term.dayOf)}, 10)::date`
  if ('orZero' in term) return sql`coalesce(${columnOf(scope, term.orZero)}, 0)`
  if ('due' in term) return dueSql(scope, term)
  if ('workdays' in term) return workdaysSql(scope, term)
  if ('days' in term) return sql`(${termSql(scope, term.days[1])} - ${termSql(scope, term.days[0])})`
  return otherSql(scope, term)
}

function otherSql(scope: Scope, term: Exclude<Term, string | number>): Sql {
  if ('percent' in term) return sql`(${termSql(scope, term.percent)} * ${sql.raw(String(term.of))} / 100)`
  if ('count' in term) return countSql(scope, term)
  if ('first' in term) return sql`least(${sql.join(term.first.map((one) => termSql(scope, one)))})`
  if ('yearsAfter' in term)
    return sql`(${termSql(scope, term.yearsAfter)} + ${sql.lit(`${term.years} years`)}::interval)::date`
  if ('monthsAfter' in term)
    return sql`(${termSql(scope, term.monthsAfter)} + ${sql.lit(`${term.months} months`)}::interval)::date`
  if ('year' in term) return sql`extract(year from ${termSql(scope, term.year)})::int`
  if ('byDay' in term) return byDaySql(scope, term)
  if ('plus' in term && Array.isArray(term.plus))
    return sql`(${termSql(scope, term.plus[0])} + ${termSql(scope, term.plus[1])})`
  throw new Error(`不认识的说法：${JSON.stringify(term)}`)
}

function todaySql({ ground }: Scope): Sql {
  return sql`${ground.today}::date`
}

function workdaysSql(scope: Scope, { workdays: [from, to] }: Worded<'workdays'>): Sql {
  return sql`(${numberOf(scope, to)} - ${numberOf(scope, from)})`
}

function numberOf(scope: Scope, term: Term): Sql {
  return onCalendar(scope, JSON.stringify(term), termSql(scope, term), 'n')
}

function countSql(scope: Scope, { count, distinct }: Worded<'count'>): Sql {
  const { from, inside } = rowsOf(scope, count, 'counted')
  const what = distinct ? sql`distinct ${columnOf(inside, distinct)}` : sql`*`
  return sql`(select count(${what})::int from ${from})`
}

function byDaySql(scope: Scope, { byDay, editions }: Worded<'byDay'>): Sql {
  const day = columnOf(scope, byDay)
  const cases = editions.map((one) => sql`when ${within(day, one)} then ${termSql(scope, one.is)}`)
  return sql`(case ${sql.join(cases, sql` `)} end)`
}

/** In force on that day; open ends are left out. */
export function within(on: Sql, { from, until }: Omit<Edition<unknown>, 'is'>): Sql {
  const clauses = [
    ...(from ? [sql`${on} >= ${sql.lit(from)}::date`] : []),
    ...(until ? [sql`${on} <= ${sql.lit(until)}::date`] : []),
  ]
  return clauses.length === 0 ? sql`true` : sql`(${sql.join(clauses, sql` and `)})`
}

/** The same day the clock of the law finds, edition by edition: a test compares the two on every rule that is used. */
function dueSql(scope: Scope, term: Worded<'due'>): Sql {
  const day = columnOf(scope, term.governs ?? scope.governs)
  const cases = ruleOf(term.due).editions.flatMap((edition) => {
    if (edition.length === null || edition.unit === null || edition.standing === 'unknown') return []
    const bounds = {
      ...(edition.from ? { from: edition.from } : {}),
      ...(edition.until ? { until: edition.until } : {}),
    }
    return [sql`when ${within(day, bounds)} then ${endSql(scope, edition, term)}`]
  })
  if (cases.length === 0) throw new Error(`规则 ${term.due} 没有可以计算的期限`)
  return sql`(case ${sql.join(cases, sql` `)} end)`
}

function endSql(scope: Scope, edition: RuleEdition, { from, plus }: Worded<'due'>): Sql {
  const { unit, direction } = edition
  const length = edition.length as number
  const start = termSql(scope, from)
  const more =
    plus === undefined ? sql.raw(String(length)) : sql`(${sql.raw(String(length))} + ${termSql(scope, plus)})`
  const key = JSON.stringify([from, plus ?? 0, length, unit, direction ?? 'after'])
  if (direction === 'before') {
    if (unit !== 'working-day') return sql`(${start} - ${more})`
    const before = onCalendar(scope, `${JSON.stringify(from)} - 1`, sql`(${start} - 1)`, 'n')
    return workdayAt(scope, key, sql`(${before} - ${more} + 1)`)
  }
  if (unit === 'working-day') return workdayAt(scope, key, sql`(${numberOf(scope, from)} + ${more})`)
  if (unit === 'hour') return sql`(${start} + ${sql.raw(String(Math.ceil(length / 24)))})`
  const end =
    unit === 'calendar-day'
      ? sql`(${start} + ${more})`
      : sql`(${start} + ${sql.lit(`${unit === 'year' ? length * 12 : length} months`)}::interval)::date`
  return onCalendar(scope, key, end, 'rolls')
}
