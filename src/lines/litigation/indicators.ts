import { defineIndicators } from '../../kernel/indicator.ts'
import { litigationLine } from './line.ts'

const unit = '件'
const government = ['government', 'joint', 'reconOnly'] as const
const closed = ['judge', 'rule'] as const
const cases = { unit, counts: ['register'], where: { defendant: government } } as const

/** 口径没有国家规定的比率，在说明里写明分子和分母。 */
export const indicators = defineIndicators(
  litigationLine,
  {
    cases: {
      ...cases,
      label: '区政府行政诉讼案件',
      says: '区政府为被告或者共同被告，一个审级计一件',
      vocabulary: 'litig-cases',
    },
    first: {
      ...cases,
      label: '一审案件',
      says: '区政府为被告的一审案件',
      where: { defendant: government, instance: 'first' },
    },
    second: {
      ...cases,
      label: '二审案件',
      says: '区政府为被告的二审案件',
      where: { defendant: government, instance: 'second' },
    },
    retrial: {
      ...cases,
      label: '再审案件',
      says: '区政府为被告的再审案件',
      where: { defendant: government, instance: 'retrial' },
    },
    disputes: {
      ...cases,
      label: '区政府涉诉争议',
      says: '同一争议的各个审级只计一次',
      unit: '个',
      of: 'distinct',
      distinct: 'dispute',
    },
    registered: { label: '全区登记应诉案件', says: '包括部门、街道为被告的', unit, counts: ['register'] },
    concluded: { label: '审结案件', says: '判决和裁定结案的件数', unit, counts: closed },
    judged: { label: '判决结案', says: '以判决结案的件数', unit, counts: ['judge'] },
    ruled: { label: '裁定结案', says: '以裁定、调解结案的件数', unit, counts: ['rule'] },
    lost: {
      label: '败诉案件',
      says: '判决撤销、变更、确认违法或者无效、责令履行、给付、赔偿的；二审、再审以最终结果计',
      unit,
      counts: ['judge'],
      where: { lost: true },
    },
    lossRate: {
      label: '败诉率',
      says: '败诉件数占全部审结件数的比例；口径没有国家规定',
      part: 'lost',
      whole: 'concluded',
    },
    lossRateOfJudged: {
      label: '败诉率（判决口径）',
      says: '败诉件数占判决结案件数的比例，不计撤诉、驳回起诉、移送；口径没有国家规定',
      part: 'lost',
      whole: 'judged',
    },
    withdrawnAfterChange: {
      label: '改变行为后撤诉',
      says: '行政机关改变行为后原告撤诉的',
      unit,
      counts: ['rule'],
      where: { withdrawnAfterChange: true },
    },
    hearings: { label: '开庭', says: '登记开庭的次数', unit: '次', counts: ['hear'], of: 'acts' },
    headAppearances: {
      label: '负责人出庭',
      says: '负责人出庭的开庭次数',
      unit: '次',
      counts: ['hear'],
      of: 'acts',
      where: { headAppeared: true },
    },
    headAppearanceRate: {
      label: '负责人出庭率',
      says: '负责人出庭的次数占开庭次数的比例；口径没有国家规定',
      part: 'headAppearances',
      whole: 'hearings',
      vocabulary: 'head-appearance-rate',
    },
    headUnexcused: {
      label: '无正当理由未出庭',
      says: '负责人没有正当理由未出庭的次数',
      unit: '次',
      counts: ['hear'],
      of: 'acts',
      where: { headAppeared: false, headAbsentWhy: 'none' },
    },
    answeredInTime: {
      label: '按期答辩举证',
      says: '一审在举证期限内答辩举证的件数',
      unit,
      counts: ['answer'],
      inTime: 'answer',
    },
    inHand: { label: '未审结应诉案件', says: '期末还在答辩举证或者审理中的', unit, standing: ['answering', 'trying'] },
  },
  [
    { kind: 'sum', whole: 'cases', parts: ['first', 'second', 'retrial'] },
    { kind: 'sum', whole: 'concluded', parts: ['judged', 'ruled'] },
    { kind: 'within', part: 'disputes', whole: 'cases' },
    { kind: 'within', part: 'lost', whole: 'judged' },
    { kind: 'within', part: 'headAppearances', whole: 'hearings' },
  ],
)
