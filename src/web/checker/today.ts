import { type Day, day } from '../../law/day.ts'

/** There is no server here to ask: the day is the one the computer shows, in Beijing. */
export function todayHere(): Day {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(new Date())
  return day(parts)
}
