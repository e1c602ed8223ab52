import { type Day, daysBetween } from '../../law/day.ts'

/** Both the day of leaving and the day of coming back are days away. */
export function leaveDays({ leaveFrom, leaveUntil }: { leaveFrom: Day | null; leaveUntil: Day | null }): number {
  if (!leaveFrom || !leaveUntil || leaveUntil < leaveFrom) return Number.POSITIVE_INFINITY
  return daysBetween(leaveFrom, leaveUntil) + 1
}
