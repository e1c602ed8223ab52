import { type Day, day, notAfter } from './day.ts'
import type { StatuteId } from './statutes/titles.ts'

/** Whom the period binds. 行政许可法第八十二条 speaks only of the agency. */
export type Side = 'agency' | 'party'

interface Reading {
  readonly from: Day
  readonly until: Day | null
  readonly workdays: (length: number, side: Side) => boolean
}

const oneOf =
  (...lengths: number[]) =>
  (length: number) =>
    lengths.includes(length)
const never = () => false

/** Under which edition 「N 日」 means working days. An act not listed counts calendar days. */
const readings: { readonly [key in StatuteId]?: readonly Reading[] } = {
  'reconsideration-law': [
    { from: day('2018-01-01'), until: day('2023-12-31'), workdays: oneOf(5, 7) },
    { from: day('2024-01-01'), until: null, workdays: oneOf(3, 5, 7, 10) },
  ],
  'penalty-law': [
    { from: day('2018-01-01'), until: day('2021-07-14'), workdays: never },
    { from: day('2021-07-15'), until: null, workdays: oneOf(2, 3, 5, 7) },
  ],
  'coercion-law': [{ from: day('2012-01-01'), until: null, workdays: (length) => length <= 10 }],
  'licensing-law': [{ from: day('2004-07-01'), until: null, workdays: (_length, side) => side === 'agency' }],
  'government-information': [{ from: day('2019-05-15'), until: null, workdays: () => true }],
  'crime-transfer': [{ from: day('2020-08-07'), until: null, workdays: never }],
}

/** Whether 「N 日」 in the act, as it stood on the governing day, is counted in working days. */
export function countsAsWorkdays(statute: StatuteId, length: number, governs: Day, side: Side = 'agency'): boolean {
  const reading = readings[statute]?.find((it) => it.from <= governs && (it.until === null || governs <= it.until))
  return reading?.workdays(length, side) ?? false
}

/** Posted before the end is in time, whenever it arrives（《民事诉讼法》第八十五条第四款）。 */
export function isFiledInTime(
  due: Day,
  filed: { readonly postedOn: Day | null; readonly receivedOn: Day | null },
): boolean {
  return notAfter(filed.postedOn ?? filed.receivedOn, due)
}
