import { type RawBuilder, sql } from 'kysely'
import { type Post, reachOf } from '../kernel/reach.ts'
import type { Role } from '../kernel/role.ts'
import { addWorkdays } from '../law/calendar.ts'
import { addDays, type Day } from '../law/day.ts'
import { keptByDay } from './day-tallies.ts'
import { sightOf, withinReach } from './reach-filter.ts'
import type { Store } from './store.ts'
import { annulled } from './working.ts'

/** How one line stands today, and how it stood a week ago. */
export interface LineWeek {
  readonly line: string
  readonly open: number
  readonly opened: number
  readonly openedBefore: number
  readonly closed: number
  /** Our own duties past their day; others' are told apart. */
  readonly late: number
  readonly lateWeekAgo: number
  readonly newlyLate: number
  readonly caughtUp: number
  readonly lateOfOthers: number
  readonly soon: number
}

type Clocks = Omit<LineWeek, 'open' | 'opened' | 'openedBefore' | 'closed'>
type Matters = Pick<LineWeek, 'line' | 'open' | 'opened' | 'openedBefore' | 'closed'>

/**
 * Each line inside the reader's reach: what is late, what will be, and what moved since this day last week. Lines seen
 * whole are told by the tally by day, whatever they hold; of others the matters within reach are counted.
 */
export async function readWeek(store: Store, post: Post): Promise<LineWeek[]> {
  const today = store.today()
  const week = addDays(today, -7)
  const { district, organs, own } = sightOf(store, post)
  const partly = [...organs, ...own]
  const [whole, clocks, matters] = await Promise.all([
    weekOf(store, district, { today, week }),
    partly.length > 0 ? clocksOf(store, post, partly, { today, week }) : [],
    partly.length > 0 ? mattersOf(store, post, partly, { today, week }) : [],
  ])
  const byLine = new Map(clocks.map((one) => [one.line, one]))
  const rest = matters.map((one) => ({ ...calm, ...byLine.get(one.line), ...one }))
  return [...whole, ...rest].toSorted((a, b) => (a.line < b.line ? -1 : 1))
}

const calm = { late: 0, lateWeekAgo: 0, newlyLate: 0, caughtUp: 0, lateOfOthers: 0, soon: 0 }

interface Week {
  readonly today: Day
  readonly week: Day
}

/** Lines seen whole, out of sums over days; only who caught up within the week is counted one by one. */
async function weekOf(store: Store, lines: readonly string[], { today, week }: Week): Promise<LineWeek[]> {
  const { district } = store
  const before = addDays(week, -7)
  const soon = addWorkdays(today, 10, store.calendar)
  const sum = (what: string, days: RawBuilder<unknown> = sql`true`) =>
    sql`coalesce(sum(kept.n) filter (where kept.what = ${what} and ${days}), 0)::int`
  const late = sql`kept.day < ${today}`
  const { rows } = await sql<LineWeek>`
    select told.line, told.open, told.opened, told."openedBefore", told.closed, told.late, told."newlyLate", told.soon,
      told."lateOfOthers", told.before + coalesce(made_up.n, 0) as "lateWeekAgo", coalesce(made_up.n, 0) as "caughtUp"
    from (
      select kept.line,
        ${sum('open')} as open,
        ${sum('opened', sql`kept.day > ${week}`)} as opened,
        ${sum('opened', sql`kept.day <= ${week}`)} as "openedBefore",
        ${sum('closed')} as closed,
        ${sum('due', late)} as late,
        ${sum('due', sql`kept.day < ${week}`)} as before,
        ${sum('due', sql`kept.day >= ${week} and kept.day < ${today}`)} as "newlyLate",
        ${sum('othersDue', late)} as "lateOfOthers",
        ${sum('due', sql`kept.day >= ${today} and kept.day <= ${soon}`)} as soon
      from (
        ${keptByDay(district, ['open', 'due', 'othersDue'], sql`true`)}
        union all
        ${keptByDay(district, ['opened'], sql`kept.day > ${before} and kept.day <= ${today}`)}
        union all
        ${keptByDay(district, ['closed'], sql`kept.day > ${week} and kept.day <= ${today}`)}
      ) as kept
      where kept.line = any(${lines}::text[])
      group by kept.line
    ) as told
    left join (
      select clock.line, count(*)::int as n
      from clock
      where clock.district = ${district} and clock.status = 'stopped' and clock.kind = 'duty' and clock.waits_for is null
        and clock.stopped_on > clock.due and clock.stopped_on > ${week} and clock.due < ${week}
      group by clock.line
    ) as made_up on made_up.line = told.line`.execute(store.reader)
  return rows
}

