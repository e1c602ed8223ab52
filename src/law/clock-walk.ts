import { type Calendar, restOn } from './calendar.ts'
import { leftOut, openFrom, type Span } from './clock-spans.ts'
import { addMonths, type Day, dayNumber, dayOfNumber } from './day.ts'

export interface ClockDay {
  readonly day: Day
  readonly counted: boolean
  readonly n?: number
  readonly why: string
  readonly mark: 'start' | 'counted' | 'rest' | 'paused' | 'rolled' | 'end' | 'skipped'
}

export interface Frame {
  readonly start: Day
  readonly spans: readonly Span[]
  readonly calendar: Calendar
  readonly today: Day | null
  readonly governs: Day
}

export interface Walk {
  /** Null while a pause is open. */
  readonly end: Day | null
  readonly left: number | null
  readonly openFrom: Day | null
  readonly lastSeen: Day
  readonly provisional: boolean
  readonly days: readonly ClockDay[]
}

/** Months and years list every day up to here, and only the telling days beyond. */
const longestFullStrip = 400

/** 10日、10个工作日: each day is counted or left out, one after another. */
export function walkDays(
  frame: Frame,
  unit: 'calendar-day' | 'working-day',
  lasts: { readonly base: number; readonly extra: number },
): Walk {
  const total = lasts.base + lasts.extra
  const days: ClockDay[] = [startDay(frame)]
  if (total === 0) return atOnce(frame)
  const stopsAt = openFrom(frame.spans)
  let counted = 0
  let provisional = false
  let on = dayNumber(frame.start)
  while (counted < total) {
    on += 1
    if (on >= stopsAt) return interrupted(frame, days, on, total - counted)
    const day = dayOfNumber(on)
    const gap = leftOut(frame.spans, on)
    if (gap !== null) {
      days.push({ day, counted: false, why: gap, mark: 'paused' })
      continue
    }
    const { rest, why, provisional: unsure } = restOn(day, frame.calendar)
    if (unit === 'working-day') {
      provisional = provisional || unsure
      if (rest) {
        days.push({ day, counted: false, why, mark: 'rest' })
        continue
      }
    }
    counted += 1
    days.push({ day, counted: true, n: counted, why: countedWhy(unit, counted, lasts.base, why), mark: 'counted' })
  }
  if (unit === 'calendar-day') return rollOver(frame, days, on)
  markEnd(days)
  return ended(days, on, provisional)
}

/** 一个月、五年: to the same-numbered day or the month's last, then later by each day left out and each day added. */
export function walkMonths(frame: Frame, months: number, extra: number): Walk {
  if (months === 0 && extra === 0) return atOnce(frame)
  const nominal = dayNumber(addMonths(frame.start, months))
  const start = dayNumber(frame.start)
  const stopsAt = openFrom(frame.spans)
  const full = nominal - start + extra <= longestFullStrip
  const days: ClockDay[] = [startDay(frame)]
  let owed = extra
  let counted = 0
  let on = start
  while (on < nominal || owed > 0) {
    on += 1
    if (on >= stopsAt) return interrupted(frame, days, on, Math.max(0, nominal - on + 1) + owed)
    const gap = leftOut(frame.spans, on)
    if (gap !== null) {
      if (on <= nominal) owed += 1
      days.push({ day: dayOfNumber(on), counted: false, why: gap, mark: 'paused' })
      continue
    }
    if (on > nominal) owed -= 1
    counted += 1
    const day = dayOfNumber(on)
    const last = on >= nominal && owed === 0
    if (full || on === nominal || last || isAnniversary(frame.start, day)) {
      days.push({ day, counted: true, n: counted, why: monthWhy(frame.start, day, on, nominal), mark: 'counted' })
    }
  }
  if (!full) days.splice(1, 0, skippedNote(frame.start))
  return rollOver(frame, days, on)
}

/** 提前5个工作日: back from the event, which is not counted. No roll-over: a late notice is not saved by a holiday. */
export function walkBack(frame: Frame, unit: 'calendar-day' | 'working-day' | 'month' | 'year', length: number): Walk {
  if (length === 0) return atOnce(frame)
  const event: ClockDay = { day: frame.start, counted: false, why: '事件当日不计入，由此向前推算', mark: 'start' }
  if (unit === 'month' || unit === 'year') {
    const end = addMonths(frame.start, unit === 'year' ? -12 * length : -length)
    return ended(
      [{ day: end, counted: true, why: '按月向前推算的最后一日', mark: 'end' }, event],
      dayNumber(end),
      false,
    )
  }
  const days: ClockDay[] = [event]
  let counted = 0
  let provisional = false
  let on = dayNumber(frame.start)
  while (counted < length) {
    on -= 1
    const day = dayOfNumber(on)
    const gap = leftOut(frame.spans, on)
    const { rest, why, provisional: unsure } = restOn(day, frame.calendar)
    if (unit === 'working-day' && gap === null) provisional = provisional || unsure
    if (gap !== null) {
      days.push({ day, counted: false, why: gap, mark: 'paused' })
    } else if (unit === 'working-day' && rest) {
      days.push({ day, counted: false, why, mark: 'rest' })
    } else {
      counted += 1
      days.push({ day, counted: true, n: counted, why: countedWhy(unit, counted, length, why), mark: 'counted' })
    }
  }
  markEnd(days)
  return ended(days.reverse(), on, provisional)
}

