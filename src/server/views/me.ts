import type { z } from 'zod'
import { restOn, workdaysLeftInMonth } from '../../law/calendar.ts'
import { formatDayWithWeekday } from '../../law/day.ts'
import type { meSchema } from '../contract-views.ts'
import type { Showing } from './showing.ts'

type Me = z.infer<typeof meSchema>

/** 2026年6月12日（周五） 工作日 · 本月还剩 12 个工作日 */
export function todayView({ today, calendar }: Pick<Showing, 'today' | 'calendar'>): Me['today'] {
  const { rest, why, provisional } = restOn(today, calendar)
  const workdaysLeft = workdaysLeftInMonth(today, calendar)
  const kind = rest ? '休息日' : '工作日'
  return {
    day: today,
    label: `${formatDayWithWeekday(today)} ${kind} · 本月还剩 ${workdaysLeft} 个工作日`,
    workday: !rest,
    why,
    workdaysLeft,
    provisional,
  }
}
