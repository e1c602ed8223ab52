import { type RawBuilder, sql } from 'kysely'
import type { Line } from '../kernel/line.ts'
import { besideColumns } from './beside.ts'
import type { Conditions } from './list-conditions.ts'
import { type DressedMatter, listed } from './matter-rows.ts'
import { nearOrgans } from './near.ts'
import { snake, tableOf } from './schema.ts'
import type { Store } from './store.ts'
import type { ListQuery } from './types.ts'

export type Clause = RawBuilder<unknown>

/** A list that is asked for, and the page of it. */
export interface Asked {
  readonly store: Store
  readonly line: Line
  readonly conditions: Conditions
  readonly query: ListQuery
  readonly size: number
  readonly offset: number
}

export interface Found {
  readonly rows: readonly DressedMatter[]
  readonly total: number
  readonly totalExact: boolean
}

/** Counting, paging and what no index answers stop here: a list of more is narrowed by filters, not read to its end. */
export const listBound = 10_000
/** Whatever is not the whole line is looked into row by row: there counting goes so far beyond the page and no farther. */
const ahead = 1000

export function countBoundOf({ conditions, query, offset }: Asked): number {
  if (conditions.whole || query.counted) return listBound
  return Math.min(listBound, (Math.floor(offset / ahead) + 1) * ahead)
}

export function all(clauses: readonly Clause[]): Clause {
  return sql.join([sql`true`, ...clauses], sql` and `)
}

/** The columns of a row with what stands beside it. */
export function dressed({ store: { district }, line }: Pick<Asked, 'store' | 'line'>): Clause {
  return sql`${listed}, ${besideColumns({ district, id: sql.ref('matter.id') }, line)}`
}

/** The line's own table comes in only when something asks about it. */
export function joined(line: Line, { filters = {}, sort }: Pick<ListQuery, 'filters' | 'sort'>): Clause {
  const isOwn = (name: string) => Object.hasOwn(line.fields, name) && line.fields[name]?.column
  return [...Object.keys(filters), sort ?? ''].some(isOwn) ? joinOf(line) : sql``
}

function joinOf(line: Line): Clause {
  return sql`join ${sql.table(tableOf(line).name)} as it on it.district = matter.district and it.matter = matter.id`
}

export const usualOrder = sql`order by matter.opened_on desc, matter.id desc`

/** Whether the order is by the day of opening, so that one may go on from a row of it. */
export function isByDay({ sort = 'openedOn' }: ListQuery): boolean {
  return sort === 'openedOn'
}

const common: Readonly<Record<string, string>> = {
  openedOn: 'matter.opened_on',
  number: 'matter.number',
  state: 'matter.state',
  nextDue: 'matter.next_due',
  closedOn: 'matter.closed_on',
  title: 'matter.title',
}

/** What is asked to be put in order by. */
export function sortColumn({ fields }: Pick<Line, 'fields'>, { sort = 'openedOn' }: ListQuery): string {
  const field = Object.hasOwn(fields, sort) ? fields[sort] : undefined
  const own = field?.column && field.column !== 'text[]' && !field.sealed ? `it.${snake(sort)}` : undefined
  return (Object.hasOwn(common, sort) ? common[sort] : undefined) ?? own ?? 'matter.opened_on'
}

export function isDown(line: Pick<Line, 'fields'>, query: ListQuery): boolean {
  return query.desc ?? sortColumn(line, query) === 'matter.opened_on'
}

/** `nulls last` only where there can be any: an index in plain descending order would not be used. */
export function order(line: Line, query: ListQuery): Clause {
  const column = sortColumn(line, query)
  const down = isDown(line, query)
  if (column === 'matter.opened_on') return down ? usualOrder : sql`order by matter.opened_on, matter.id`
  return down
    ? sql`order by ${sql.ref(column)} desc nulls last, matter.id desc`
    : sql`order by ${sql.ref(column)}, matter.id`
}

/** Ids of what the indexed conditions leave, by the day of opening and no more than so many: organ by organ where it is confined to some. */
export function idsByDay(
  { store: { district }, line, conditions: { near }, query: { filters = {}, desc = true } }: Asked,
  where: readonly Clause[],
  limit: number,
): Clause {
  const way = (condition: Clause) => sql`(
    select matter.id, matter.opened_on
    from matter ${near === null ? joined(line, { filters }) : sql``}
    where matter.district = ${district} and ${all(where)} and ${condition}
    ${desc ? usualOrder : sql`order by matter.opened_on, matter.id`}
    limit ${sql.lit(limit)}
  )`
  if (near === null) return way(sql`true`)
  const down = desc ? sql`desc` : sql``
  return sql`(
    select * from (${nearOrgans('matter', [line.id], near, way)}) as near
    order by near.opened_on ${down}, near.id ${down}
    limit ${sql.lit(limit)}
  )`
}
