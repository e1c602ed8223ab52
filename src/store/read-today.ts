import { type RawBuilder, sql } from 'kysely'
import type { Post } from '../kernel/reach.ts'
import { addWorkdays } from '../law/calendar.ts'
import { hidden, kept } from './connect.ts'
import { clockRow, dress, type ListedMatter, listed } from './matter-rows.ts'
import { nearBy } from './near.ts'
import { type Sighted, sightOf, withinReach } from './reach-filter.ts'
import type { Store } from './store.ts'
import type { ClockTable } from './tables.ts'
import type { DueRow } from './types.ts'
import { annulled } from './working.ts'

export interface TodayGroup {
  readonly rows: readonly DueRow[]
  readonly total: number
  readonly totalExact: boolean
}

export interface Today {
  readonly overdue: TodayGroup
  readonly dueToday: TodayGroup
  /** Within ten working days. */
  readonly soon: TodayGroup
  /** Duties of others the office waits for. */
  readonly waiting: TodayGroup
  readonly returned: TodayGroup
}

export interface TodayOptions {
  readonly lines?: readonly string[]
  /** Rows shown of each group. */
  readonly size?: number
  /** Only matters this person handles. */
  readonly mine?: true
}

const soonWorkdays = 10
const countBound = 1000

/** What today asks of this post: overdue, due today, due within ten working days, waiting for others, sent back. */
export async function readToday(
  store: Store,
  post: Post,
  { lines, size = 20, mine }: TodayOptions = {},
): Promise<Today> {
  const now = hidden(store.today(), 'date')
  const soon = hidden(addWorkdays(store.today(), soonWorkdays, store.calendar), 'date')
  const asked = { post, sight: sightOf(store, post, lines), size, mine }
  const ours = (when: RawBuilder<unknown>) => dueGroup(store, asked, sql`clock.waits_for is null and ${when}`)
  const [overdue, dueToday, soonDue, waiting, returned] = await Promise.all([
    ours(sql`clock.due < ${now}`),
    ours(sql`clock.due = ${now}`),
    ours(sql`clock.due > ${now} and clock.due <= ${soon}`),
    dueGroup(store, asked, sql`clock.waits_for is not null`),
    returnedTo(store, post, { lines, size }),
  ])
  return { overdue, dueToday, soon: soonDue, waiting, returned }
}

interface Asked {
  readonly post: Post
  readonly sight: Sighted
  readonly size: number
  readonly mine: true | undefined
}

/** The first of a group and how many there are: met in the order of their days, and none beyond the bound is looked at. */
async function dueGroup(store: Store, asked: Asked, when: RawBuilder<unknown>): Promise<TodayGroup> {
  const { size } = asked
  const met = metIn(store, asked, when)
  const { rows: found } = await sql<ClockTable & { total: number }>`
    ${kept} select clock.*, (
      select count(*)::int
      from (select 1 from ${met(countBound + 1)} as near limit ${sql.lit(countBound + 1)}) as bounded
    ) as total
    from (
      select * from ${met(size)} as near
      order by near.due, near.matter
      limit ${sql.lit(size)}
    ) as first
    join clock on clock.district = ${store.district} and clock.matter = first.matter and clock.name = first.name
      and clock."row" = first."row"
    order by clock.due, clock.matter`.execute(store.db)
  const matters = await mattersById(
    store,
    found.map(({ matter }) => matter),
  )
  const rows = found.flatMap((row): DueRow[] => {
    const matter = matters.get(row.matter)
    return matter ? [{ matter, clock: clockRow(row) }] : []
  })
  return { rows, ...bounded(found[0]?.total ?? 0) }
}

/** Counted in their order as well: a planner that thinks every line as large as the largest would read all for none. */
function metIn({ district }: Store, { post, sight, mine }: Asked, when: RawBuilder<unknown>) {
  const handled = mine
    ? sql`and exists (select 1 from matter where matter.district = clock.district and matter.id = clock.matter and matter.handler = ${post.person})`
    : sql``
  return (limit: number) =>
    nearBy(
      'clock',
      { sight, post },
      (condition) => sql`(
        select clock.due, clock.matter, clock.name, clock."row"
        from clock
        where clock.district = ${district} and clock.kind = 'duty' and clock.status = 'running' and ${when}
          and ${condition} ${handled}
        order by clock.due, clock.matter
        limit ${sql.lit(limit)}
      )`,
    )
}

async function returnedTo(
  store: Store,
  post: Post,
  { lines, size }: { lines: readonly string[] | undefined; size: number },
): Promise<TodayGroup> {
  const from = sql`
    from matter
    where matter.district = ${store.district} and matter.returned and matter.returned_to = ${post.person}
      and matter.state <> ${annulled} and ${withinReach(store, post, 'matter', lines)}`
  const [page, counted] = await Promise.all([
    sql<ListedMatter>`select ${listed} ${from} order by matter.opened_on, matter.id limit ${size}`.execute(store.db),
    sql<{
      total: number
    }>`select count(*)::int as total from (select 1 ${from} limit ${countBound + 1}) as bounded`.execute(store.db),
  ])
  const rows = await dress(store, page.rows)
  return { rows: rows.map((matter) => ({ matter, clock: matter.clock })), ...bounded(counted.rows[0]?.total ?? 0) }
}

async function mattersById(store: Store, ids: readonly string[]) {
  const { rows } = await sql<ListedMatter>`
    select ${listed}
    from matter
    where matter.district = ${store.district} and matter.id = any(${[...new Set(ids)]}::uuid[])`.execute(store.db)
  return new Map((await dress(store, rows)).map((row) => [row.id, row]))
}

function bounded(total: number): Pick<TodayGroup, 'total' | 'totalExact'> {
  return { total: Math.min(total, countBound), totalExact: total <= countBound }
}
