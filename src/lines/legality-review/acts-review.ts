import { adoptedInName, allEnded, allReasoned, endedAs } from '../../kernel/opinion.ts'
import { cite } from '../../law/statute.ts'
import { documentManagement37, majorDecisions } from '../../law/statutes/document-acts.ts'
import { type It, isContract, type ReviewAct } from './names.ts'

const desk = ['clerk', 'handler'] as const
const onLaw = ['authority', 'conflict', 'rights', 'competition']

/** The opinions of this round: those above the last row that was compared. */
const ofThisRound = ({ opinions, settledRow }: It) => opinions.filter(({ id }) => id > (settledRow ?? 0))

/** 审核、征求顾问意见、逐条反馈、对照修改稿、出具意见书。 */
export const reviewActs = {
  askCounsel: {
    label: '征求法律顾问意见',
    help: '顾问的意见供参考，结论由审核机构作出',
    by: desk,
    from: ['reviewing'],
    to: 'same',
    asks: ['advice'],
    guards: [
      {
        must: '内部截止日期不能早于送出日期',
        field: 'advice',
        holds: ({ advice }) => advice.every(({ askedOn, dueOn }) => !askedOn || !dueOn || askedOn <= dueOn),
      },
    ],
  },
  takeAdvice: {
    label: '登记顾问意见',
    by: desk,
    from: ['reviewing'],
    to: 'same',
    asks: ['advice'],
    after: ['askCounsel'],
    guards: [
      {
        must: '回复了的应当写明意见和是否采用',
        field: 'advice',
        holds: ({ advice }) => advice.every((row) => !row.repliedOn || (Boolean(row.advice) && Boolean(row.taken))),
      },
    ],
  },
  opine: {
    label: '反馈审核意见',
    help: '意见逐条写，挂在条款上',
    by: desk,
    from: ['reviewing'],
    to: 'opined',
    asks: ['opinedOn', 'opinions'],
    day: 'opinedOn',
    signedBy: ['sectionHead', 'deputyHead'],
    guards: [
      {
        must: '请至少提出一条新的意见',
        field: 'opinions',
        holds: ({ opinions, opinionTotal }) => opinions.length > (opinionTotal ?? 0),
      },
      {
        must: '权限、抵触、权利义务和公平竞争方面的意见应当写明依据的条文',
        field: 'opinions',
        holds: ({ opinions }) =>
          opinions.every(({ reason, article }) => !onLaw.includes(reason ?? '') || Boolean(article)),
      },
      {
        must: '采纳情况等修改稿来了再填',
        field: 'opinions',
        holds: (it) => ofThisRound(it).every(({ outcome }) => !outcome),
      },
    ],
    sets: ({ opinions, opinionTotal }) => ({
      newOpinions: opinions.length - (opinionTotal ?? 0),
      opinionTotal: opinions.length,
    }),
  },
  compare: {
    label: '对照修改稿',
    help: '每条意见都要有下落：采纳、部分采纳或者未采纳',
    by: desk,
    from: ['opined'],
    to: 'reviewing',
    asks: ['nextDraftOn', 'opinions'],
    mayAsk: ['nextText', 'recheckBy'],
    day: 'nextDraftOn',
    guards: [
      {
        must: '发出的意见不能增删，这里只填采纳情况',
        field: 'opinions',
        holds: ({ opinions, opinionTotal }) => opinions.length === opinionTotal,
      },
      {
        must: '每条意见都应当写明采纳、部分采纳或者未采纳',
        field: 'opinions',
        holds: ({ opinions }) => allEnded(opinions),
      },
      {
        must: '部分采纳、未采纳的应当写明理由',
        field: 'opinions',
        holds: ({ opinions }) => allReasoned(opinions),
      },
      {
        must: '修改稿中这一条没有改动，不能记为采纳',
        field: 'opinions',
        holds: (it) => adoptedInName(ofThisRound(it), it.draftText, it.nextText).length === 0,
      },
    ],
    // The compared draft is the one the next round is read against.
    sets: (it) => ({
      adopted: endedAs(ofThisRound(it), 'adopted'),
      partly: endedAs(ofThisRound(it), 'partly'),
      notAdopted: endedAs(ofThisRound(it), 'not'),
      settledRow: Math.max(it.settledRow ?? 0, ...it.opinions.map(({ id }) => id)),
      draftText: it.nextText ?? it.draftText,
      nextText: null,
    }),
  },
  conclude: {
    label: '出具审核意见书',
    by: desk,
    from: ['reviewing'],
    to: 'concluded',
    asks: ['concludedOn', 'conclusion'],
    mayAsk: ['conclusionSays'],
    day: 'concludedOn',
    signedBy: ['sectionHead', 'deputyHead', 'head'],
    guards: [
      {
        must: '重大行政决策的审查应当有法律顾问或者公职律师的意见',
        law: cite(majorDecisions, '28'),
        field: 'conclusion',
        holds: ({ kind, advice }) => kind !== 'decision' || advice.some(({ repliedOn }) => Boolean(repliedOn)),
      },
      {
        must: '越权、抵触的意见没有采纳的，结论不能是合法',
        field: 'conclusion',
        holds: ({ conclusion, opinions }) =>
          conclusion !== 'lawful' ||
          opinions.every(
            ({ reason, outcome }) => outcome !== 'not' || (reason !== 'authority' && reason !== 'conflict'),
          ),
      },
      {
        must: '不合法或者不属于审核范围的，应当写明理由',
        field: 'conclusionSays',
        holds: ({ conclusion, conclusionSays }) =>
          conclusion === 'lawful' || conclusion === 'amend' || conclusionSays !== null,
      },
    ],
  },
  table: {
    label: '登记提交审议',
    by: desk,
    from: ['concluded'],
    to: 'same',
    asks: ['tabledOn', 'meetingName'],
    day: 'tabledOn',
    opens: [
      {
        must: '未经审核或者审核不合法的，不能提交审议',
        law: cite(documentManagement37, '（六）'),
        holds: ({ conclusion }) => conclusion !== 'unlawful',
      },
    ],
  },
  signContract: {
    label: '登记合同签订',
    by: desk,
    from: ['concluded'],
    to: 'same',
    asks: ['contractSignedOn'],
    mayAsk: ['contractNumber'],
    day: 'contractSignedOn',
    opens: [
      { must: '只有合同、协议才登记签订', holds: isContract },
      { must: '审核不合法的合同不能签订', holds: ({ conclusion }) => conclusion !== 'unlawful' },
    ],
  },
} as const satisfies Readonly<Record<string, ReviewAct>>
