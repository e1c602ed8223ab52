import { defineIndicators, type Tally } from '../../kernel/indicator.ts'
import { channels, nextSteps } from './fields.ts'
import { consultationLine } from './line.ts'

/** 解答一次计一次：当场答的和工单答的；退单、后续沟通、移送不再计。 */
const answering = ['record', 'answerOrder'] as const
type Answered = Tally<typeof consultationLine.fields, (typeof answering)[number]>

const by = (channel: keyof typeof channels, vocabulary?: string): Answered => ({
  label: `咨询：${channels[channel]}`,
  says: `解答的咨询中，渠道为${channels[channel]}的`,
  unit: '次',
  counts: answering,
  where: { channel },
  ...(vocabulary ? { vocabulary } : {}),
})

const then = (nextStep: keyof typeof nextSteps): Answered => ({
  label: `咨询后${nextSteps[nextStep]}`,
  says: `解答的咨询中，下一步为${nextSteps[nextStep]}的`,
  unit: '次',
  counts: answering,
  where: { nextStep },
})

export const indicators = defineIndicators(
  consultationLine,
  {
    answered: {
      label: '解答咨询',
      says: '各渠道解答的咨询，一件咨询计一次；后续沟通和移送不另计，退单的不算',
      unit: '次',
      counts: answering,
      vocabulary: 'consultations',
    },
    hall: by('hall', 'consultations-visit'),
    hotline: by('hotline', 'consultations-call'),
    net: by('net'),
    petition: by('petition'),
    letter: by('letter'),
    onSite: {
      label: '咨询：实体平台',
      says: '大厅来访、信访驻点和来信三个渠道之和',
      unit: '次',
      counts: answering,
      where: { channel: ['hall', 'petition', 'letter'] },
    },
    netInTime: {
      label: '网上留言按时答复',
      says: '登记了留言和答复时刻、在承诺时限内答复的',
      unit: '次',
      counts: answering,
      where: { netInTime: true },
    },
    migrants: {
      label: '农民工咨询',
      says: '解答的咨询中，群体为农民工的',
      unit: '次',
      counts: answering,
      where: { group: 'migrant' },
    },
    enterprises: {
      label: '企业咨询',
      says: '解答的咨询中，群体为企业的',
      unit: '次',
      counts: answering,
      where: { group: 'enterprise' },
    },
    done: then('answered'),
    booked: then('booked'),
    toAid: then('aid'),
    toMediation: then('mediation'),
    toNotary: then('notary'),
    toReconsideration: then('reconsideration'),
    toArbitration: then('arbitration'),
    toLawsuit: then('lawsuit'),
    toDepartment: then('department'),
    orders: { label: '接收工单', says: '收下的工单、留言、来信', unit: '件', counts: ['takeOrder'] },
    ordersReturned: { label: '回复工单', says: '已向派单平台回复的工单', unit: '件', counts: ['replyOrder'] },
    ordersInTime: {
      label: '按期回复工单',
      says: '在要求的日期以前回复的工单',
      unit: '件',
      counts: ['replyOrder'],
      inTime: 'order',
    },
    sentBack: { label: '退单', says: '不归本单位解答，退回派单平台的', unit: '件', counts: ['sendBack'] },
    rated: { label: '评价', says: '登记了满意度的咨询', unit: '次', counts: ['rate'] },
    satisfied: {
      label: '满意',
      says: '评价为非常满意、满意、基本满意的',
      unit: '次',
      counts: ['rate'],
      where: { rating: ['very', 'good', 'fair'] },
    },
    satisfaction: { label: '满意率', says: '满意的除以有评价的', part: 'satisfied', whole: 'rated' },
    waiting: { label: '待解答', says: '期末收下还没有解答的', unit: '件', standing: ['open'] },
  },
  [
    { kind: 'sum', whole: 'answered', parts: ['hall', 'hotline', 'net', 'petition', 'letter'] },
    { kind: 'sum', whole: 'answered', parts: ['onSite', 'hotline', 'net'] },
    {
      kind: 'sum',
      whole: 'answered',
      parts: [
        'done',
        'booked',
        'toAid',
        'toMediation',
        'toNotary',
        'toReconsideration',
        'toArbitration',
        'toLawsuit',
        'toDepartment',
      ],
    },
    { kind: 'within', part: 'netInTime', whole: 'net' },
    { kind: 'within', part: 'ordersInTime', whole: 'ordersReturned' },
    { kind: 'within', part: 'satisfied', whole: 'rated' },
  ],
)
