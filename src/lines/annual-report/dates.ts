import { addDays, type Day, day } from '../../law/day.ts'

/** 督察工作规定第二十五条列明的内容，「其他」除外。 */
export const required = ['work', 'gaps', 'chief', 'plan'] as const

/** 督察工作规定自 2019-04-15 起施行，首次适用的是 2019 年度的报告；三项制度自 2018-12-05 起。 */
const dutiesFrom = 2019
const threeSystemsFrom = 2018

/** 「三月一日前报送」：从严，最迟为二月末日（督察工作规定第二十三条）。 */
export function submitBy(kind: string | null, year: number | null): Day | null {
  return kind === 'annual' ? eve(year, dutiesFrom, '03-01') : null
}

/** 「四月一日前公布」，最迟三月末日（第二十四条）；行政执法总体情况一月三十一日前公布（三项制度）。 */
export function publishBy(kind: string | null, year: number | null): Day | null {
  if (kind === 'annual') return eve(year, dutiesFrom, '04-01')
  return kind === 'enforcement' ? eve(year, threeSystemsFrom, '02-01') : null
}

function eve(year: number | null, since: number, monthDay: string): Day | null {
  return year === null || year < since ? null : addDays(day(`${year + 1}-${monthDay}`), -1)
}

interface Told {
  readonly kind: string | null
  readonly year: number | null
  readonly periodFrom: Day | null
  readonly periodUntil: Day | null
}

/** No period is the whole year. A month or a quarter lies within it, and an annual report never covers less. */
export function isPeriodOf({ kind, year, periodFrom, periodUntil }: Told): boolean {
  if (periodFrom === null && periodUntil === null) return true
  if (periodFrom === null || periodUntil === null || kind === 'annual') return false
  return periodFrom <= periodUntil && periodFrom >= day(`${year}-01-01`) && periodUntil <= day(`${year}-12-31`)
}
