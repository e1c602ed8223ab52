import { type RawBuilder, sql } from 'kysely'
import type { Business } from '../kernel/business.ts'
import type { Fields } from '../kernel/field.ts'
import type { Line } from '../kernel/line.ts'
import type { Day } from '../law/day.ts'
import { rowsTableName, snake } from '../store/schema.ts'

/** What a query stands on: the district, the day it is asked, and the lines it may look into. */
export interface Ground {
  readonly district: string
  readonly today: Day
  readonly businesses: ReadonlyMap<string, Business>
}

/** Where a name is looked up, and which calendar rows have been joined for it so far. */
export interface Scope {
  readonly ground: Ground
  readonly line: Line
  readonly alias: string
  /** Inside `some`: the rows of a repeated field. */
  readonly rows: { readonly fields: Fields; readonly alias: string } | null
  /** Null inside a subquery: calendar rows are looked up there and then. */
  readonly joins: Map<string, RawBuilder<unknown>> | null
  /** Every record is looked at: what they share is worked out once for all. */
  readonly whole: boolean
  readonly governs: string
  /** The fields read so far, for the evidence. */
  readonly read: Set<string>
}

export function scopeOf(ground: Ground, line: Line, governs: string, whole = false): Scope {
  return { ground, line, alias: 'r', rows: null, joins: new Map(), whole, governs, read: new Set() }
}

/** The column of a name: a cell of the rows where there is one, a field of the record otherwise. */
export function columnOf(scope: Scope, name: string): RawBuilder<unknown> {
  if (scope.rows && Object.hasOwn(scope.rows.fields, name)) return sql.ref(`${scope.rows.alias}.${snake(name)}`)
  if (!Object.hasOwn(scope.line.fields, name)) throw new Error(`业务线 ${scope.line.id} 没有字段 ${name}`)
  scope.read.add(name)
  return sql.ref(`${scope.alias}.${snake(name)}`)
}

export function rowsOf(scope: Scope, name: string, alias: string): { from: RawBuilder<unknown>; inside: Scope } {
  const field = scope.line.fields[name]
  if (!field?.rows) throw new Error(`${scope.line.id} 的 ${name} 不是多行字段`)
  scope.read.add(name)
  const from = sql`
    ${sql.table(rowsTableName(scope.line, name))} as ${sql.ref(alias)}
    where ${sql.ref(`${alias}.district`)} = ${sql.lit(scope.ground.district)}
      and ${sql.ref(`${alias}.matter`)} = ${sql.ref(`${scope.alias}.matter`)}`
  return { from, inside: { ...scope, rows: { fields: field.rows, alias }, joins: null } }
}

export type CalendarColumn = 'n' | 'rolls' | 'working' | 'holiday'

/** A column of the calendar for a day. The same day is joined once, however many checks ask. */
export function onCalendar(
  scope: Scope,
  key: string,
  on: RawBuilder<unknown>,
  column: CalendarColumn,
): RawBuilder<unknown> {
  return calendarRow(scope, `day ${key}`, (alias) => sql`${sql.ref(`${alias}.day`)} = ${on}`, column)
}

/** The n-th working day of the calendar. */
export function workdayAt(scope: Scope, key: string, n: RawBuilder<unknown>): RawBuilder<unknown> {
  const found = (alias: string) => sql`${sql.ref(`${alias}.n`)} = ${n} and ${sql.ref(`${alias}.working`)}`
  return calendarRow(scope, `n ${key}`, found, 'day')
}

function calendarRow(
  { joins, ground }: Scope,
  key: string,
  found: (alias: string) => RawBuilder<unknown>,
  column: CalendarColumn | 'day',
): RawBuilder<unknown> {
  if (!joins)
    return sql`(select w.${sql.ref(column)} from workday as w where w.district = ${sql.lit(ground.district)} and ${found('w')})`
  const alias = aliasFor(joins, key)
  if (!joins.has(key)) {
    joins.set(
      key,
      sql`left join workday as ${sql.ref(alias)} on ${sql.ref(`${alias}.district`)} = ${sql.lit(ground.district)} and ${found(alias)}`,
    )
  }
  return sql.ref(`${alias}.${column}`)
}

/** w1, w2 … in the order they are first asked for. */
function aliasFor(joins: ReadonlyMap<string, unknown>, key: string): string {
  const at = [...joins.keys()].indexOf(key)
  return `w${at < 0 ? joins.size + 1 : at + 1}`
}
