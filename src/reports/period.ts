import { type Day, day } from '../law/day.ts'

/** Both days are in it. */
export interface Period {
  readonly from: Day
  readonly until: Day
}

export function yearOf(year: number): Period {
  return { from: day(`${year}-01-01`), until: day(`${year}-12-31`) }
}

/** 2021年 · 2021年1—9月 · 2021年3月5日至2021年4月6日 */
export function periodText({ from, until }: Period): string {
  const [year, month, first] = from.split('-').map(Number) as [number, number, number]
  const [lastYear, lastMonth] = until.split('-').map(Number) as [number, number]
  const wholeMonths = first === 1 && until === lastDayOfMonth(lastYear, lastMonth) && year === lastYear
  if (wholeMonths && month === 1 && lastMonth === 12) return `${year}年`
  if (wholeMonths) return month === lastMonth ? `${year}年${month}月` : `${year}年${month}—${lastMonth}月`
  return `${plain(from)}至${plain(until)}`
}

function plain(on: Day): string {
  const [year, month, date] = on.split('-').map(Number) as [number, number, number]
  return `${year}年${month}月${date}日`
}

function lastDayOfMonth(year: number, month: number): string {
  const days = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return `${year}-${String(month).padStart(2, '0')}-${days[month - 1]}`
}
