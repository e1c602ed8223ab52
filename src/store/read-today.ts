import { type RawBuilder, sql } from 'kysely'
import type { Post } from '../kernel/reach.ts'
import { addWorkdays } from '../law/calendar.ts'
import { clockRow, dress, type ListedMatter, listed } from './matter-rows.ts'
import { withinReach } from './reach-filter.ts'
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
  const now = store.today()
  const soon = addWorkdays(now, soonWorkdays, store.calendar)
  const reach = withinReach(store, post, 'clock', lines)
  const handled = mine
    ? sql`and exists (select 1 from matter where matter.district = clock.district and matter.id = clock.matter and matter.handler = ${post.person})`
    : sql``
  const due = (when: RawBuilder<unknown>) =>
    dueGroup(store, sql`clock.kind = 'duty' and clock.status = 'running' and ${when} and ${reach} ${handled}`, size)
  const [overdue, dueToday, soonDue, waiting, returned] = await Promise.all([
    due(sql`clock.waits_for is null and clock.due < ${now}`),
    due(sql`clock.waits_for is null and clock.due = ${now}`),
    due(sql`clock.waits_for is null and clock.due > ${now} and clock.due <= ${soon}`),
    due(sql`clock.waits_for is not null`),
    returnedTo(store, post, { lines, size }),
  ])
  return { overdue, dueToday, soon: soonDue, waiting, returned }
}

async function dueGroup(store: Store, where: RawBuilder<unknown>, size: number): Promise<TodayGroup> {
  const from = sql`from clock where clock.district = ${store.district} and ${where}`
  const [clocks, counted] = await Promise.all([
    sql<ClockTable>`select clock.* ${from} order by clock.due nulls last, clock.matter limit ${size}`.execute(store.db),
    sql<{
      total: number
    }>`select count(*)::int as total from (select 1 ${from} limit ${countBound + 1}) as bounded`.execute(store.db),
  ])
  const matters = await mattersById(
    store,
    clocks.rows.map(({ matter }) => matter),
  )
  const rows = clocks.rows.flatMap((row): DueRow[] => {
    const matter = matters.get(row.matter)
    return matter ? [{ matter, clock: clockRow(row) }] : []
  })
  return { rows, ...bounded(counted.rows[0]?.total ?? 0) }
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
