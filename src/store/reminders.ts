import { sql } from 'kysely'
import { addWorkdays } from '../law/calendar.ts'
import { type Day, formatDay } from '../law/day.ts'
import type { Store } from './store.ts'
import { newId } from './uuid.ts'
import { write } from './write.ts'

interface Due {
  readonly matter: string
  readonly line: string
  readonly label: string
  readonly number: string | null
  readonly due: Day
  readonly person: string | null
  readonly role: string | null
  readonly organ: string | null
}

/**
 * Three working days before a duty ends, on its last day, and when it has just ended, its handler hears of it; where
 * another unit is waited for, so does that unit's liaison. Once, however often the night job runs.
 */
export async function remindOverdue(store: Store): Promise<number> {
  const rows = await dueNow(store)
  const now = store.now()
  const today = store.today()
  const notices = rows.map(({ matter, line, label, number, due, person, role, organ }) => ({
    district: store.district,
    id: newId(now),
    kind: 'due',
    person,
    role,
    organ,
    line,
    matter,
    text: `${store.businesses.get(line)?.line.label ?? ''}${number ? ` ${number}` : ''}的「${label}」${whenText(due, today)}`,
    made_at: now.toISOString(),
    delivered_at: null,
  }))
  await write(store.db, [{ into: 'notice', columns: Object.keys(notices[0] ?? {}), rows: notices }])
  return notices.length
}

function whenText(due: Day, today: Day): string {
  if (due < today) return `已于${formatDay(due)}到期，现已逾期`
  return due === today ? '今天到期' : `将于${formatDay(due)}到期`
}

/** What ended over a weekend is told on the first day after it. */
async function dueNow(store: Store): Promise<readonly Due[]> {
  const { district, calendar } = store
  const today = store.today()
  const near = addWorkdays(today, 3, calendar)
  const last = addWorkdays(today, -1, calendar)
  const { rows } = await sql<Due>`
    with due as (
      select clock.matter, clock.line, clock.label, clock.due, clock.organs, clock.waits_for, matter.number,
        matter.handler, matter.organ as own
      from clock
      join matter on matter.district = clock.district and matter.id = clock.matter
      where clock.district = ${district} and clock.kind = 'duty' and clock.status = 'running'
        and (clock.due in (${near}, ${today}) or (clock.due >= ${last} and clock.due < ${today}))
    ), told as (
      select due.*, due.handler as person, null::text as role, null::uuid as organ
      from due
      where due.handler is not null
      union all
      select due.*, null::uuid, 'liaison', unit.organ
      from due
      cross join lateral unnest(due.organs) as unit (organ)
      where due.waits_for is not null and unit.organ <> due.own and due.line = any(${linesOfLiaisons(store)}::text[])
        and exists (select from post where post.district = ${district} and post.role = 'liaison' and post.organ = unit.organ)
    )
    select matter, line, label, number, due, person, role, organ
    from told
    where not exists (
      select from notice
      where notice.district = ${district} and notice.matter = told.matter and notice.kind = 'due'
        and notice.person is not distinct from told.person and notice.organ is not distinct from told.organ
        and notice.made_at >= ${`${today}T00:00:00+08:00`}::timestamptz
    )
    order by due, matter
    limit 5000`.execute(store.db)
  return rows
}

/** The lines a unit's liaison may open at all. */
function linesOfLiaisons({ businesses }: Store): string[] {
  return [...businesses.values()].filter(({ line }) => line.sees.liaison && !line.closed).map(({ line }) => line.id)
}
