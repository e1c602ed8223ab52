import { addWorkdays, isWorkday } from '../law/calendar.ts'
import { addDays, type Day, day, daysBetween } from '../law/day.ts'
import type { Chance } from './random.ts'

export { addDays, type Day, day, daysBetween }

/** The day itself, or the next one on which an office is open. */
export function officeDay(on: Day): Day {
  let found = on
  while (!isWorkday(found)) found = addDays(found, 1)
  return found
}

/** So many office days from a day, forwards or back. */
export function workdaysFrom(on: Day, count: number): Day {
  let found = on
  for (let left = Math.abs(count); left > 0; left--) {
    const next = addDays(found, count > 0 ? 1 : -1)
    found = count > 0 ? officeDay(next) : lastOfficeDay(next)
  }
  return found
}

export function workdaysAfter(on: Day, count: number): Day {
  return addWorkdays(on, count)
}

/** An office day between two days, both included. */
export function between(random: Chance, from: Day, until: Day): Day {
  const found = officeDay(addDays(from, random.below(Math.max(1, daysBetween(from, until) + 1))))
  return found <= until ? found : lastOfficeDay(until)
}

export function lastOfficeDay(until: Day): Day {
  let found = until
  while (!isWorkday(found)) found = addDays(found, -1)
  return found
}
