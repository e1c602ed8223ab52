import type { Calendar } from './calendar.ts'
import { lengthText } from './clock-notes.ts'
import { type ExcludedSpan, leaveOut, type Pause } from './clock-spans.ts'
import { type ClockDay, type Walk, walkBack, walkDays, walkMonths } from './clock-walk.ts'
import { addDays, type Day, daysBetween, formatDay } from './day.ts'
import { addHours, dayOf, type Moment } from './moment.ts'
import type { Cap, RuleEdition } from './rule.ts'

export interface Measured {
  readonly end: Day | null
  readonly endAt: Moment | null
  readonly left: number | null
  readonly provisional: boolean
  readonly whyNoDate: string | null
  readonly refusals: readonly string[]
  readonly notes: readonly string[]
  readonly days: readonly ClockDay[]
}

/** What measuring needs of a request, with the start already parsed. */
export interface Measuring {
  readonly start: Day
  readonly startAt: Moment | null
  readonly governs: Day
  readonly pauses: readonly Pause[]
  readonly excluded: readonly ExcludedSpan[]
  readonly extra: number
  readonly capStart: Day | null
  readonly calendar: Calendar
  readonly today: Day | null
}

/** The due day or the reason there is none, with every day that led to it. */
export function measure(edition: RuleEdition, request: Measuring): Measured {
  const { length, unit } = edition
  if (length === null || unit === null || edition.standing === 'unknown') return withoutDate(whyOpen(edition))
  if (unit === 'hour') return byHours(length + request.extra, request)
  const frame = {
    start: request.start,
    spans: leaveOut(request.pauses, request.excluded),
    calendar: request.calendar,
    today: request.today,
    governs: request.governs,
  }
  if (edition.direction === 'before') return settled(walkBack(frame, unit, length))
  if (unit === 'month' || unit === 'year') {
    return settled(walkMonths(frame, unit === 'year' ? length * 12 : length, request.extra))
  }
  return settled(walkDays(frame, unit, { base: length, extra: request.extra }))
}

function settled(walk: Walk): Measured {
  const whyNoDate = walk.end === null ? `自${formatDay(walk.openFrom ?? walk.lastSeen)}起停止计算，尚未恢复` : null
  return { ...walk, endAt: null, whyNoDate, refusals: [], notes: [] }
}

function byHours(length: number, request: Measuring): Measured {
  const refusals = request.pauses.length > 0 ? ['按小时计算的期限没有中止的规定'] : []
  if (request.startAt !== null) {
    const endAt = addHours(request.startAt, length)
    const end = dayOf(endAt)
    const days = hourDays(request.start, end, `${request.startAt.slice(11)} 起算，即时开始`, `${endAt.slice(11)} 届满`)
    return { end, endAt, left: null, provisional: false, whyNoDate: null, refusals, notes: [], days }
  }
  if (length % 24 !== 0) return { ...withoutDate('按小时计算的期限要写明起算的时刻'), refusals }
  const end = addDays(request.start, length / 24)
  const days = hourDays(request.start, end, '即时起算', '到起算时的同一时刻届满')
  const notes = ['未写明起算时刻：到这一天的同一时刻届满']
  return { end, endAt: null, left: null, provisional: false, whyNoDate: null, refusals, notes, days }
}

function hourDays(start: Day, end: Day, begins: string, ends: string): ClockDay[] {
  const first: ClockDay = { day: start, counted: true, why: begins, mark: 'start' }
  if (start === end) return [{ ...first, why: `${begins}，${ends}`, mark: 'end' }]
  const between = daysBetween(start, end) - 1
  const middle = Array.from({ length: between }, (_, index): ClockDay => {
    return { day: addDays(start, index + 1), counted: true, why: '连续计算，节假日不扣除', mark: 'counted' }
  })
  return [first, ...middle, { day: end, counted: true, why: ends, mark: 'end' }]
}

function withoutDate(whyNoDate: string): Measured {
  return { end: null, endAt: null, left: null, provisional: false, whyNoDate, refusals: [], notes: [], days: [] }
}

function whyOpen(edition: RuleEdition): string {
  if (edition.standing === 'unknown') return edition.says ?? '这一版本的期限尚未查明，不推算日期'
  return edition.says ?? '条文没有写明天数，不推算日期'
}

/** 《行政复议法》第二十条第三款: a second limit from another day; the earlier end wins. */
export function withCap(edition: RuleEdition, measured: Measured, request: Measuring): Measured {
  if (edition.cap === undefined || measured.end === null) return measured
  const { cap } = edition
  if (request.capStart === null) {
    const note = `另有上限：自${cap.startsLabel}起不超过${lengthText(cap.length, cap.unit)}，请一并核对`
    return { ...measured, notes: [...measured.notes, note] }
  }
  const limit = reckonCap(cap, request.capStart, request)
  if (limit.end === null || measured.end <= limit.end) {
    return { ...measured, notes: [...measured.notes, `上限届满日更晚（${limit.end ?? '未定'}），不起作用`] }
  }
  const shown = measured.days.filter((it) => it.day < (limit.end as Day))
  const why = `自${cap.startsLabel}（${formatDay(request.capStart)}）起满${lengthText(cap.length, cap.unit)}，上限先到`
  const last: ClockDay = { day: limit.end, counted: false, why, mark: 'end' }
  return {
    ...measured,
    end: limit.end,
    provisional: limit.provisional,
    days: [...shown, last],
    notes: [...measured.notes, why],
  }
}

function reckonCap(cap: Cap, start: Day, request: Measuring): Walk {
  const frame = { start, spans: [], calendar: request.calendar, today: null, governs: request.governs }
  if (cap.unit === 'month' || cap.unit === 'year') {
    return walkMonths(frame, cap.unit === 'year' ? cap.length * 12 : cap.length, 0)
  }
  return walkDays(frame, cap.unit === 'working-day' ? 'working-day' : 'calendar-day', { base: cap.length, extra: 0 })
}
