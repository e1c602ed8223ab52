import { year2019 } from './calendar/2019.ts'
import { year2020 } from './calendar/2020.ts'
import { year2021 } from './calendar/2021.ts'
import { year2022 } from './calendar/2022.ts'
import { year2023 } from './calendar/2023.ts'
import { year2024 } from './calendar/2024.ts'
import { year2025 } from './calendar/2025.ts'
import { year2026 } from './calendar/2026.ts'
import { addDays, addMonths, type Day, day, daysBetween, weekdayName, weekdayOf, yearOf } from './day.ts'

/** One yearly notice of holidays. Days are indexed by date: a notice may name days of the year before. */
export interface CalendarYear {
  readonly year: number
  readonly notices: readonly { readonly number: string; readonly published: string; readonly effect: string }[]
  readonly sources: readonly string[]
  /** Days off by the notice, with the holiday's name. */
  readonly off: Readonly<Record<string, string>>
  /** Weekend days worked to make up for it. */
  readonly work: Readonly<Record<string, string>>
}

/** Plain data: a notice published later is loaded by `withYear`. */
export interface Calendar {
  readonly years: readonly CalendarYear[]
}

export interface RestAnswer {
  readonly rest: boolean
  readonly why: string
  /** No notice covers the day's year: weekends and fixed holidays only. */
  readonly provisional: boolean
}

export const builtInCalendar: Calendar = {
  years: [year2019, year2020, year2021, year2022, year2023, year2024, year2025, year2026],
}

/** 《全国年节及纪念日放假办法》第二条 fixes these; the 2nd of May only since 2025. */
const fixedHolidays: Readonly<Record<string, string>> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
}

/** Lunar holidays of a year whose notice is not out, worked out from the lunar calendar. */
const computedHolidays: Readonly<Record<string, string>> = {
  '2027-02-05': '春节',
  '2027-02-06': '春节',
  '2027-02-07': '春节',
  '2027-02-08': '春节',
  '2027-04-05': '清明节',
  '2027-06-09': '端午节',
  '2027-09-15': '中秋节',
}

const answered = new WeakMap<Calendar, Map<Day, RestAnswer>>()

/** A rest day is a listed day off, or a weekend day not listed as a make-up working day. */
export function restOn(on: Day, calendar: Calendar = builtInCalendar): RestAnswer {
  const known = answered.get(calendar) ?? new Map<Day, RestAnswer>()
  answered.set(calendar, known)
  const before = known.get(on)
  if (before !== undefined) return before
  const answer = lookUp(on, calendar)
  known.set(on, answer)
  return answer
}

export function isWorkday(on: Day, calendar: Calendar = builtInCalendar): boolean {
  return !restOn(on, calendar).rest
}

/** The n-th working day after the start; before it when n is negative. The start itself is not counted. */
export function addWorkdays(start: Day, count: number, calendar: Calendar = builtInCalendar): Day {
  const step = count < 0 ? -1 : 1
  let on = start
  for (let left = Math.abs(count); left > 0; ) {
    on = addDays(on, step)
    if (isWorkday(on, calendar)) left -= 1
  }
  return on
}

/** Working days after `from` up to and including `to`. */
export function workdaysBetween(from: Day, to: Day, calendar: Calendar = builtInCalendar): number {
  if (to <= from) return 0
  let count = workdayOfYear(to, calendar) - workdayOfYear(from, calendar)
  for (let year = yearOf(from); year < yearOf(to); year += 1) count += countedYear(year, calendar).at(-1) ?? 0
  return count
}

/** How many working days its year had up to and including a day. */
function workdayOfYear(on: Day, calendar: Calendar): number {
  const year = yearOf(on)
  return countedYear(year, calendar)[daysBetween(firstOf(year), on)] ?? 0
}

const countedYears = new WeakMap<Calendar, Map<number, readonly number[]>>()

/** The working days of a year counted up day by day, once. */
function countedYear(year: number, calendar: Calendar): readonly number[] {
  const known = countedYears.get(calendar) ?? new Map<number, readonly number[]>()
  countedYears.set(calendar, known)
  const before = known.get(year)
  if (before) return before
  const counts: number[] = []
  let count = 0
  for (let on = firstOf(year); yearOf(on) === year; on = addDays(on, 1)) {
    if (isWorkday(on, calendar)) count += 1
    counts.push(count)
  }
  known.set(year, counts)
  return counts
}

function firstOf(year: number): Day {
  return day(`${String(year).padStart(4, '0')}-01-01`)
}

/** Working days after `on` in the same month. */
export function workdaysLeftInMonth(on: Day, calendar: Calendar = builtInCalendar): number {
  const lastDay = addDays(addMonths(day(`${on.slice(0, 7)}-01`), 1), -1)
  return workdaysBetween(on, lastDay, calendar)
}

export function hasNotice(year: number, calendar: Calendar = builtInCalendar): boolean {
  return calendar.years.some((it) => it.year === year)
}

/** A notice published later, or one that changes an earlier one, replaces the year. */
export function withYear(calendar: Calendar, year: CalendarYear): Calendar {
  const others = calendar.years.filter((it) => it.year !== year.year)
  return { years: [...others, year].sort((a, b) => a.year - b.year) }
}

function lookUp(on: Day, calendar: Calendar): RestAnswer {
  const weekday = weekdayOf(on)
  const weekend = weekday === 0 || weekday === 6
  for (const year of calendar.years) {
    const off = year.off[on]
    if (off !== undefined) return { rest: true, why: `${off}假期`, provisional: false }
    if (year.work[on] !== undefined) {
      return { rest: false, why: `调休上班（${weekdayName(on)}）`, provisional: false }
    }
  }
  const plain = weekend ? weekdayName(on) : '工作日'
  if (hasNotice(yearOf(on), calendar)) return { rest: weekend, why: plain, provisional: false }
  const holiday = computedHolidays[on] ?? fixedHoliday(on)
  const missing = `（${yearOf(on)}年放假安排未载入，暂定）`
  if (holiday !== undefined) return { rest: true, why: `${holiday}${missing}`, provisional: true }
  return { rest: weekend, why: `${plain}${missing}`, provisional: true }
}

function fixedHoliday(on: Day): string | undefined {
  if (on.endsWith('-05-02') && yearOf(on) < 2025) return undefined
  return fixedHolidays[on.slice(5)]
}
