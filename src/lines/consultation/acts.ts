import type { Act, Guard } from '../../kernel/line.ts'
import { reckon } from '../../law/clock.ts'
import { isMoment } from '../../law/moment.ts'
import { cite } from '../../law/statute.ts'
import { legalAidRegulation as regulation } from '../../law/statutes/legal-aid-acts.ts'
import type { fields } from './fields.ts'

export const parties = { asker: '咨询人', other: '对方当事人' } as const

export const states = {
  open: { label: '待解答' },
  recorded: { label: '已解答', final: true },
  sentBack: { label: '已退单', final: true },
} as const

type Fields = typeof fields
type ConsultationAct = Omit<Act<keyof typeof states, Fields>, 'parties' | 'mayAddParties'> & {
  readonly mayAddParties?: readonly (keyof typeof parties)[]
}

const staff = ['clerk', 'handler', 'lawyer', 'mediator'] as const

const booked: Guard<Fields> = {
  must: '预约律师再答的，写明预约日期',
  field: 'bookedOn',
  holds: ({ nextStep, bookedOn }) => nextStep !== 'booked' || bookedOn !== null,
}

const numbered: Guard<Fields> = {
  must: '12348 热线工单写明外部编号，一张工单只登记一次',
  field: 'outerNumber',
  holds: ({ channel, outerNumber }) => channel !== 'hotline' || outerNumber !== null,
}

const repliedLater: Guard<Fields> = {
  must: '网上答复的时刻不能早于留言的时刻',
  field: 'repliedAt',
  holds: ({ askedAt, repliedAt }) => repliedAt === null || (askedAt !== null && repliedAt >= askedAt),
}

/** 一次咨询一条记录：当场答的一步登记，工单先收后答；移送、后续沟通都不另算一次。 */
export const acts = {
  record: {
    label: '登记咨询',
    help: '当场解答的，一步登记完；可以不留姓名',
    law: cite(regulation, '25'),
    by: staff,
    from: 'new',
    to: 'recorded',
    asks: ['question', 'channel', 'topic', 'answer', 'nextStep', 'answeredOn'],
    mayAsk: [
      'summary',
      'group',
      'street',
      'callback',
      'adviser',
      'lawCited',
      'bookedOn',
      'minutes',
      'outerNumber',
      'originalTopic',
      'askedAt',
      'repliedAt',
    ],
    day: 'answeredOn',
    mayAddParties: ['asker', 'other'],
    guards: [booked, numbered, repliedLater],
    sets: ({ askedAt, repliedAt, answeredOn, group }) => ({
      receivedOn: answeredOn,
      group: group ?? 'none',
      netInTime: inTime(askedAt, repliedAt),
    }),
  },
  takeOrder: {
    label: '接收工单、留言、来信',
    help: '不能当场答的先收下，写明什么时候要回复',
    by: ['clerk', 'handler', 'lawyer'],
    from: 'new',
    to: 'open',
    asks: ['question', 'channel', 'topic', 'receivedOn'],
    mayAsk: [
      'summary',
      'group',
      'street',
      'callback',
      'outerNumber',
      'outerSystem',
      'returnBy',
      'originalTopic',
      'askedAt',
    ],
    day: 'receivedOn',
    mayAddParties: ['asker', 'other'],
    guards: [
      numbered,
      {
        must: '要求回复的日期不能早于收到的日期',
        field: 'returnBy',
        holds: ({ returnBy, receivedOn }) => returnBy === null || (receivedOn !== null && returnBy >= receivedOn),
      },
    ],
    sets: ({ group }) => ({ group: group ?? 'none' }),
  },
  answerOrder: {
    label: '解答',
    law: cite(regulation, '25'),
    by: staff,
    from: ['open'],
    to: 'recorded',
    asks: ['answer', 'nextStep', 'answeredOn'],
    mayAsk: ['adviser', 'lawCited', 'bookedOn', 'minutes', 'repliedAt', 'topic'],
    day: 'answeredOn',
    guards: [booked, repliedLater],
    sets: ({ askedAt, repliedAt }) => ({ netInTime: inTime(askedAt, repliedAt) }),
  },
  sendBack: {
    label: '退单',
    help: '不归本单位答的，写明原因退回派单平台，不算一次咨询',
    by: ['clerk', 'handler'],
    from: ['open'],
    to: 'sentBack',
    asks: ['sendBackWhy'],
  },
  replyOrder: {
    label: '回复工单',
    by: ['clerk', 'handler'],
    from: ['recorded'],
    to: 'same',
    asks: ['returnedOn', 'returnWords'],
    day: 'returnedOn',
    notAfter: ['replyOrder'],
    opens: [{ must: '没有外部工单，不用回复', holds: ({ outerNumber }) => outerNumber !== null }],
  },
  followUp: {
    label: '后续沟通',
    help: '同一件事再来电、来访，记在这里，不再算一次',
    by: staff,
    from: ['recorded'],
    to: 'same',
    asks: ['followUps'],
    guards: [
      {
        must: '后续沟通的日期在解答以后、今天以前',
        field: 'followUps',
        holds: ({ followUps, answeredOn }, { today }) =>
          followUps.every(({ on }) => on !== null && answeredOn !== null && on >= answeredOn && on <= today),
      },
    ],
  },
  rate: {
    label: '登记评价',
    by: staff,
    from: ['recorded'],
    to: 'same',
    asks: ['rating', 'ratedOn'],
    day: 'ratedOn',
    notAfter: ['rate'],
  },
  callBack: {
    label: '差评回访',
    by: ['clerk', 'handler'],
    from: ['recorded'],
    to: 'same',
    asks: ['calledOn', 'callResult'],
    day: 'calledOn',
    notAfter: ['callBack'],
    opens: [{ must: '不满意的才要回访', holds: ({ rating }) => rating === 'bad' || rating === 'worst' }],
  },
} as const satisfies Readonly<Record<string, ConsultationAct>>

/** 网上留言按小时答复：从留言的时刻起算。 */
function inTime(asked: string | null, replied: string | null): boolean | null {
  if (!asked || !replied || !isMoment(asked)) return null
  const { dueAt } = reckon({ rule: 'pls-net-answer', start: asked })
  return dueAt && replied <= dueAt
}
