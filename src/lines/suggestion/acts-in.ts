import { cite } from '../../law/statute.ts'
import { headAppearance } from '../../law/statutes/head-appearance.ts'
import type { SuggestionAct } from './names.ts'

const staff = ['handler', 'sectionHead'] as const

/** 别的机关向本区提出的建议：收到、转单位、逐条答复、整改、佐证。 */
export const inwardActs = {
  receive: {
    label: '登记收到的建议',
    help: '收到当天登记；回复期限照建议书填写',
    by: ['clerk', 'handler'],
    from: 'new',
    to: 'handling',
    asks: ['subject', 'kind', 'issuer', 'letterNumber', 'receivedOn', 'items', 'replyBy', 'ground'],
    mayAsk: ['suitNumber', 'unit'],
    day: 'receivedOn',
    guards: [
      { must: '向上建议请从「起草向上建议」开始', field: 'kind', holds: ({ kind }) => kind !== 'outward' },
      { must: '建议至少有一条', field: 'items', holds: ({ items }) => items !== null && items >= 1 },
      {
        must: '回复期限不能早于收到日期',
        field: 'replyBy',
        holds: ({ replyBy, receivedOn }) => replyBy !== null && receivedOn !== null && replyBy >= receivedOn,
      },
      {
        must: '因负责人未出庭收到的司法建议，应当写明关联案号',
        law: cite(headAppearance, '12'),
        field: 'suitNumber',
        holds: ({ ground, suitNumber }) => ground !== 'headAbsent' || suitNumber !== null,
      },
    ],
  },
  passOn: {
    label: '转被建议单位',
    by: [...staff, 'clerk'],
    from: ['handling'],
    to: 'same',
    asks: ['unit', 'unitBy'],
    guards: [
      {
        must: '单位反馈的期限不能晚于回复期限',
        field: 'unitBy',
        holds: ({ unitBy, replyBy }) => unitBy !== null && replyBy !== null && unitBy <= replyBy,
      },
    ],
  },
  unitAnswers: {
    label: '登记单位反馈',
    by: [...staff, 'clerk', 'liaison'],
    from: ['handling'],
    to: 'same',
    asks: ['replies'],
    after: ['passOn'],
  },
  reply: {
    label: '书面回复',
    help: '逐条写明采纳与否；不采纳的写理由',
    by: [...staff],
    from: ['handling'],
    to: 'replied',
    asks: ['replies', 'repliedOn', 'replyNumber'],
    day: 'repliedOn',
    signedBy: ['sectionHead', 'deputyHead', 'head'],
    guards: [
      {
        must: '应当逐条答复，答复的条数与建议的条数一致',
        field: 'replies',
        holds: ({ replies, items }) =>
          new Set(replies.map(({ item }) => item)).size === items && replies.length === items,
      },
      {
        must: '采纳或者部分采纳的应当写明措施和完成期限',
        field: 'replies',
        holds: ({ replies }) =>
          replies.every(({ answer, measure, doneBy }) => answer === 'declined' || Boolean(measure && doneBy)),
      },
      {
        must: '不采纳或者部分采纳的应当写明理由',
        field: 'replies',
        holds: ({ replies }) => replies.every(({ answer, why }) => answer === 'adopted' || Boolean(why)),
      },
    ],
    sets: ({ replies }) => ({ adopted: replies.filter(({ answer }) => answer !== 'declined').length }),
  },
  progress: {
    label: '登记整改进展',
    by: [...staff, 'clerk', 'liaison'],
    from: ['replied'],
    to: 'same',
    asks: ['replies'],
  },
  prove: {
    label: '报送整改佐证',
    by: [...staff, 'clerk'],
    from: ['replied'],
    to: 'same',
    asks: ['provedOn', 'proof'],
    day: 'provedOn',
  },
  close: {
    label: '办结',
    by: [...staff],
    from: ['replied'],
    to: 'closed',
    asks: ['closedOn'],
    day: 'closedOn',
    opens: [
      {
        must: '采纳的建议应当都已整改完成，才能办结',
        holds: ({ replies }) => replies.every(({ answer, doneOn }) => answer === 'declined' || Boolean(doneOn)),
      },
      { must: '有采纳的建议时，应当先报送整改佐证', holds: ({ adopted, proof }) => adopted === 0 || proof !== null },
    ],
  },
  sue: {
    label: '登记被提起公益诉讼',
    help: '诉讼本身在「行政应诉」登记',
    by: [...staff],
    from: ['handling', 'replied'],
    to: 'sued',
    asks: ['suedOn', 'suedNumber'],
    day: 'suedOn',
    opens: [{ must: '只有公益诉讼诉前检察建议才会转为公益诉讼', holds: ({ kind }) => kind === 'publicInterest' }],
  },
} as const satisfies Record<string, SuggestionAct>
