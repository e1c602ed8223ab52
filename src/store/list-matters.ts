import { type RawBuilder, sql } from 'kysely'
import type { Line } from '../kernel/line.ts'
import { type Post, reachOf } from '../kernel/reach.ts'
import { besideColumns } from './beside.ts'
import { kept } from './connect.ts'
import { type Conditions, conditionsOf } from './list-conditions.ts'
import { type DressedMatter, listed, rowsOf } from './matter-rows.ts'
import { withBothRecords } from './same-people.ts'
import { snake, tableOf } from './schema.ts'
import type { Store } from './store.ts'
import type { After, ListQuery, MatterRow } from './types.ts'

export interface MatterList {
  readonly rows: readonly MatterRow[]
  readonly total: number
  /** False: more than `total`, and counting stopped there. */
  readonly totalExact: boolean
  /** Where to go on from; null at the end, and in an order no index gives. */
  readonly next: After | null
}

/** Counting, paging and what no index answers stop here: a list of more is narrowed by filters, not read to its end. */
export const listBound = 10_000
/** Whatever is not the whole line is looked into row by row: there counting goes so far beyond the page and no farther. */
const ahead = 1000
const largestPage = 1000
/** Among so many of the newest a common search text is met often enough to fill a page. */
const firstLook = 3000

function besideListed({ district }: Store, line: Line): Clause {
  return besideColumns({ district, id: sql.ref('matter.id') }, line)
}

interface Asked {
  readonly store: Store
  readonly line: Line
  readonly conditions: Conditions
  readonly query: ListQuery
  readonly size: number
  readonly offset: number
}

type Clause = RawBuilder<unknown>
interface Found {
  readonly rows: readonly DressedMatter[]
  readonly total: number
  readonly totalExact: boolean
}

/** One page of a line's matters, newest first unless asked otherwise. The work done does not grow with the table. */
export async function listMatters(store: Store, post: Post, lineId: string, given: ListQuery): Promise<MatterList> {
  const line = store.businesses.get(lineId)?.line
  if (!line || reachOf(line, post).sees === 'nothing') return { rows: [], total: 0, totalExact: true, next: null }
  const query = await withBothRecords(store, line, given)
  const size = Math.min(Math.max(1, Math.floor(query.size)), largestPage)
  const offset = (Math.max(1, Math.floor(query.page)) - 1) * size
  const asked: Asked = { store, line, conditions: conditionsOf(store, post, line, query), query, size, offset }
  const found = query.after ? await goingOn(asked) : ((await amongNewest(asked)) ?? (await amongAll(asked)))
  const last = found.rows.length === size && isByDay(query) ? found.rows.at(-1) : undefined
  return {
    ...found,
    rows: await rowsOf(store, found.rows),
    next: last ? { on: last.opened_on, id: last.id } : null,
  }
}

/** The page after a row, however far down: no row before it is looked at, and none is counted. */
async function goingOn({ store, line, conditions: { quick, slow, text, whole }, query, size }: Asked): Promise<Found> {
  const where = all([...quick, ...slow, ...(text ? [text] : [])])
  const remembered = whole ? kept : sql``
  const { rows } = await sql<DressedMatter>`
    ${remembered} select ${listed}, ${besideListed(store, line)}
    from matter ${joined(line, query)}
    where ${where}
    ${order(line, query)}
    limit ${sql.lit(size)}`.execute(store.db)
  return { rows, total: rows.length, totalExact: rows.length < size }
}

/** A common text in the usual order is answered from the newest alone; null when that does not fill the page. */
async function amongNewest({ store, line, conditions, query, size, offset }: Asked): Promise<Found | null> {
  const { quick, slow, text } = conditions
  if (!text || line.closed || slow.length > 0 || !isUsualOrder(query) || offset + size > firstLook) return null
  const newest = sql`(select matter.* from matter ${joined(line, query)} where ${all(quick)} ${usualOrder} limit ${firstLook}) as matter`
  const { rows } = await sql<DressedMatter & { total: number }>`
    select ${listed}, ${besideListed(store, line)}, count(*) over ()::int as total
    from ${newest}
    where ${text}
    ${usualOrder}
    limit ${size} offset ${offset}`.execute(store.db)
  return rows.length === size ? { rows, total: rows[0]?.total ?? 0, totalExact: false } : null
}

