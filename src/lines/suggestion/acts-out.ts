import type { SuggestionAct } from './names.ts'

const staff = ['handler', 'sectionHead'] as const

/** 本局向上级提出的建议：起草、审签、发出、催问、答复。 */
export const outwardActs = {
  draft: {
    label: '起草向上建议',
    by: ['clerk', 'handler', 'sectionHead'],
    from: 'new',
    to: 'drafting',
    asks: ['subject', 'topic', 'recipient', 'items', 'content', 'draftedOn'],
    day: 'draftedOn',
    guards: [{ must: '建议至少有一条', field: 'items', holds: ({ items }) => items !== null && items >= 1 }],
    sets: () => ({ kind: 'outward' }),
  },
  send: {
    label: '发出',
    help: '经审签后发出；统计的建议条数以发出时为准',
    by: [...staff],
    from: ['drafting'],
    to: 'sent',
    asks: ['sentOn'],
    mayAsk: ['answerBy', 'items', 'content'],
    day: 'sentOn',
    signedBy: ['sectionHead', 'deputyHead'],
    guards: [
      {
        must: '希望答复的日期不能早于发出日期',
        field: 'answerBy',
        holds: ({ answerBy, sentOn }) => answerBy === null || (sentOn !== null && answerBy >= sentOn),
      },
    ],
  },
  drop: {
    label: '不再发出',
    by: [...staff],
    from: ['drafting'],
    to: 'dropped',
    asks: ['endedOn', 'endWhy'],
    day: 'endedOn',
  },
  remind: {
    label: '催问',
    by: ['clerk', ...staff],
    from: ['sent'],
    to: 'same',
    asks: ['remindedOn'],
    day: 'remindedOn',
  },
  answer: {
    label: '登记答复',
    by: ['clerk', ...staff],
    from: ['sent'],
    to: 'answered',
    asks: ['answeredOn', 'answer', 'adopted'],
    day: 'answeredOn',
    guards: [
      {
        must: '采纳条数不能多于建议条数',
        field: 'adopted',
        holds: ({ adopted, items }) => adopted !== null && items !== null && adopted <= items,
      },
    ],
  },
  giveUp: {
    label: '没有答复，终结',
    by: [...staff],
    from: ['sent'],
    to: 'unanswered',
    asks: ['endedOn', 'endWhy'],
    day: 'endedOn',
    after: ['remind'],
  },
} as const satisfies Record<string, SuggestionAct>
