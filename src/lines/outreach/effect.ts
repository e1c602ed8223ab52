import type { Side } from './quiz.ts'

/** One anonymous sheet, as far as its effect goes. */
export interface Sheet {
  readonly side: Side
  readonly right: number
  readonly of: number
}

export interface Measured {
  readonly takers: number
  /** Right answers, in per cent of all answers; null where nobody answered. */
  readonly rate: number | null
}

export interface Effect {
  readonly before: Measured
  readonly after: Measured
  /** Percentage points gained; null where one side is empty. */
  readonly gained: number | null
  /** Half the width of the interval that holds the truth in 95 of 100 cases; null where the sample is too small to say. */
  readonly margin: number | null
  /** What may honestly be said. */
  readonly says: string
}

/** Below this many sheets on either side a difference is a hint, not a finding. */
export const enough = 30
/** A group of fewer sheets is not shown by itself: a handful of people could be recognised. */
export const fewest = 5

/** What was known before and after. The sheets are anonymous, so the two sides are two samples, not the same people twice. */
export function effectOf(sheets: readonly Sheet[]): Effect {
  const [before, after] = [sample(sheets, 'before'), sample(sheets, 'after')]
  const gained = before.mean === null || after.mean === null ? null : tenth((after.mean - before.mean) * 100)
  const small = Math.min(before.takers, after.takers) < enough
  const margin = gained === null || small ? null : tenth(1.96 * Math.sqrt(before.spread + after.spread) * 100)
  const shown = ({ takers, mean }: Sample): Measured => ({ takers, rate: mean === null ? null : tenth(mean * 100) })
  return { before: shown(before), after: shown(after), gained, margin, says: said({ before, after, gained, margin }) }
}

interface Sample {
  readonly takers: number
  readonly mean: number | null
  /** Variance of the mean. */
  readonly spread: number
}

function sample(sheets: readonly Sheet[], side: Side): Sample {
  const shares = sheets.filter((sheet) => sheet.side === side && sheet.of > 0).map(({ right, of }) => right / of)
  const takers = shares.length
  if (takers === 0) return { takers, mean: null, spread: 0 }
  const mean = shares.reduce((sum, share) => sum + share, 0) / takers
  const variance = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / Math.max(1, takers - 1)
  return { takers, mean, spread: variance / takers }
}

interface Found {
  readonly before: Sample
  readonly after: Sample
  readonly gained: number | null
  readonly margin: number | null
}

function said({ before, after, gained, margin }: Found): string {
  if (before.takers + after.takers === 0) return '还没有人答题'
  if (gained === null) return '只有一次的答卷，比不出变化'
  const change = gained > 0 ? `提高 ${gained} 个百分点` : gained < 0 ? `下降 ${-gained} 个百分点` : '没有变化'
  if (margin === null) return `${change}；有一次不足 ${enough} 份，只能当作线索，不能说明效果`
  if (Math.abs(gained) <= margin) return `${change}，在误差范围（±${margin}）以内，不能说有变化`
  return `${change}，误差 ±${margin}（两次不是同一批人，按两个样本比较）`
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
