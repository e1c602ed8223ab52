import { defineIndicators, type Tally } from '../../kernel/indicator.ts'
import { kinds } from './fields.ts'
import { legalityReviewLine } from './line.ts'
import type { Fields } from './names.ts'

const ofKind = (kind: keyof typeof kinds, vocabulary?: string): Tally<Fields, 'conclude'> => ({
  label: `审核${kinds[kind]}`,
  says: `期间内出具审核意见书的${kinds[kind]}，一件计一次`,
  unit: '件',
  counts: ['conclude'],
  where: { kind },
  ...(vocabulary ? { vocabulary } : {}),
})

const ended = (label: string, sum: 'adopted' | 'partly' | 'notAdopted'): Tally<Fields, 'compare'> => ({
  label: `意见${label}`,
  says: `期间内对照修改稿时记为${label}的意见条数`,
  unit: '条',
  counts: ['compare'],
  of: 'sum',
  sum,
})

export const indicators = defineIndicators(
  legalityReviewLine,
  {
    received: { label: '收到送审文件', says: '期间内登记送审的文件', unit: '件', counts: ['receive'] },
    reviewed: {
      label: '合法性审核',
      says: '期间内出具审核意见书的文件，撤回的不计',
      unit: '件',
      counts: ['conclude'],
      vocabulary: 'legality-review-docs',
    },
    documents: ofKind('document', 'normative-docs-reviewed'),
    decisions: ofKind('decision'),
    contracts: ofKind('contract', 'contract-reviews'),
    agreements: ofKind('agreement'),
    meetingPapers: ofKind('meeting', 'exec-agenda-reviewed'),
    others: ofKind('other', 'other-reviewed'),
    withOpinions: {
      label: '提出意见的文件',
      says: '期间内反馈过审核意见的文件，几次反馈计一件',
      unit: '件',
      counts: ['opine'],
      of: 'matters',
    },
    opinions: {
      label: '提出审核意见',
      says: '期间内反馈的审核意见条数，同一条只计第一次',
      unit: '条',
      counts: ['opine'],
      of: 'sum',
      sum: 'newOpinions',
      vocabulary: 'legality-review-opinions',
    },
    adopted: ended('采纳', 'adopted'),
    partly: ended('部分采纳', 'partly'),
    notAdopted: ended('未采纳', 'notAdopted'),
    unlawful: {
      label: '审核不合法',
      says: '结论为不合法的文件',
      unit: '件',
      counts: ['conclude'],
      where: { conclusion: 'unlawful' },
    },
    answeredInTime: {
      label: '规范性文件按期反馈',
      says: '在审核期限内反馈意见或者出具意见书的规范性文件',
      unit: '件',
      counts: ['opine', 'conclude'],
      of: 'matters',
      inTime: 'document',
    },
    withdrawn: { label: '送审后撤回', says: '送审单位撤回的文件', unit: '件', counts: ['withdraw'] },
    inHand: {
      label: '正在审核',
      says: '期末还没有出具意见书的文件',
      unit: '件',
      standing: ['received', 'lacking', 'reviewing', 'opined'],
    },
  },
  [
    {
      kind: 'sum',
      whole: 'reviewed',
      parts: ['documents', 'decisions', 'contracts', 'agreements', 'meetingPapers', 'others'],
    },
    { kind: 'within', part: 'unlawful', whole: 'reviewed' },
    { kind: 'within', part: 'withOpinions', whole: 'opinions' },
  ],
)
