import { addDays, type Day, day, formatDay, isDay } from './day.ts'

/** A minute of Beijing wall time: '2024-01-01T09:00'. Only periods in hours need one. */
export type Moment = string & { readonly __moment: never }

const shape = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/

export function moment(text: string): Moment {
  if (!isMoment(text)) throw new Error(`不是一个时刻：${text}`)
  return text
}

export function isMoment(text: string): text is Moment {
  const found = shape.exec(text)
  return found !== null && isDay(found[1] as string)
}

/** Hours begin at once and know no holidays（《民法典》第二百零一条第二款）。 */
export function addHours(from: Moment, count: number): Moment {
  const minutes = Number(from.slice(11, 13)) * 60 + Number(from.slice(14, 16)) + Math.round(count * 60)
  const rest = ((minutes % 1440) + 1440) % 1440
  const clock = `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`
  return `${addDays(dayOf(from), Math.floor(minutes / 1440))}T${clock}` as Moment
}

export function dayOf(at: Moment): Day {
  return day(at.slice(0, 10))
}

/** '2024年1月1日 09:00' */
export function formatMoment(at: Moment): string {
  return `${formatDay(dayOf(at))} ${at.slice(11)}`
}
