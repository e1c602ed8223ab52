import { addDays, type Day, day } from '../../law/day.ts'
import type { ClockPage } from '../queries.ts'

export type StripDay = ClockPage['days'][number]

/** The months a strip touches, in order; long stretches the law room left out bring no month. */
export function monthsOf(days: readonly StripDay[]): string[] {
  return [...new Set(days.map(({ day: on }) => on.slice(0, 7)))].toSorted()
}

export interface Stretch {
  readonly from: string
  readonly until: string
  readonly counted: boolean
  readonly why: string
  readonly first: number | null
  readonly last: number | null
  readonly mark: string
}

/** Days in a row with the same reason, told once. */
export function stretchesOf(days: readonly StripDay[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const { why, ...rest } of days) {
    const one = { ...rest, why: withoutOrdinal(why) }
    const before = stretches.at(-1)
    const joins =
      before && before.why === one.why && before.mark === (one.mark ?? '') && nextDay(before.until) === one.day
    if (joins) stretches[stretches.length - 1] = { ...before, until: one.day, last: one.n ?? before.last }
    else
      stretches.push({
        from: one.day,
        until: one.day,
        counted: one.counted,
        why: one.why,
        first: one.n ?? null,
        last: one.n ?? null,
        mark: one.mark ?? '',
      })
  }
  return stretches
}

/** 「第6日（周日，照计）」 → 「周日，照计」: the ordinal has a column of its own. */
function withoutOrdinal(why: string): string {
  const found = /^第\d+(?:个工作)?日(?:（(.+)）)?[，；]?(.*)$/.exec(why)
  if (!found) return why
  return [found[1], found[2]].filter(Boolean).join('，') || '照常计入'
}

function nextDay(on: string): Day {
  return addDays(day(on), 1)
}

/** One sign for a cell: what the day is to this clock. */
export function signOf({ mark, counted, n, why }: StripDay): string {
  if (mark === 'start') return '起'
  if (mark === 'end') return '止'
  if (mark === 'paused') return '停'
  if (mark === 'rolled') return '顺延'
  if (mark === 'rest') return why.includes('假期') ? '假' : '休'
  return counted && n !== undefined ? String(n) : counted ? '计' : ''
}
