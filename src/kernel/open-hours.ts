import { type Calendar, restOn } from '../law/calendar.ts'
import { addDays, type Day, formatDayWithWeekday, weekdayOf } from '../law/day.ts'

/** 周一至周五 9:00—12:00，13:30—17:30；周六 9:00—12:00；节假日 10:00—12:00 */
export interface OpenSpan {
  /** 0 is Sunday; 'work' and 'rest' are what the calendar says of a day. */
  readonly days: readonly number[] | 'work' | 'rest' | 'all'
  /** Minutes of the day. */
  readonly from: number
  readonly until: number
}

const weekdays = '日一二三四五六'
const dayWords = /^(工作日|每天|节假日|周[一二三四五六日](?:至周[一二三四五六日]|(?:、周[一二三四五六日])*))\s*(.+)$/
const timeWords = /^(\d{1,2})[:：](\d{2})[—\-–~至]+(\d{1,2})[:：](\d{2})$/

/** Null where it is not written so that a clock can read it. */
export function readHours(text: string): readonly OpenSpan[] | null {
  const spans: OpenSpan[] = []
  for (const part of text.normalize('NFKC').split(/[;；]/)) {
    const read = dayWords.exec(part.trim())
    if (!read) return null
    const [, who = '', times = ''] = read
    for (const time of times.split(/[,，、]/)) {
      const span = timeOf(time.trim())
      if (!span) return null
      spans.push({ days: daysOf(who), ...span })
    }
  }
  return spans.length > 0 ? spans : null
}

function timeOf(text: string): Pick<OpenSpan, 'from' | 'until'> | null {
  const read = timeWords.exec(text)
  if (!read) return null
  const [fromHour = 0, fromMinute = 0, untilHour = 0, untilMinute = 0] = read.slice(1).map(Number)
  const [from, until] = [fromHour * 60 + fromMinute, untilHour * 60 + untilMinute]
  return fromMinute < 60 && untilMinute < 60 && from < until && until <= 24 * 60 ? { from, until } : null
}

function daysOf(words: string): OpenSpan['days'] {
  if (words === '工作日' || words === '周一至周五') return 'work'
  if (words === '节假日') return 'rest'
  if (words === '每天') return 'all'
  const named = [...words].flatMap((sign) => (weekdays.includes(sign) ? [weekdays.indexOf(sign)] : []))
  const [first = 0, last = 0] = named
  if (!words.includes('至')) return named
  const count = ((last - first + 7) % 7) + 1
  return Array.from({ length: count }, (_, at) => (first + at) % 7)
}

export interface Moment {
  readonly on: Day
  /** Minutes since midnight in Beijing. */
  readonly minute: number
}

/** 「现在开着，17:30 关」 or when it opens next, by the calendar of holidays and make-up working days. */
export function openSays(text: string, { on, minute }: Moment, calendar?: Calendar): string | null {
  const spans = readHours(text)
  if (!spans) return null
  const now = spansOn(spans, on, calendar).find(({ from, until }) => from <= minute && minute < until)
  if (now) return `现在开着，${clockOf(now.until)} 关`
  for (let ahead = 0; ahead < 15; ahead++) {
    const day = addDays(on, ahead)
    const next = spansOn(spans, day, calendar).find(({ from }) => ahead > 0 || from > minute)
    if (next) return `现在关着，${dayWord(day, ahead)} ${clockOf(next.from)} 开${provisional(day, calendar)}`
  }
  return '现在关着，两周内没有写明开放的时间'
}

/** A listed weekday that is a public holiday is closed; a make-up working day is a working day. */
function spansOn(spans: readonly OpenSpan[], on: Day, calendar?: Calendar): readonly OpenSpan[] {
  const { rest, why } = restOn(on, calendar)
  const holiday = rest && why.includes('假期')
  const open = ({ days }: OpenSpan) => {
    if (days === 'all') return true
    if (days === 'work') return !rest
    if (days === 'rest') return rest
    return days.includes(weekdayOf(on)) && !holiday
  }
  return spans.filter(open).toSorted((one, two) => one.from - two.from)
}

function dayWord(on: Day, ahead: number): string {
  if (ahead === 0) return '今天'
  return ahead === 1 ? '明天' : formatDayWithWeekday(on)
}

function provisional(on: Day, calendar?: Calendar): string {
  return restOn(on, calendar).provisional ? '（放假安排还没有公布，暂定）' : ''
}

function clockOf(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
