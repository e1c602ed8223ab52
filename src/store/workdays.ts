import { sql } from 'kysely'
import { hasNotice, isWorkday, restOn } from '../law/calendar.ts'
import { addDays, type Day, day, yearOf } from '../law/day.ts'
import type { Store } from './store.ts'

interface Workday {
  readonly day: Day
  readonly working: boolean
  readonly holiday: boolean
  readonly n: number
  readonly rolls: Day | null
}

/** Brings the calendar of the law into the database. Days that no notice covers are left out: nothing is computed from them. */
export async function fillWorkdays({ db, district, calendar }: Store): Promise<number> {
  const rows = workdaysOf(calendar)
  await sql`
    with told as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as one (day date, working boolean, holiday boolean, n integer, rolls date)
    ),
    gone as (
      delete from workday where district = ${district} and day not in (select day from told)
    )
    insert into workday (district, day, working, holiday, n, rolls)
    select ${district}, day, working, holiday, n, rolls from told
    on conflict (district, day) do update
      set working = excluded.working, holiday = excluded.holiday, n = excluded.n, rolls = excluded.rolls
      where (workday.working, workday.holiday, workday.n, workday.rolls)
        is distinct from (excluded.working, excluded.holiday, excluded.n, excluded.rolls)`.execute(db)
  return rows.length
}

export function workdaysOf(calendar: Store['calendar']): Workday[] {
  const years = calendar.years.map(({ year }) => year).filter((year) => hasNotice(year, calendar))
  const first = day(`${Math.min(...years)}-01-01`)
  const found: Workday[] = []
  let n = 0
  for (let on = first; hasNotice(yearOf(on), calendar); on = addDays(on, 1)) {
    const { rest, why } = restOn(on, calendar)
    if (!rest) n += 1
    found.push({ day: on, working: !rest, holiday: rest && why.endsWith('假期'), n, rolls: nextWorking(on, calendar) })
  }
  return found
}

function nextWorking(on: Day, calendar: Store['calendar']): Day | null {
  let next = on
  while (!isWorkday(next, calendar)) {
    next = addDays(next, 1)
    if (!hasNotice(yearOf(next), calendar)) return null
  }
  return next
}
