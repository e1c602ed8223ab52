import { reckon } from '../law/clock.ts'
import { addDays, type Day, day as dayOf, daysBetween } from '../law/day.ts'
import { type Citation, cite } from '../law/statute.ts'
import { coercionLaw } from '../law/statutes/coercion-law.ts'
import { penaltyLaw } from '../law/statutes/penalty-law.ts'

export interface SurchargeAsked {
  /** 分 */
  readonly fine: number
  readonly servedOn: Day
  readonly today: Day
  /** Days of a review or a suit: from the application to its end; open while it lasts. */
  readonly stopped: readonly { readonly from: Day; readonly until: Day | null }[]
}

export interface Surcharge {
  /** The last day to pay without any surcharge. */
  readonly payBy: Day
  readonly countedDays: number
  readonly stoppedDays: number
  /** 分 */
  readonly amount: number
  readonly capped: boolean
  readonly cites: readonly Citation[]
  readonly says: readonly string[]
}

/** Reviews and suits stop it only since this edition (处罚法第七十三条第三款). */
const stopsSince = dayOf('2021-07-15')
/** Capped by the principal since the coercion law (第四十五条). */
const cappedSince = dayOf('2012-01-01')
const perDay = 0.03

/** 每日百分之三，不超过本金；复议、诉讼期间不计。每一天按当天有效的版本。 */
export function surchargeOf({ fine, servedOn, today, stopped }: SurchargeAsked): Surcharge {
  const { due } = reckon({ rule: 'penalty-pay', start: servedOn })
  const payBy = due ?? addDays(servedOn, 15)
  const span = Math.max(0, daysBetween(payBy, today))
  let countedDays = 0
  for (let step = 1; step <= span && countedDays < 40_000; step += 1) {
    if (!isStopped(addDays(payBy, step), stopped)) countedDays += 1
  }
  const raw = Math.round(fine * perDay * countedDays)
  const capped = today >= cappedSince && raw >= fine && countedDays > 0
  return {
    payBy,
    countedDays,
    stoppedDays: span - countedDays,
    amount: capped ? fine : raw,
    capped,
    cites: [cite(penaltyLaw, '72'), cite(penaltyLaw, '73(3)'), cite(coercionLaw, '45')],
    says: sayings(span, span - countedDays, capped),
  }
}

function isStopped(on: Day, stopped: SurchargeAsked['stopped']): boolean {
  if (on < stopsSince) return false
  return stopped.some(({ from, until }) => from <= on && (until === null || on <= until))
}

function sayings(span: number, stoppedDays: number, capped: boolean): string[] {
  if (span === 0) return ['还没有到缴款的最后一天，没有加处。']
  return [
    '机关决定加处的，自缴款期限的次日起，每日按罚款数额的百分之三计算；机关可以加处，也可能没有加处，以文书为准。',
    ...(stoppedDays > 0 ? ['复议、诉讼期间不计算加处罚款（2021年7月15日起）。'] : []),
    ...(capped ? ['已到上限：加处的罚款不超过罚款本身。'] : []),
  ]
}
