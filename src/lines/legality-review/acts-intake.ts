import { workdaysBetween } from '../../law/calendar.ts'
import { cite } from '../../law/statute.ts'
import { documentReview115, majorDecisions } from '../../law/statutes/document-acts.ts'
import { isContract, type ReviewAct } from './names.ts'

const desk = ['clerk', 'handler'] as const

/** 收件到材料齐备：送审单位先自己审，合同看相对方，反馈时间按种类给够。 */
export const intakeActs = {
  receive: {
    label: '登记送审',
    by: desk,
    from: 'new',
    to: 'received',
    asks: ['title', 'kind', 'drafter', 'receivedOn'],
    mayAsk: ['letterNumber', 'ownReview', 'ownReviewer', 'summary', 'amount', 'draftText'],
    mayAddParties: ['counterparty'],
    day: 'receivedOn',
  },
  askMore: {
    label: '通知补充材料',
    by: desk,
    from: ['received'],
    to: 'lacking',
    asks: ['lackingWhat', 'askedOn'],
    day: 'askedOn',
  },
  accept: {
    label: '材料齐备，开始审核',
    help: '审核时间从这一天起算',
    by: desk,
    from: ['received', 'lacking'],
    to: 'reviewing',
    asks: ['completeOn'],
    mayAsk: ['replyBy', 'shortWhy', 'ownReview', 'ownReviewer', 'summary', 'amount', 'draftText'],
    mayAddParties: ['counterparty'],
    day: 'completeOn',
    guards: [
      {
        must: '规范性文件应当先由起草单位审核，再送审',
        law: cite(documentReview115, '（四）'),
        field: 'ownReview',
        holds: ({ kind, ownReview }) => kind !== 'document' || ownReview === true,
      },
      {
        must: '送审单位应当先自行审核，再送审',
        field: 'ownReview',
        holds: ({ kind, ownReview }) => kind === 'document' || ownReview === true,
      },
      {
        must: '合同、协议应当写明相对方',
        holds: (it, { parties }) => !isContract(it) || parties.some(({ role }) => role === 'counterparty'),
      },
      {
        must: '合同、会议文件和其他文件没有法定期限，请填写商定的反馈日期',
        field: 'replyBy',
        holds: ({ kind, replyBy }) => kind === 'document' || replyBy !== null,
      },
      {
        must: '反馈日期不能早于材料齐备日期',
        field: 'replyBy',
        holds: ({ replyBy, completeOn }) => !replyBy || !completeOn || replyBy >= completeOn,
      },
      {
        must: '重大行政决策的审查时间一般不少于七个工作日，缩短的请写明理由',
        law: cite(majorDecisions, '26'),
        field: 'shortWhy',
        holds: ({ kind, replyBy, completeOn, shortWhy }) =>
          kind !== 'decision' ||
          shortWhy !== null ||
          !replyBy ||
          !completeOn ||
          replyBy < completeOn ||
          workdaysBetween(completeOn, replyBy) >= 7,
      },
      {
        must: '规范性文件的审核时间一般不少于五个工作日（国办发〔2018〕115号），缩短的请写明理由',
        field: 'shortWhy',
        holds: ({ kind, replyBy, completeOn, shortWhy }) =>
          kind !== 'document' ||
          shortWhy !== null ||
          !replyBy ||
          !completeOn ||
          replyBy < completeOn ||
          workdaysBetween(completeOn, replyBy) >= 5,
      },
    ],
  },
  withdraw: {
    label: '送审单位撤回',
    by: desk,
    from: 'open',
    to: 'withdrawn',
    asks: ['withdrawnOn', 'withdrawnWhy'],
    day: 'withdrawnOn',
  },
} as const satisfies Readonly<Record<string, ReviewAct>>
