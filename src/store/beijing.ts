import { type Day, day, formatDay } from '../law/day.ts'

/** The calendar day in Asia/Shanghai at an instant: the one place where an instant becomes a day. */
export function dayInBeijing(now: Date): Day {
  return day(new Date(now.getTime() + 8 * 3600 * 1000).toISOString().slice(0, 10))
}

/** 2021-03-01 09:30, as the clock on the wall shows it. */
export function clockOf(now: Date): string {
  return new Date(now.getTime() + 8 * 3600 * 1000).toISOString().slice(0, 16).replace('T', ' ')
}

/** ISO text and milliseconds: for what is timed to the second, and only for that. */
export function msOf(instant: string): number {
  return Date.parse(instant)
}

export function instantOf(ms: number): string {
  return new Date(ms).toISOString()
}

/** '2024年1月1日 09:00:00', as the clock on the wall in Beijing showed it. */
export function secondInBeijing(instant: string): string {
  const there = instantOf(msOf(instant) + 8 * 3600 * 1000)
  return `${formatDay(day(there.slice(0, 10)))} ${there.slice(11, 19)}`
}

/** The calendar day in Beijing of an instant written as ISO text. */
export function dayAt(instant: string): Day {
  return dayInBeijing(new Date(instant))
}

/** The last instant of a day in Beijing, as ISO text. */
export function endOf(on: Day): string {
  return `${on}T15:59:59.999Z`
}
