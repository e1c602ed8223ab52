/** A calendar day as the law writes it: '2021-03-15'. No clock, no zone. */
export type Day = string & { readonly __day: never }

const shape = /^\d{4}-\d{2}-\d{2}$/
const weekdayNames = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** The one place where text becomes a day. */
export function day(text: string): Day {
  if (!isDay(text)) throw new Error(`不是日历上的一天：${text}`)
  return text
}

export function isDay(text: string): text is Day {
  if (!shape.test(text)) return false
  const [year, month, date] = parts(text)
  return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
}

export function addDays(from: Day, count: number): Day {
  return dayOfNumber(dayNumber(from) + count)
}

/** Month ends clamp: 1月31日加一个月是2月28日（《民法典》第二百零二条）。 */
export function addMonths(from: Day, count: number): Day {
  const [year, month, date] = parts(from)
  const months = year * 12 + (month - 1) + count
  const toYear = Math.floor(months / 12)
  const toMonth = (months % 12) + 1
  return write(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)))
}

export function addYears(from: Day, count: number): Day {
  return addMonths(from, count * 12)
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** 0 is Sunday. */
export function weekdayOf(on: Day): number {
  return (((dayNumber(on) + 4) % 7) + 7) % 7
}

/** False when the first day is unknown: what is not known does not pass. */
export function notAfter(first: Day | null, second: Day): boolean {
  return first !== null && first <= second
}

export function laterOf(first: Day, ...others: readonly Day[]): Day {
  return others.reduce((latest, next) => (next > latest ? next : latest), first)
}

export function earlierOf(first: Day, ...others: readonly Day[]): Day {
  return others.reduce((earliest, next) => (next < earliest ? next : earliest), first)
}

export function yearOf(on: Day): number {
  return Number(on.slice(0, 4))
}

/** '2026年6月12日' */
export function formatDay(on: Day): string {
  const [year, month, date] = parts(on)
  return `${year}年${month}月${date}日`
}

/** '2026年6月12日（周五）' */
export function formatDayWithWeekday(on: Day): string {
  return `${formatDay(on)}（${weekdayName(on)}）`
}

export function weekdayName(on: Day): string {
  return weekdayNames[weekdayOf(on)] as string
}

/** 第四十八条 for 48: how a paper prints an article's number. Up to 9999. */
export function chineseNumeral(value: number): string {
  const digits = '零一二三四五六七八九'
  const units = ['', '十', '百', '千']
  const written = [...String(value)]
    .map((digit, index, all) => (digit === '0' ? '零' : `${digits[Number(digit)]}${units[all.length - 1 - index]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '')
  return written.startsWith('一十') ? written.slice(1) : written
}

/** Days since 1970-01-01, for walking many days cheaply. */
export function dayNumber(on: Day): number {
  const [year, month, date] = parts(on)
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

export function dayOfNumber(number: number): Day {
  const fromEpoch = number + 719_468
  const era = Math.floor(fromEpoch / 146_097)
  const dayOfEra = fromEpoch - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return write(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date)
}

/** Digit by digit: days are taken apart more often than anything else. */
function parts(text: string): [number, number, number] {
  return [twoDigits(text, 0) * 100 + twoDigits(text, 2), twoDigits(text, 5), twoDigits(text, 8)]
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48
}

function write(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}` as Day
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
