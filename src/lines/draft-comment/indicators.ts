import { defineIndicators, type Tally } from '../../kernel/indicator.ts'
import { draftKinds } from './fields.ts'
import { draftCommentLine } from './line.ts'
import type { Fields } from './names.ts'

const ofKind = (draftKind: keyof typeof draftKinds): Tally<Fields, 'receive'> => ({
  label: `${draftKinds[draftKind]}征求意见稿`,
  says: `收到的征求意见稿中种类为${draftKinds[draftKind]}的`,
  unit: '份',
  counts: ['receive'],
  where: { draftKind },
})

const ended = (
  label: string,
  sum: 'adopted' | 'partly' | 'notAdopted' | 'noAnswer',
  vocabulary?: string,
): Tally<Fields, 'recordOutcome'> => ({
  label: `反馈意见${label}`,
  says: `期间内登记采纳情况为${label}的意见条数，不论意见是哪一年提的`,
  unit: '条',
  counts: ['recordOutcome'],
  of: 'sum',
  sum,
  ...(vocabulary ? { vocabulary } : {}),
})

export const indicators = defineIndicators(
  draftCommentLine,
  {
    asked: {
      label: '立法征求意见稿',
      says: '期间内收到的征求意见稿，一份计一次',
      unit: '份',
      counts: ['receive'],
      vocabulary: 'legislative-drafts-consulted',
    },
    localLaws: ofKind('localLaw'),
    rules: ofKind('rule'),
    national: ofKind('national'),
    documents: ofKind('document'),
    replied: { label: '已反馈的征求意见稿', says: '期间内反馈的，无意见的也计', unit: '份', counts: ['reply'] },
    withOpinions: {
      label: '提出意见的征求意见稿',
      says: '期间内反馈中提出意见的',
      unit: '份',
      counts: ['reply'],
      where: { noOpinion: false },
    },
    repliedInTime: {
      label: '按来函日期反馈',
      says: '来函写明日期、按期反馈的',
      unit: '份',
      counts: ['reply'],
      inTime: 'reply',
    },
    opinions: {
      label: '立法反馈意见',
      says: '期间内反馈的意见条数',
      unit: '条',
      counts: ['reply'],
      of: 'sum',
      sum: 'opinionCount',
      vocabulary: 'legislative-feedback',
    },
    adopted: ended('采纳', 'adopted', 'legislative-feedback-adopted'),
    partly: ended('部分采纳', 'partly'),
    notAdopted: ended('未采纳', 'notAdopted'),
    noAnswer: ended('没有反馈', 'noAnswer'),
    waiting: { label: '等采纳情况', says: '期末已反馈、还没有办结的', unit: '份', standing: ['replied'] },
  },
  [
    { kind: 'sum', whole: 'asked', parts: ['localLaws', 'rules', 'national', 'documents'] },
    { kind: 'within', part: 'withOpinions', whole: 'replied' },
    { kind: 'within', part: 'repliedInTime', whole: 'replied' },
    { kind: 'within', part: 'withOpinions', whole: 'opinions' },
  ],
)
