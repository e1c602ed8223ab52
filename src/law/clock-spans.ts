import { type Day, dayNumber } from './day.ts'

/** Leaves out `from` and every day up to but not including `resume`; open while `resume` is missing. */
export interface Pause {
  readonly from: Day
  readonly resume?: Day | null
  readonly ground: string
}

/** A span the law does not count (鉴定、公告……); both ends are left out. */
export interface ExcludedSpan {
  readonly from: Day
  readonly until: Day
  readonly why: string
}

/** A run of days left out of the count: from the first up to but not including the last. */
export interface Span {
  readonly from: number
  /** Infinity while a pause has no end. */
  readonly to: number
  readonly why: string
}

/** Pauses and excluded spans as one list; overlapping ones are a union because a day is asked about once. */
export function leaveOut(pauses: readonly Pause[], excluded: readonly ExcludedSpan[]): readonly Span[] {
  const paused = pauses.map(({ from, resume, ground }) => ({
    from: dayNumber(from),
    to: resume == null ? Number.POSITIVE_INFINITY : dayNumber(resume),
    why: `中止：${ground}`,
  }))
  const spans = excluded.map(({ from, until, why }) => ({
    from: dayNumber(from),
    to: dayNumber(until) + 1,
    why: `不计入：${why}`,
  }))
  return [...paused, ...spans]
}

export function leftOut(spans: readonly Span[], on: number): string | null {
  for (const span of spans) {
    if (span.from <= on && on < span.to) return span.why
  }
  return null
}

/** The first day of a pause that has no end yet. */
export function openFrom(spans: readonly Span[]): number {
  return Math.min(...spans.map((it) => (it.to === Number.POSITIVE_INFINITY ? it.from : Number.POSITIVE_INFINITY)))
}
