import { builtInCalendar, type Calendar } from '../law/calendar.ts'
import { type ClockRequest, type Reckoning, reckon } from '../law/clock.ts'

const kept = new WeakMap<Calendar, Map<string, Reckoning>>()
const most = 5000

/** The same question asked of the same calendar has the same answer: an import asks it thousands of times. */
export function reckonOnce({ calendar = builtInCalendar, ...request }: ClockRequest): Reckoning {
  const answers = kept.get(calendar) ?? new Map<string, Reckoning>()
  kept.set(calendar, answers)
  const question = JSON.stringify(request)
  const before = answers.get(question)
  if (before) return before
  const answer = reckon({ ...request, calendar })
  if (answers.size >= most) answers.clear()
  answers.set(question, answer)
  return answer
}
