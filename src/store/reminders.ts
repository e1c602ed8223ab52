import { sql } from 'kysely'
import { addWorkdays } from '../law/calendar.ts'
import type { Day } from '../law/day.ts'
import type { Store } from './store.ts'
import { newId } from './uuid.ts'
import { write } from './write.ts'

interface Due {
  readonly matter: string
  readonly line: string
  readonly label: string
  readonly number: string | null
  readonly handler: string
  readonly due: Day
}

/** Three working days before a duty ends, and the day after it ended, its handler hears of it. Once, however often the night job runs. */
export async function remindOverdue(store: Store): Promise<number> {
  const today = store.today()
  const near = addWorkdays(today, 3, store.calendar)
  const yesterday = addWorkdays(today, -1, store.calendar)
  const { rows } = await sql<Due>`
    select clock.matter, clock.line, clock.label, matter.number, matter.handler, clock.due
    from clock
    join matter on matter.district = clock.district and matter.id = clock.matter
    where clock.district = ${store.district} and clock.kind = 'duty' and clock.status = 'running'
      and matter.handler is not null
      and (clock.due = ${near} or (clock.due >= ${yesterday} and clock.due < ${today}))
      and not exists (
        select from notice
        where notice.district = clock.district and notice.person = matter.handler and notice.matter = clock.matter
          and notice.kind = 'due' and notice.made_at >= ${`${today}T00:00:00+08:00`}::timestamptz
      )
    order by clock.due
    limit 5000`.execute(store.db)
  const now = store.now()
  const notices = rows.map(({ matter, line, label, number, handler, due }) => ({
    district: store.district,
    id: newId(now),
    kind: 'due',
    person: handler,
    role: null,
    organ: null,
    line,
    matter,
    text: `${store.businesses.get(line)?.line.label ?? ''}${number ? ` ${number}` : ''}的「${label}」${due < today ? `已于 ${due} 到期，现已逾期` : `将于 ${due} 到期`}`,
    made_at: now.toISOString(),
    delivered_at: null,
  }))
  await write(store.db, [{ into: 'notice', columns: Object.keys(notices[0] ?? {}), rows: notices }])
  return notices.length
}
