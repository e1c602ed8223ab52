import { defineIndicators } from '../../kernel/indicator.ts'
import { suggestionLine } from './line.ts'

const unit = '件'
const inward = { unit, counts: ['receive'] } as const

/** 件数数建议书，条数数其中的建议，两者从不相加。 */
export const indicators = defineIndicators(
  suggestionLine,
  {
    received: { ...inward, label: '收到建议书', says: '收到的司法建议和检察建议的份数' },
    judicial: { ...inward, label: '司法建议', says: '收到的司法建议的份数', where: { kind: 'judicial' } },
    procuratorial: {
      ...inward,
      label: '检察建议',
      says: '收到的检察建议的份数，不含公益诉讼诉前的',
      where: { kind: 'procuratorial' },
      vocabulary: 'procuratorial-suggestions',
    },
    publicInterest: {
      ...inward,
      label: '公益诉讼诉前检察建议',
      says: '收到的行政公益诉讼诉前检察建议的份数',
      where: { kind: 'publicInterest' },
    },
    headAbsent: {
      ...inward,
      label: '负责人未出庭的司法建议',
      says: '因负责人未出庭应诉收到的建议份数',
      where: { ground: 'headAbsent' },
    },
    replied: { label: '已书面回复', says: '期间内书面回复的份数', unit, counts: ['reply'] },
    repliedInTime: { label: '按期回复', says: '在回复期限内书面回复的份数', unit, counts: ['reply'], inTime: 'reply' },
    replyInTimeRate: {
      label: '按期回复率',
      says: '按期回复的份数占已回复份数的比例',
      part: 'repliedInTime',
      whole: 'replied',
    },
    answeredItems: {
      label: '答复建议条数',
      says: '书面回复中逐条答复的建议条数',
      unit: '条',
      counts: ['reply'],
      of: 'sum',
      sum: 'items',
    },
    adoptedItems: {
      label: '采纳建议条数',
      says: '书面回复中采纳和部分采纳的建议条数',
      unit: '条',
      counts: ['reply'],
      of: 'sum',
      sum: 'adopted',
    },
    sued: { label: '转为公益诉讼', says: '诉前检察建议之后被提起公益诉讼的件数', unit, counts: ['sue'] },
    sent: { label: '向上发出建议', says: '向上级发出的建议份数', unit, counts: ['send'] },
    sentItems: {
      label: '向上建议条数',
      says: '向上级发出的建议书中的建议条数之和',
      unit: '条',
      counts: ['send'],
      of: 'sum',
      sum: 'items',
    },
    platformItems: {
      label: '完善平台功能的建议',
      says: '向上级发出的、关于执法监督平台功能的建议条数之和',
      unit: '条',
      counts: ['send'],
      of: 'sum',
      sum: 'items',
      where: { topic: 'platform' },
      vocabulary: 'platform-suggestions',
    },
    acceptedItems: {
      label: '被上级采纳的建议',
      says: '上级答复中采纳的建议条数之和',
      unit: '条',
      counts: ['answer'],
      of: 'sum',
      sum: 'adopted',
    },
    inHand: { label: '尚未回复', says: '期末收到而还没有回复的份数', unit, standing: ['handling'] },
    mending: { label: '整改中', says: '期末已经回复而整改没有办结的份数', unit, standing: ['replied'] },
    waiting: { label: '等待上级答复', says: '期末发出而还没有答复的份数', unit, standing: ['sent'] },
  },
  [
    { kind: 'sum', whole: 'received', parts: ['judicial', 'procuratorial', 'publicInterest'] },
    { kind: 'within', part: 'repliedInTime', whole: 'replied' },
    { kind: 'within', part: 'adoptedItems', whole: 'answeredItems' },
    { kind: 'within', part: 'platformItems', whole: 'sentItems' },
  ],
)
