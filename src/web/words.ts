import { addDays, type Day, formatDay, formatDayWithWeekday, isDay } from '../law/day.ts'

/** 2026年6月12日; text that is no day is shown as it came. */
export function dayText(text: string): string {
  return isDay(text) ? formatDay(text) : text
}

export function fullDayText(text: string): string {
  return isDay(text) ? formatDayWithWeekday(text) : text
}

/** An instant from the server in Beijing time, to the minute. */
export function momentText(text: string): string {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(text)
  if (!found?.[1] || !isDay(found[1])) return text
  const minutes = Number(found[2]) * 60 + Number(found[3]) + (text.endsWith('Z') ? 480 : 0)
  const on: Day = addDays(found[1], Math.floor(minutes / 1440))
  const rest = minutes % 1440
  return `${formatDay(on)} ${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`
}

/** 12300 → 12,300 */
export function numberText(value: number): string {
  return value.toLocaleString('zh-CN', { maximumFractionDigits: 2 })
}

/** What was counted no farther than a bound says so. */
export function countText(total: number, exact: boolean): string {
  return exact ? numberText(total) : `超过 ${numberText(total)}`
}

export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  if (bytes < 1024 ** 2) return `${Math.round(bytes / 1024)} KB`
  return bytes < 1024 ** 3 ? `${(bytes / 1024 ** 2).toFixed(1)} MB` : `${(bytes / 1024 ** 3).toFixed(1)} GB`
}
