import { sql } from 'kysely'
import { type Post, reachOf } from '../kernel/reach.ts'
import { kept } from './connect.ts'
import { conditionsOf } from './list-conditions.ts'
import {
  type Asked,
  all,
  countBoundOf,
  dressed,
  type Found,
  idsByDay,
  isByDay,
  joined,
  listBound,
  order,
  usualOrder,
} from './list-parts.ts'
import { amongTenThousand, inKeptOrder, isKeptOrder } from './list-sorted.ts'
import { type DressedMatter, rowsOf } from './matter-rows.ts'
import { withBothRecords } from './same-people.ts'
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

const largestPage = 1000
/** Among so many of the newest a common search text is met often enough to fill a page. */
const firstLook = 3000

/** One page of a line's matters, newest first unless asked otherwise. The work done does not grow with the table. */
export async function listMatters(store: Store, post: Post, lineId: string, given: ListQuery): Promise<MatterList> {
  const line = store.businesses.get(lineId)?.line
  if (!line || reachOf(line, post).sees === 'nothing') return { rows: [], total: 0, totalExact: true, next: null }
  const query = await withBothRecords(store, line, given)
  const size = Math.min(Math.max(1, Math.floor(query.size)), largestPage)
  const offset = (Math.max(1, Math.floor(query.page)) - 1) * size
  const found = await foundBy({ store, line, conditions: conditionsOf(store, post, line, query), query, size, offset })
  const last = found.rows.length === size && isByDay(query) ? found.rows.at(-1) : undefined
  return {
    ...found,
    rows: await rowsOf(store, found.rows),
    next: last ? { on: last.opened_on, id: last.id } : null,
  }
}

async function foundBy(asked: Asked): Promise<Found> {
  const { conditions, query } = asked
  if (query.after) return goingOn(asked)
  const early = await amongNewest(asked)
  if (early) return early
  if (isKeptOrder(asked)) return inKeptOrder(asked)
  if (conditions.slow.length > 0 || !isQuickOrder(query)) return amongTenThousand(asked)
  return conditions.near && isByDay(query) && !conditions.text ? amongNear(asked) : amongAll(asked)
}

/** The page after a row, however far down: no row before it is looked at, and none is counted. */
async function goingOn(asked: Asked): Promise<Found> {
  const { store, line, conditions, query, size } = asked
  const { quick, slow, text, whole, near } = conditions
  const where = [...quick, ...slow, ...(text ? [text] : [])]
  const remembered = whole ? kept : sql``
  const { rows } = near
    ? await nearPage({ ...asked, offset: 0 }, where)
    : await sql<DressedMatter>`
    ${remembered} select ${dressed(asked)}
    from matter ${joined(line, query)}
    where ${all(where)}
    ${order(line, query)}
    limit ${sql.lit(size)}`.execute(store.db)
  return { rows, total: rows.length, totalExact: rows.length < size }
}

/** A common text in the usual order is answered from the newest alone; null when that does not fill the page. */
async function amongNewest(asked: Asked): Promise<Found | null> {
  const { store, line, conditions, query, size, offset } = asked
  const { quick, slow, text, near } = conditions
  if (!text || line.closed || slow.length > 0 || !isUsualOrder(query) || offset + size > firstLook) return null
  const newest = near
    ? sql`(select matter.* from ${idsByDay(asked, quick, firstLook)} as newest
        join matter on matter.district = ${store.district} and matter.id = newest.id) as matter`
    : sql`(select matter.* from matter ${joined(line, query)} where ${all(quick)} ${usualOrder} limit ${firstLook}) as matter`
  const { rows } = await sql<DressedMatter & { total: number }>`
    select ${dressed(asked)}, count(*) over ()::int as total
    from ${newest}
    where ${text}
    ${usualOrder}
    limit ${size} offset ${offset}`.execute(store.db)
  return rows.length === size ? { rows, total: rows[0]?.total ?? 0, totalExact: false } : null
}

/** Confined to some organs: a page by the day of opening reads each of them as far as the page goes. */
async function amongNear(asked: Asked): Promise<Found> {
  const { store, conditions, offset } = asked
  const bound = countBoundOf(asked)
  const [page, counting] = await Promise.all([
    offset >= listBound ? { rows: [] } : nearPage(asked, conditions.quick),
    sql<{ total: number }>`
      select count(*)::int as total from ${idsByDay(asked, conditions.quick, bound + 1)} as found`.execute(store.db),
  ])
  const total = counting.rows[0]?.total ?? 0
  return { rows: page.rows, total: Math.min(total, bound), totalExact: total <= bound }
}

function nearPage(asked: Asked, where: Asked['conditions']['quick']) {
  const { store, line, query, size, offset } = asked
  const down = (query.desc ?? true) ? sql`desc` : sql``
  return sql<DressedMatter>`
    select ${dressed(asked)}
    from (
      select * from ${idsByDay(asked, where, offset + size)} as found
      order by found.opened_on ${down}, found.id ${down}
      limit ${size} offset ${offset}
    ) as page
    join matter on matter.district = ${store.district} and matter.id = page.id
    ${order(line, query)}`.execute(store.db)
}

async function amongAll(asked: Asked): Promise<Found> {
  const { store, line, conditions, query, size, offset } = asked
  const { quick, text, whole } = conditions
  const from = sql`from matter ${joined(line, query)} where ${all([...quick, ...(text ? [text] : [])])}`
  const bound = countBoundOf(asked)
  const first = offset === 0 && whole
  const place = first ? sql`limit ${sql.lit(size)}` : sql`limit ${size} offset ${offset}`
  const counted = sql`(select count(*)::int from (select 1 ${from} limit ${sql.lit(bound + 1)}) as found)`
  const [page, counting] = await Promise.all([
    offset >= listBound
      ? { rows: [] }
      : sql<DressedMatter & { total?: number }>`
        ${first ? kept : sql``} select ${dressed(asked)} ${first ? sql`, ${counted} as total` : sql``}
        ${from} ${order(line, query)} ${place}`.execute(store.db),
    first ? null : sql<{ total: number }>`select ${counted} as total`.execute(store.db),
  ])
  // The first page brings the count with it; an empty one has nothing to count.
  const total = (counting ? counting.rows[0]?.total : page.rows[0]?.total) ?? 0
  return { rows: page.rows, total: Math.min(total, bound), totalExact: total <= bound }
}

function isUsualOrder({ sort = 'openedOn', desc = true }: ListQuery): boolean {
  return sort === 'openedOn' && desc
}

/** Orders an index of `matter` gives; any other sorts the newest ten thousand. */
function isQuickOrder({ sort = 'openedOn', desc }: ListQuery): boolean {
  return sort === 'openedOn' || (sort === 'nextDue' && !desc)
}
