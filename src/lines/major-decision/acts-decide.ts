import { cite } from '../../law/statute.ts'
import { majorDecisions as law } from '../../law/statutes/document-acts.ts'
import type { DecisionAct } from './names.ts'

const desk = ['clerk', 'handler', 'governmentOffice'] as const

/** 审查结论、集体讨论、公布、归档、后评估。 */
export const decideActs = {
  review: {
    label: '登记审查结论',
    law: cite(law, '27'),
    by: ['clerk', 'handler'],
    from: ['reviewing'],
    to: 'reviewed',
    asks: ['reviewedOn', 'reviewResult', 'reviewNumber', 'lawyersJoined'],
    day: 'reviewedOn',
    guards: [
      {
        must: '审查应当组织法律顾问、公职律师提出意见',
        law: cite(law, '28'),
        field: 'lawyersJoined',
        holds: ({ lawyersJoined }) => lawyersJoined === true,
      },
    ],
  },
  revise: {
    label: '退回修改',
    by: ['clerk', 'handler', 'governmentOffice'],
    from: ['reviewed'],
    to: 'preparing',
    asks: ['revisedOn'],
    mayAsk: ['draftText'],
    day: 'revisedOn',
  },
  decide: {
    label: '集体讨论决定',
    law: cite(law, '30'),
    by: desk,
    from: ['reviewed'],
    to: 'decided',
    asks: ['decidedOn', 'meeting', 'headLast', 'againstMajority', 'partyReportedOn'],
    mayAsk: ['explanation', 'dissent', 'publishBy'],
    day: 'decidedOn',
    opens: [
      {
        must: '未经合法性审查或者审查不合法的，不能提交讨论',
        law: cite(law, '25'),
        holds: ({ reviewResult }) => reviewResult === 'lawful',
      },
    ],
    guards: [
      {
        must: '行政首长应当最后发表意见',
        law: cite(law, '30'),
        field: 'headLast',
        holds: ({ headLast }) => headLast === true,
      },
      {
        must: '决定与多数人意见不一致的，应当写明行政首长说明的理由',
        law: cite(law, '30'),
        field: 'explanation',
        holds: ({ againstMajority, explanation }) => againstMajority === false || explanation !== null,
      },
      {
        must: '决策以前应当向同级党委请示报告',
        law: cite(law, '31'),
        field: 'partyReportedOn',
        holds: ({ partyReportedOn, decidedOn }) =>
          partyReportedOn !== null && decidedOn !== null && partyReportedOn <= decidedOn,
      },
    ],
  },
  publish: {
    label: '公布决策',
    law: cite(law, '32'),
    by: desk,
    from: ['decided'],
    to: 'published',
    asks: ['publishedOn', 'publishedWhere'],
    mayAsk: ['evaluateBy', 'evaluateGround'],
    day: 'publishedOn',
  },
  archive: {
    label: '移交归档',
    law: cite(law, '33'),
    by: [...desk, 'liaison', 'archivist'],
    from: ['decided', 'published', 'finished'],
    to: 'same',
    asks: ['archivedOn'],
    day: 'archivedOn',
    notAfter: ['archive'],
  },
  planEvaluation: {
    label: '决定开展后评估',
    law: cite(law, '36'),
    by: desk,
    from: ['published', 'finished'],
    to: 'same',
    asks: ['evaluateGround', 'evaluateBy'],
  },
  evaluate: {
    label: '登记后评估',
    law: cite(law, '36'),
    by: [...desk, 'liaison'],
    from: ['published', 'finished'],
    to: 'same',
    asks: ['evaluatedOn', 'evaluator', 'evaluation', 'evaluationSays'],
    day: 'evaluatedOn',
    opens: [
      { must: '应当先决定开展后评估', law: cite(law, '36'), holds: ({ evaluateGround }) => evaluateGround !== null },
    ],
  },
  finish: {
    label: '执行完毕',
    by: [...desk, 'liaison'],
    from: ['published'],
    to: 'finished',
    asks: ['finishedOn', 'finishedSays'],
    day: 'finishedOn',
  },
  stop: {
    label: '终止决策',
    by: desk,
    from: 'open',
    to: 'stopped',
    asks: ['stoppedOn', 'stoppedWhy'],
    day: 'stoppedOn',
    signedBy: ['head'],
  },
} as const satisfies Readonly<Record<string, DecisionAct>>