async function amongAll(asked: Asked): Promise<Found> {
  const { store, line, conditions, query, size, offset } = asked
  const { quick, slow, text, whole } = conditions
  const indexed = [...quick, ...(text ? [text] : [])]
  const bounded = slow.length > 0 || !isQuickOrder(query)
  const from = bounded
    ? sql`from (select matter.* from matter ${joined(line, query)} where ${all(indexed)} ${usualOrder} limit ${listBound}) as matter ${joined(line, query)} where ${all([sql`true`, ...slow])}`
    : sql`from matter ${joined(line, query)} where ${all(indexed)}`
  const countBound = whole || query.counted ? listBound : Math.min(listBound, (Math.floor(offset / ahead) + 1) * ahead)
  const first = offset === 0 && !bounded && whole
  const place = first ? sql`limit ${sql.lit(size)}` : sql`limit ${size} offset ${offset}`
  const counted = sql`(select count(*)::int from (select 1 ${from} limit ${sql.lit(countBound + 1)}) as found)`
  const [page, counting] = await Promise.all([
    offset >= listBound
      ? { rows: [] }
      : sql<DressedMatter & { total?: number }>`
        ${first ? kept : sql``} select ${listed}, ${besideListed(store, line)} ${first ? sql`, ${counted} as total` : sql``}
        ${from} ${order(line, query)} ${place}`.execute(store.db),
    first ? null : sql<{ total: number }>`select ${counted} as total`.execute(store.db),
  ])
  // The first page brings the count with it; an empty one has nothing to count.
  const total = (counting ? counting.rows[0]?.total : page.rows[0]?.total) ?? 0
  const cut = total > countBound || (bounded && (await isMoreThanBound(store, line, query, indexed)))
  return { rows: page.rows, total: Math.min(total, countBound), totalExact: !cut }
}

async function isMoreThanBound(
  store: Store,
  line: Line,
  query: ListQuery,
  indexed: readonly Clause[],
): Promise<boolean> {
  const { rows } =
    await sql`select 1 from matter ${joined(line, query)} where ${all(indexed)} limit 1 offset ${listBound}`.execute(
      store.db,
    )
  return rows.length > 0
}

function all(clauses: readonly Clause[]): Clause {
  return sql.join(clauses, sql` and `)
}

/** The line's own table comes in only when something asks about it. */
function joined(line: Line, query: ListQuery): Clause {
  if (!needsOwnTable(line, query)) return sql``
  return sql`join ${sql.table(tableOf(line).name)} as it on it.district = matter.district and it.matter = matter.id`
}

function needsOwnTable({ fields }: Line, { filters = {}, sort }: ListQuery): boolean {
  return [...Object.keys(filters), sort ?? ''].some((name) => Object.hasOwn(fields, name) && fields[name]?.column)
}

const usualOrder = sql`order by matter.opened_on desc, matter.id desc`

/** Whether the order is by the day of opening, so that one may go on from a row of it. */
function isByDay({ sort = 'openedOn' }: ListQuery): boolean {
  return sort === 'openedOn'
}

function isUsualOrder({ sort = 'openedOn', desc = true }: ListQuery): boolean {
  return sort === 'openedOn' && desc
}

/** Orders an index of `matter` gives; any other sorts the newest ten thousand. */
function isQuickOrder({ sort = 'openedOn', desc }: ListQuery): boolean {
  return sort === 'openedOn' || (sort === 'nextDue' && !desc)
}

const sorted: Readonly<Record<string, string>> = {
  openedOn: 'matter.opened_on',
  number: 'matter.number',
  state: 'matter.state',
  nextDue: 'matter.next_due',
  closedOn: 'matter.closed_on',
  title: 'matter.title',
}

/** `nulls last` only where there can be any: an index in plain descending order would not be used. */
function order(line: Line, { sort = 'openedOn', desc }: ListQuery): Clause {
  const field = Object.hasOwn(line.fields, sort) ? line.fields[sort] : undefined
  const own = field?.column && field.column !== 'text[]' && !field.sealed ? `it.${snake(sort)}` : undefined
  const column = (Object.hasOwn(sorted, sort) ? sorted[sort] : undefined) ?? own ?? 'matter.opened_on'
  const down = desc ?? column === 'matter.opened_on'
  if (column === 'matter.opened_on') return down ? usualOrder : sql`order by matter.opened_on, matter.id`
  return down
    ? sql`order by ${sql.ref(column)} desc nulls last, matter.id desc`
    : sql`order by ${sql.ref(column)}, matter.id`
}
