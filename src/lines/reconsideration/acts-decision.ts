import { cite } from '../../law/statute.ts'
import { reconsiderationLaw as law } from '../../law/statutes/reconsideration-law.ts'
import { readyToDecide, replyAwaited, replyCame } from './decision-guards.ts'
import { byLaw2017, byLaw2023, replyIsLate } from './edition.ts'
import type { Acts } from './shape.ts'

/** 决定书以区政府名义作出：承办人起草，逐级签到政府办公室。 */
export const decidedBy = ['sectionHead', 'deputyHead', 'head', 'governmentOffice'] as const
const decisionAsks = ['findings', 'reasoning', 'ruling'] as const
export const compensation = ['compensation', 'compensationRuling'] as const

const decision = {
  by: ['handler'],
  handlerOnly: true,
  from: ['reviewing'],
  to: 'decided',
  signedBy: decidedBy,
  after: ['assignHandlers'],
} as const

/** 复议决定：每一种结果是一个动作，各自统计。 */
export const decisions = {
  uphold: {
    ...decision,
    label: '维持',
    law: cite(law, '68'),
    asks: decisionAsks,
    mayAsk: compensation,
    opens: [replyCame],
    guards: readyToDecide,
    sets: () => ({ result: 'upheld' }),
  },
  annul: {
    ...decision,
    label: '撤销或者部分撤销',
    law: cite(law, '64'),
    asks: [...decisionAsks, 'annulScope', 'redo'],
    mayAsk: [...compensation, 'procedureOnly', 'redoBy'],
    guards: [
      replyAwaited,
      ...readyToDecide,
      {
        must: '没有责令重作的，不填重作截止日期',
        law: cite(law, '64'),
        field: 'redoBy',
        holds: (it) => it.redo === true || it.redoBy === null,
      },
    ],
    sets: () => ({ result: 'annulled' }),
  },
  annulNoReply: {
    ...decision,
    label: '因被申请人不答复而撤销',
    law: cite(law, '70'),
    asks: [...decisionAsks, 'annulScope', 'redo'],
    mayAsk: [...compensation, 'redoBy', 'thirdPartyEvidence'],
    opens: [
      {
        must: '被申请人十日内没有答复、没有提交证据的，才能以此为由撤销',
        law: cite(law, '28(1)4'),
        holds: (it, at) => byLaw2023(it) || replyIsLate(at),
      },
      {
        must: '被申请人逾期没有答复、没有提交证据的，才能以此为由撤销',
        law: cite(law, '70'),
        holds: (it, at) => byLaw2017(it) || replyIsLate(at),
      },
    ],
    guards: [
      ...readyToDecide,
      {
        must: '涉及第三人合法权益且第三人提供证据的，不能仅因被申请人不答复而撤销',
        law: cite(law, '70'),
        field: 'thirdPartyEvidence',
        holds: (it) => byLaw2017(it) || it.thirdPartyEvidence !== true,
      },
    ],
    sets: () => ({ result: 'annulledNoReply' }),
  },
  change: {
    ...decision,
    label: '变更',
    law: cite(law, '63'),
    asks: [...decisionAsks, 'worse'],
    mayAsk: [...compensation, 'oppositeAsked'],
    guards: [
      replyAwaited,
      ...readyToDecide,
      {
        must: '不得作出对申请人更为不利的变更，第三人提出相反请求的除外',
        law: cite(law, '63(2)'),
        field: 'worse',
        holds: (it) => it.worse === false || it.oppositeAsked === true,
      },
      {
        must: '第三人提出相反请求的，案件中应当有第三人',
        law: cite(law, '63(2)'),
        field: 'oppositeAsked',
        holds: (it, at) => it.oppositeAsked !== true || at.parties.some(({ role }) => role === 'thirdParty'),
      },
    ],
    sets: () => ({ result: 'changed' }),
  },
  declareIllegal: {
    ...decision,
    label: '确认违法',
    law: cite(law, '65'),
    asks: decisionAsks,
    mayAsk: compensation,
    guards: [replyAwaited, ...readyToDecide],
    sets: () => ({ result: 'illegal' }),
  },
  orderPerformance: {
    ...decision,
    label: '责令履行',
    law: cite(law, '66'),
    asks: [...decisionAsks, 'orderBy'],
    mayAsk: compensation,
    guards: [
      replyAwaited,
      ...readyToDecide,
      {
        must: '履行截止日期应当晚于决定之日',
        law: cite(law, '66'),
        field: 'orderBy',
        holds: (it, at) => it.orderBy !== null && it.orderBy > at.on,
      },
    ],
    sets: () => ({ result: 'ordered' }),
  },
  declareVoid: {
    ...decision,
    label: '确认无效',
    law: cite(law, '67'),
    asks: decisionAsks,
    mayAsk: compensation,
    opens: [
      { must: '确认无效的决定只适用于2024年1月1日以后收到的申请', law: cite(law, '67'), holds: (it) => byLaw2023(it) },
    ],
    guards: [replyAwaited, ...readyToDecide],
    sets: () => ({ result: 'void' }),
  },
  rejectRequest: {
    ...decision,
    label: '驳回复议请求',
    law: cite(law, '69'),
    asks: decisionAsks,
    mayAsk: compensation,
    opens: [
      replyCame,
      {
        must: '驳回复议请求的决定只适用于2024年1月1日以后收到的申请',
        law: cite(law, '69'),
        holds: (it) => byLaw2023(it),
      },
    ],
    guards: readyToDecide,
    sets: () => ({ result: 'rejected' }),
  },
  decideAgreement: {
    ...decision,
    label: '决定行政协议责任',
    law: cite(law, '71'),
    asks: decisionAsks,
    mayAsk: compensation,
    opens: [
      {
        must: '行政协议案件的决定只适用于2024年1月1日以后收到的申请',
        law: cite(law, '71'),
        holds: (it) => byLaw2023(it),
      },
      { must: '本案登记的事项不是行政协议', law: cite(law, '71'), holds: (it) => it.matterHead === 'agreement' },
    ],
    guards: [replyAwaited, ...readyToDecide],
    sets: () => ({ result: 'agreement' }),
  },
  dismiss: {
    ...decision,
    label: '驳回复议申请',
    help: '受理后发现不符合受理条件',
    law: cite(law, '33'),
    asks: ['dismissWhy'],
    sets: () => ({ result: 'dismissed' }),
  },
} as const satisfies Acts
