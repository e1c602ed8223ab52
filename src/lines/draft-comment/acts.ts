import { adoptedInName, allEnded, allReasoned, endedAs } from '../../kernel/opinion.ts'
import type { CommentAct } from './names.ts'

const desk = ['clerk', 'handler'] as const

/** 收到征求意见稿、转问各单位、反馈、等采纳情况。 */
export const commentActs = {
  receive: {
    label: '登记征求意见稿',
    by: desk,
    from: 'new',
    to: 'received',
    asks: ['title', 'draftKind', 'sender', 'receivedOn'],
    mayAsk: ['letterNumber', 'replyBy', 'summary', 'draftText'],
    day: 'receivedOn',
    guards: [
      {
        must: '要求的答复日期不能早于收到日期',
        field: 'replyBy',
        holds: ({ replyBy, receivedOn }) => !replyBy || (receivedOn !== null && receivedOn <= replyBy),
      },
    ],
  },
  askUnits: {
    label: '征求区内单位意见',
    by: desk,
    from: ['received'],
    to: 'same',
    asks: ['asked'],
    guards: [
      {
        must: '内部截止日期不能早于转出日期，也不能晚于来函要求的答复日期',
        field: 'asked',
        holds: ({ asked, replyBy }) =>
          asked.every(
            ({ askedOn, dueOn }) => !!askedOn && !!dueOn && askedOn <= dueOn && (replyBy === null || dueOn <= replyBy),
          ),
      },
    ],
  },
  takeReplies: {
    label: '登记单位回复',
    by: desk,
    from: ['received'],
    to: 'same',
    asks: ['asked'],
    after: ['askUnits'],
  },
  reply: {
    label: '反馈意见',
    by: desk,
    from: ['received'],
    to: 'replied',
    asks: ['repliedOn', 'noOpinion'],
    mayAsk: ['opinions', 'lateWhy'],
    day: 'repliedOn',
    signedBy: ['sectionHead', 'deputyHead'],
    guards: [
      {
        must: '无意见的不填意见，有意见的逐条填写',
        field: 'opinions',
        holds: ({ noOpinion, opinions }) => noOpinion === (opinions.length === 0),
      },
      {
        must: '与上位法不一致的意见应当写明依据的条文',
        field: 'opinions',
        holds: ({ opinions }) => opinions.every(({ reason, article }) => reason !== 'conflict' || Boolean(article)),
      },
      {
        must: '采纳情况等对方反馈以后再填',
        field: 'opinions',
        holds: ({ opinions }) => opinions.every(({ outcome }) => !outcome),
      },
      {
        must: '超过来函要求日期的，写明原因',
        field: 'lateWhy',
        holds: ({ repliedOn, replyBy, lateWhy }) =>
          !replyBy || (repliedOn !== null && repliedOn <= replyBy) || lateWhy !== null,
      },
    ],
    sets: ({ opinions }) => ({ opinionCount: opinions.length }),
  },
  recordOutcome: {
    label: '登记采纳情况',
    help: '每条意见都要有下落；对方始终没有说的，记为没有反馈',
    by: desk,
    from: ['replied'],
    to: 'closed',
    asks: ['resultOn', 'resultFrom', 'opinions'],
    mayAsk: ['nextText'],
    day: 'resultOn',
    opens: [{ must: '没有提出意见，直接办结', holds: ({ opinionCount }) => opinionCount !== null && opinionCount > 0 }],
    guards: [
      {
        must: '发出的意见不能增删，这里只填采纳情况',
        field: 'opinions',
        holds: ({ opinions, opinionCount }) => opinions.length === opinionCount,
      },
      {
        must: '每条意见都应当写明采纳情况',
        field: 'opinions',
        holds: ({ opinions }) => allEnded(opinions),
      },
      {
        must: '部分采纳、未采纳的应当写明理由',
        field: 'opinions',
        holds: ({ opinions }) => allReasoned(opinions),
      },
      {
        must: '正式文本中这一条没有改动，不能记为采纳',
        field: 'opinions',
        holds: (it) => adoptedInName(it.opinions, it.draftText, it.nextText).length === 0,
      },
    ],
    sets: ({ opinions }) => ({
      adopted: endedAs(opinions, 'adopted'),
      partly: endedAs(opinions, 'partly'),
      notAdopted: endedAs(opinions, 'not'),
      noAnswer: endedAs(opinions, 'noAnswer'),
    }),
  },
  close: {
    label: '无意见办结',
    by: desk,
    from: ['replied'],
    to: 'closed',
    asks: ['closedOn'],
    day: 'closedOn',
    opens: [{ must: '提出过意见的，登记采纳情况后办结', holds: ({ opinionCount }) => opinionCount === 0 }],
  },
} as const satisfies Readonly<Record<string, CommentAct>>