/** A last day that is a rest day moves to the first working day after it（《民法典》第二百零三条）。 */
function rollOver(frame: Frame, days: ClockDay[], last: number): Walk {
  const stopsAt = openFrom(frame.spans)
  const first = restOn(dayOfNumber(last), frame.calendar)
  let provisional = first.provisional
  if (!first.rest) {
    markEnd(days)
    return ended(days, last, provisional)
  }
  noteOnLast(days, `最后一日为${first.why}，顺延`)
  let on = last
  for (;;) {
    on += 1
    if (on >= stopsAt) return interrupted(frame, days, on, 0)
    const day = dayOfNumber(on)
    const gap = leftOut(frame.spans, on)
    const { rest, why, provisional: unsure } = restOn(day, frame.calendar)
    provisional = provisional || unsure
    if (gap === null && !rest) {
      days.push({ day, counted: false, why: `${why}，顺延至此届满`, mark: 'end' })
      return ended(days, on, provisional)
    }
    days.push({ day, counted: false, why: `${gap ?? why}，继续顺延`, mark: 'rolled' })
  }
}

function startDay({ start, governs }: Frame): ClockDay {
  const law = governs >= '2021-01-01' ? '（《民法典》第二百零一条）' : ''
  return { day: start, counted: false, why: `起算日不计入${law}`, mark: 'start' }
}

function atOnce({ start }: Frame): Walk {
  const only: ClockDay = { day: start, counted: false, why: '没有期间，当日即届满', mark: 'end' }
  return ended([only], dayNumber(start), false)
}

function ended(days: readonly ClockDay[], on: number, provisional: boolean): Walk {
  const end = dayOfNumber(on)
  return { end, left: null, openFrom: null, lastSeen: end, provisional, days }
}

/** The pause has no end: show it up to today, and say how much was left. */
function interrupted(frame: Frame, days: ClockDay[], from: number, left: number): Walk {
  const until = frame.today === null ? from : Math.min(dayNumber(frame.today), from + longestFullStrip)
  for (let on = from; on <= Math.max(from, until); on += 1) {
    days.push({ day: dayOfNumber(on), counted: false, why: leftOut(frame.spans, on) ?? '中止', mark: 'paused' })
  }
  const lastSeen = dayOfNumber(Math.max(from, until))
  return { end: null, left, openFrom: dayOfNumber(from), lastSeen, provisional: false, days }
}

function countedWhy(unit: string, counted: number, base: number, dayKind: string): string {
  const extended = counted > base ? '，延长期内' : ''
  const kind = dayKind === '工作日' ? '' : `（${dayKind}${unit === 'working-day' ? '' : '，照计'}）`
  return unit === 'working-day' ? `第${counted}个工作日${kind}${extended}` : `第${counted}日${kind}${extended}`
}

function monthWhy(start: Day, on: Day, number: number, nominal: number): string {
  if (number > nominal) return '扣除或者延长的天数顺加'
  if (number < nominal) return '按月计算，照计'
  return on.slice(8) === start.slice(8) ? '对应日，期间届满' : '没有对应日，以月末日为准，期间届满'
}

function isAnniversary(start: Day, on: Day): boolean {
  return on.slice(5) === start.slice(5)
}

function skippedNote(start: Day): ClockDay {
  const day = dayOfNumber(dayNumber(start) + 1)
  return { day, counted: true, why: '自此日起按月、按年计算，普通日子从略', mark: 'skipped' }
}

function markEnd(days: ClockDay[]): void {
  const last = days.at(-1)
  if (last === undefined) return
  const why = last.why.includes('届满') ? last.why : `${last.why}，届满`
  days[days.length - 1] = { ...last, why, mark: 'end' }
}

function noteOnLast(days: ClockDay[], note: string): void {
  const last = days.at(-1)
  if (last !== undefined) days[days.length - 1] = { ...last, why: `${last.why}；${note}` }
}