async function clocksOf(store: Store, post: Post, lines: readonly string[], { today, week }: Week): Promise<Clocks[]> {
  const soon = addWorkdays(today, 10, store.calendar)
  const own = sql`clock.waits_for is null`
  const running = sql`clock.status = 'running'`
  const { rows } = await sql<Clocks>`
    select clock.line,
      count(*) filter (where ${running} and ${own} and clock.due < ${today})::int as late,
      count(*) filter (where ${own} and clock.due < ${week})::int as "lateWeekAgo",
      count(*) filter (where ${running} and ${own} and clock.due >= ${week} and clock.due < ${today})::int as "newlyLate",
      count(*) filter (where clock.status = 'stopped' and ${own} and clock.due < ${week})::int as "caughtUp",
      count(*) filter (where ${running} and clock.waits_for is not null and clock.due < ${today})::int as "lateOfOthers",
      count(*) filter (where ${running} and ${own} and clock.due >= ${today} and clock.due <= ${soon})::int as soon
    from clock
    where clock.district = ${store.district} and clock.kind = 'duty'
      and (${running} or (clock.status = 'stopped' and clock.stopped_on > ${week}))
      and ${withinReach(store, post, 'clock', lines)}
    group by clock.line`.execute(store.reader)
  return rows
}

async function mattersOf(
  store: Store,
  post: Post,
  lines: readonly string[],
  { today, week }: Week,
): Promise<Matters[]> {
  const before = addDays(week, -7)
  const { rows } = await sql<Matters>`
    select matter.line,
      count(*) filter (where not matter.closed)::int as open,
      count(*) filter (where matter.opened_on > ${week} and matter.opened_on <= ${today})::int as opened,
      count(*) filter (where matter.opened_on > ${before} and matter.opened_on <= ${week})::int as "openedBefore",
      count(*) filter (where matter.closed_on > ${week} and matter.closed_on <= ${today})::int as closed
    from matter
    where matter.district = ${store.district} and matter.state <> ${annulled}
      and (not matter.closed or matter.opened_on > ${before} or matter.closed_on > ${week})
      and ${withinReach(store, post, 'matter', lines)}
    group by matter.line
    order by matter.line`.execute(store.reader)
  return rows
}

export interface Load {
  readonly person: string
  readonly name: string
  readonly line: string
  readonly open: number
}

/** Only whoever assigns sees how much each mediator has in hand, and in the order of names: it is no ranking. */
const assigning: readonly Role[] = ['sectionHead', 'deputyHead', 'head']

export async function readLoad(store: Store, post: Post): Promise<Load[] | null> {
  const lines = [...store.businesses.values()].flatMap(({ line }) =>
    line.sees.mediator && reachOf(line, post).sees !== 'nothing' ? [line.id] : [],
  )
  if (!assigning.includes(post.role) || lines.length === 0) return null
  const { rows } = await sql<Load>`
    select person.id as person, person.name, matter.line, count(*)::int as open
    from matter
    join person on person.district = matter.district and person.id = matter.handler
    where matter.district = ${store.district} and not matter.closed and matter.state <> ${annulled}
      and matter.line = any(${lines}::text[])
      and exists (
        select 1 from post
        where post.district = matter.district and post.person = matter.handler and post.role = 'mediator'
      )
      and ${withinReach(store, post, 'matter', lines)}
    group by person.id, person.name, matter.line`.execute(store.reader)
  const byName = new Intl.Collator('zh-CN')
  return rows.toSorted((a, b) => byName.compare(a.name, b.name) || (a.line < b.line ? -1 : 1))
}
