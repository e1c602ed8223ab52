import { defineIndicators, type Tally } from '../../kernel/indicator.ts'
import { reviewKinds } from './fields.ts'
import { fileReviewLine } from './line.ts'
import type { Fields } from './names.ts'

const finished = ['finish', 'takeResults'] as const

const filesBy = (reviewKind: keyof typeof reviewKinds): Tally<Fields, (typeof finished)[number]> => ({
  label: `${reviewKinds[reviewKind]}案卷`,
  says: `评查完成的案卷中，评查方式为${reviewKinds[reviewKind]}的`,
  unit: '份',
  counts: finished,
  of: 'sum',
  sum: 'filesTotal',
  where: { reviewKind },
})

type Total = 'filesTotal' | 'excellentTotal' | 'goodTotal' | 'passedTotal' | 'failedTotal' | 'vetoedTotal'

const atClose = (label: string, sum: Total): Tally<Fields, 'close'> => ({
  label,
  says: '以报告结束时的结果为准，改评的按改评后的等次',
  unit: '份',
  counts: ['close'],
  of: 'sum',
  sum,
})

/** 份数按评查完成计，等次按结束时计：异议改评只改等次，不改份数。 */
export const indicators = defineIndicators(
  fileReviewLine,
  {
    files: {
      label: '评查案卷',
      says: '期间内评查完成的案卷份数，自查、交叉评查、抽查合计；同一案卷被评查两次计两份',
      unit: '份',
      counts: finished,
      of: 'sum',
      sum: 'filesTotal',
      vocabulary: 'case-files-reviewed',
    },
    units: {
      label: '被评查单位',
      says: '期间内有案卷评查完成的单位，一个单位计一次',
      unit: '个',
      counts: finished,
      of: 'distinct',
      distinct: 'unit',
    },
    rounds: {
      label: '案卷评查次数',
      says: '一个单位一次评查计一次',
      unit: '次',
      counts: finished,
      vocabulary: 'case-review-rounds',
    },
    selfFiles: filesBy('self'),
    crossFiles: filesBy('cross'),
    spotFiles: filesBy('spot'),
    secondReads: {
      label: '复评案卷',
      says: '由另一名评查员再评一遍的',
      unit: '份',
      counts: finished,
      of: 'sum',
      sum: 'secondTotal',
    },
    agreed: {
      label: '复评等次一致',
      says: '复评等次与初评相同的',
      unit: '份',
      counts: finished,
      of: 'sum',
      sum: 'agreedTotal',
    },
    agreement: { label: '复评一致率', says: '复评等次一致的与复评的之比', part: 'agreed', whole: 'secondReads' },
    closedFiles: atClose('结束评查的案卷', 'filesTotal'),
    excellent: atClose('优秀案卷', 'excellentTotal'),
    good: atClose('良好案卷', 'goodTotal'),
    passed: atClose('合格案卷', 'passedTotal'),
    failed: atClose('不合格案卷', 'failedTotal'),
    vetoed: atClose('触及否决项的案卷', 'vetoedTotal'),
    problems: {
      label: '评查整改问题',
      says: '评查中要求整改的问题',
      unit: '项',
      counts: ['requireRectification'],
      of: 'sum',
      sum: 'problemTotal',
      vocabulary: 'case-review-issues',
    },
    inHand: {
      label: '在办评查',
      says: '期末还没有结束的评查',
      unit: '件',
      standing: ['planned', 'frozen', 'scoring', 'scored', 'announced'],
    },
  },
  [
    { kind: 'sum', whole: 'files', parts: ['selfFiles', 'crossFiles', 'spotFiles'] },
    { kind: 'sum', whole: 'closedFiles', parts: ['excellent', 'good', 'passed', 'failed'] },
    { kind: 'within', part: 'agreed', whole: 'secondReads' },
    { kind: 'within', part: 'secondReads', whole: 'files' },
    { kind: 'within', part: 'units', whole: 'rounds' },
    { kind: 'within', part: 'vetoed', whole: 'failed' },
  ],
)
