import { type Calendar, workdaysBetween } from '../../law/calendar.ts'
import { type Day, daysBetween } from '../../law/day.ts'
import type { Unit } from '../../law/rule.ts'

/** What of a clock its sentence needs; kept both in the file and in the projection lists are drawn from. */
export interface ClockFacts {
  readonly kind: 'duty' | 'right'
  readonly start: Day
  readonly due: Day | null
  readonly stoppedOn: Day | null
  readonly status: 'running' | 'paused' | 'stopped'
  readonly unit: Unit | null
  /** Runs by a rule of law; otherwise to a day the office sets itself. */
  readonly ruled: boolean
  /** Why it stands still, when it does. */
  readonly ground?: string | null
}

export interface ClockSays {
  readonly says: string
  readonly tone: 'late' | 'soon' | 'calm' | 'paused' | 'unknown' | 'done'
  /** How much of the time is used, 0 to 1. */
  readonly progress: number
}

/** Working days left from which a clock is shown as due soon. */
const soon = 5

/** 还剩 3 个工作日 · 已逾期 2 日 · 已中止（…） · 按期办结 · 期限待核 */
export function clockSays(clock: ClockFacts, { today, calendar }: { today: Day; calendar: Calendar }): ClockSays {
  const { due, stoppedOn, status, kind, ground } = clock
  const progress = used(clock, stoppedOn ?? today)
  if (stoppedOn) return { ...ended(clock, stoppedOn, calendar), progress: 1 }
  if (status === 'paused') return { says: ground ? `已中止（${ground}）` : '已中止', tone: 'paused', progress }
  if (!due)
    return clock.ruled
      ? { says: '期限待核', tone: 'unknown', progress: 0 }
      : { says: '未定期限', tone: 'calm', progress: 0 }
  if (today > due) {
    if (kind === 'right') return { says: '期限已过', tone: 'calm', progress: 1 }
    return { says: `已逾期 ${span(due, today, clock.unit, calendar)}`, tone: 'late', progress: 1 }
  }
  if (today === due) return { says: '今天到期', tone: 'soon', progress }
  const left = span(today, due, clock.unit, calendar)
  return { says: `还剩 ${left}`, tone: workdaysBetween(today, due, calendar) <= soon ? 'soon' : 'calm', progress }
}

function ended({ kind, due }: ClockFacts, on: Day, calendar: Calendar): Omit<ClockSays, 'progress'> {
  if (!due || kind === 'right') return { says: kind === 'right' ? '已行使' : '已办结', tone: 'done' }
  if (on <= due) return { says: '按期办结', tone: 'done' }
  return { says: `逾期 ${span(due, on, null, calendar)}办结`, tone: 'late' }
}

function span(from: Day, to: Day, unit: Unit | null, calendar: Calendar): string {
  if (unit === 'working-day') return `${workdaysBetween(from, to, calendar)} 个工作日`
  return `${daysBetween(from, to)} 日`
}

function used({ start, due }: ClockFacts, at: Day): number {
  if (!due || due <= start) return due && at >= due ? 1 : 0
  return Math.min(1, Math.max(0, daysBetween(start, at) / daysBetween(start, due)))
}
