import { type Day, day, isDay, yearOf } from '../law/day.ts'
import { Refused } from './problems.ts'

export interface Span {
  readonly from: Day
  readonly until: Day
}

/** The span a question asks about; the year so far unless asked. */
export function spanAsked(
  asked: { readonly from?: string | undefined; readonly until?: string | undefined },
  today: Day,
): Span | Refused {
  const until = asked.until || today
  const from = asked.from || (isDay(until) ? `${yearOf(day(until))}-01-01` : '')
  const wrong = [
    ...(isDay(from) ? [] : [{ says: '开始日期应写作 2021-03-15', field: 'from' }]),
    ...(isDay(until) ? [] : [{ says: '结束日期应写作 2021-03-15', field: 'until' }]),
  ]
  if (wrong.length > 0) return new Refused('form', wrong)
  if (from > until) return new Refused('form', [{ says: '开始日期不能晚于结束日期', field: 'from' }])
  return { from: day(from), until: day(until) }
}
