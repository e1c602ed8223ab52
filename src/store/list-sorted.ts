import { sql } from 'kysely'
import {
  type Asked,
  all,
  type Clause,
  dressed,
  type Found,
  idsByDay,
  isDown,
  joined,
  listBound,
  order,
  sortColumn,
} from './list-parts.ts'
import type { DressedMatter } from './matter-rows.ts'
import { snake, tableOf } from './schema.ts'

/** Whether an index gives the order from end to end: of a whole line by a day or amount of its list, or by what is due first. */
export function isKeptOrder({ line, conditions: { whole }, query: { sort = '' } }: Asked): boolean {
  return whole && (sort === 'nextDue' || tableOf(line).ordered.includes(snake(sort)))
}

/** A page of a whole line in such an order: those without a value come last, and are looked at when the others are over. */
export async function inKeptOrder(asked: Asked): Promise<Found> {
  const { store, line, query, size, offset, conditions } = asked
  const column = sql.ref(sortColumn(line, query))
  const own = query.sort !== 'nextDue'
  const id = own ? sql`it.matter` : sql`matter.id`
  const down = isDown(line, query) ? sql`desc` : sql``
  const from = (value: Clause) => sql`
    from matter ${joined(line, query)}
    where ${all(conditions.quick)} and ${column} is ${value}`
  const part = async (value: Clause, by: Clause, at: number, many: number) => {
    const { rows } = await sql<DressedMatter>`
      select ${dressed(asked)} ${from(value)} order by ${by} limit ${many} offset ${at}`.execute(store.db)
    return rows
  }
  const counted = sql<{ total: number }>`
    select count(*)::int as total from (
      select 1 from matter where ${all(conditions.quick)} limit ${sql.lit(listBound + 1)}
    ) as found`.execute(store.db)
  if (offset >= listBound) return cut((await counted).rows[0]?.total, [])
  const valued = await part(sql`not null`, sql`${column} ${down}, ${id} ${down}`, offset, size)
  const left = size - valued.length
  if (left === 0) return cut((await counted).rows[0]?.total, valued)
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from (select 1 ${from(sql`not null`)} limit ${sql.lit(listBound)}) as found`.execute(
    store.db,
  )
  const rest = await part(sql`null`, sql`${id} ${down}`, Math.max(0, offset - (rows[0]?.total ?? 0)), left)
  return cut((await counted).rows[0]?.total, [...valued, ...rest])
}

function cut(total = 0, rows: readonly DressedMatter[]): Found {
  return { rows, total: Math.min(total, listBound), totalExact: total <= listBound }
}

/** What no index answers, or puts in order, is asked of the newest ten thousand that the indexed conditions leave. */
export async function amongTenThousand(asked: Asked): Promise<Found> {
  const { store, line, conditions, query, size, offset } = asked
  const { quick, slow, text } = conditions
  const { district } = store
  const indexed = [...quick, ...(text ? [text] : [])]
  const column = sortColumn(line, query)
  const isOwn = column.startsWith('it.')
  // What is asked of the line's own row needs nothing else of the matter.
  const own = isOwn && slow.length === 0
  const byDay = { ...asked, query: { ...query, desc: true } }
  const { rows } = await sql<DressedMatter & { total: number; seen: number }>`
    with seen as materialized (select * from ${idsByDay(byDay, indexed, listBound + 1)} as seen),
    found as materialized (
      select newest.id, ${sql.ref(column)} as key
      from (select id from seen limit ${sql.lit(listBound)}) as newest
      ${own ? sql`` : sql`join matter on matter.district = ${district} and matter.id = newest.id`}
      ${isOwn || slow.length > 0 ? sql`join ${sql.table(tableOf(line).name)} as it on it.district = ${district} and it.matter = newest.id` : sql``}
      where ${all(slow)}
    ),
    counted as (select (select count(*)::int from found) as total, (select count(*)::int from seen) as seen),
    page as (
      select found.id from found
      order by key ${isDown(line, query) ? sql`desc nulls last` : sql``}, id ${isDown(line, query) ? sql`desc` : sql``}
      limit ${size} offset ${offset}
    )
    select ${dressed(asked)}, counted.total, counted.seen
    from counted
    left join (
      page join matter on matter.district = ${district} and matter.id = page.id ${joined(line, query)}
    ) on true
    ${order(line, query)}`.execute(store.db)
  const { total = 0, seen = 0 } = rows[0] ?? {}
  return { rows: rows.filter(({ id }) => id !== null), total, totalExact: seen <= listBound }
}
