import { type Day, day } from '../../law/day.ts'
import type { Standing } from '../../law/statute.ts'

/** 执法行为的全部类别。各年度归集哪些，看当年的归集目录。 */
export const kinds = {
  penalty: '行政处罚',
  licence: '行政许可',
  coercion: '行政强制',
  inspection: '行政检查',
  levy: '行政征收',
  requisition: '行政征用',
  confirmation: '行政确认',
  ruling: '行政裁决',
  payment: '行政给付',
  reward: '行政奖励',
  other: '其他',
} as const
export type Kind = keyof typeof kinds

/** 归集目录的一版：哪一段时间作出的行为，归集哪几类。 */
export interface Catalogue {
  readonly label: string
  readonly from: Day | null
  readonly until: Day | null
  readonly kinds: readonly Kind[]
  readonly standing: Standing
}

/** The yearly form only has its date fixed nationally; which kinds it lists differs by place and year, so both rows are 待核. */
export const catalogues: readonly Catalogue[] = [
  {
    label: '六类报表',
    from: null,
    until: day('2020-12-31'),
    kinds: ['licence', 'penalty', 'coercion', 'levy', 'requisition', 'inspection'],
    standing: 'to-confirm',
  },
  {
    label: '十类加其他',
    from: day('2021-01-01'),
    until: null,
    kinds: Object.keys(kinds) as Kind[],
    standing: 'to-confirm',
  },
]

export function isCollected(kind: string | null, on: Day | null): boolean {
  if (!kind || !on) return false
  const fits = ({ from, until }: Catalogue) => (from === null || from <= on) && (until === null || on <= until)
  return catalogues.some((one) => fits(one) && one.kinds.includes(kind as Kind))
}

/** 《行政处罚法》第九条的处罚种类，依条文次序。 */
export const penaltyKinds = {
  warning: '警告',
  criticism: '通报批评',
  fine: '罚款',
  gains: '没收违法所得',
  goods: '没收非法财物',
  suspend: '暂扣许可证件',
  downgrade: '降低资质等级',
  revoke: '吊销许可证件',
  restrict: '限制开展生产经营活动',
  halt: '责令停产停业',
  close: '责令关闭',
  bar: '限制从业',
  detention: '行政拘留',
  other: '法律、行政法规规定的其他行政处罚',
} as const
export type PenaltyKind = keyof typeof penaltyKinds

/** Kinds that the 2021 text added; earlier decisions cannot carry them. */
const since2021: readonly PenaltyKind[] = ['criticism', 'downgrade', 'restrict', 'close', 'bar']
const revised = day('2021-07-15')

export function knownToLaw(picked: readonly PenaltyKind[] | null, decidedOn: Day | null): boolean {
  return !picked || !decidedOn || decidedOn >= revised || picked.every((kind) => !since2021.includes(kind))
}

/** Light to heavy: a decision with several kinds counts once, in the heaviest. */
const weight: readonly PenaltyKind[] = [
  'other',
  'warning',
  'criticism',
  'fine',
  'gains',
  'goods',
  'suspend',
  'downgrade',
  'restrict',
  'halt',
  'close',
  'bar',
  'revoke',
  'detention',
]

export function heaviestOf(picked: readonly PenaltyKind[] | null): PenaltyKind | null {
  return weight.findLast((kind) => picked?.includes(kind)) ?? null
}
