import { adoptedInName, allEnded, allReasoned, endedAs } from '../../kernel/opinion.ts'
import { workdaysBetween } from '../../law/calendar.ts'
import { daysBetween } from '../../law/day.ts'
import { cite } from '../../law/statute.ts'
import { majorDecisions as law } from '../../law/statutes/document-acts.ts'
import type { DecisionAct } from './names.ts'

const desk = ['clerk', 'handler', 'liaison'] as const

/** 目录、公众参与、专家论证、风险评估，到送审。 */
export const prepareActs = {
  list: {
    label: '列入年度目录',
    by: ['clerk', 'handler', 'governmentOffice'],
    from: 'new',
    to: 'listed',
    asks: ['subject', 'category', 'undertaker', 'listYear', 'listedOn', 'outside'],
    day: 'listedOn',
    guards: [
      {
        must: '宏观调控、政府立法和突发事件应急处置不走重大行政决策程序',
        law: cite(law, '3'),
        field: 'outside',
        holds: ({ outside }) => outside === false,
      },
    ],
  },
  publishList: {
    label: '登记目录公布',
    by: ['clerk', 'handler', 'governmentOffice'],
    from: ['listed'],
    to: 'same',
    asks: ['listPublishedOn'],
    day: 'listPublishedOn',
    notAfter: ['publishList'],
  },
  start: {
    label: '启动决策',
    by: desk,
    from: ['listed'],
    to: 'preparing',
    asks: ['startedOn', 'technical', 'risky'],
    mayAsk: ['draftText'],
    day: 'startedOn',
  },
  seekOpinions: {
    label: '公开征求意见',
    law: cite(law, '15'),
    by: desk,
    from: ['preparing'],
    to: 'same',
    asks: ['commentFrom', 'commentUntil', 'commentWhere'],
    mayAsk: ['shortWhy', 'draftText'],
    day: 'commentFrom',
    guards: [
      {
        must: '公开征求意见一般不少于三十日，缩短的应当写明理由',
        law: cite(law, '15'),
        field: 'commentUntil',
        holds: ({ commentFrom, commentUntil, shortWhy }) =>
          shortWhy !== null ||
          (commentFrom !== null && commentUntil !== null && daysBetween(commentFrom, commentUntil) >= 30),
      },
    ],
  },
  holdHearing: {
    label: '举行听证会',
    law: cite(law, '16'),
    by: desk,
    from: ['preparing'],
    to: 'same',
    asks: ['hearingMaterialOn', 'hearingOn', 'hearingSays'],
    day: 'hearingOn',
    guards: [
      {
        must: '听证会七日前应当公布材料',
        law: cite(law, '16'),
        field: 'hearingMaterialOn',
        holds: ({ hearingMaterialOn, hearingOn }) =>
          hearingMaterialOn !== null && hearingOn !== null && daysBetween(hearingMaterialOn, hearingOn) >= 7,
      },
    ],
  },
  recordOpinions: {
    label: '登记各方意见',
    by: desk,
    from: ['preparing'],
    to: 'same',
    asks: ['opinions'],
    sets: ({ opinions }) => ({ opinionTotal: opinions.length }),
  },
  settleOpinions: {
    label: '处理各方意见',
    help: '对照修改后的草案，每条意见都要有下落',
    by: desk,
    from: ['preparing'],
    to: 'same',
    asks: ['settledOn', 'opinions'],
    mayAsk: ['nextText'],
    day: 'settledOn',
    after: ['recordOpinions'],
    guards: [
      {
        must: '登记过的意见不能删去',
        field: 'opinions',
        holds: ({ opinions, opinionTotal }) => opinions.length >= (opinionTotal ?? 0),
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
        must: '修改后的草案中这一条没有改动，不能记为采纳',
        field: 'opinions',
        holds: (it) => adoptedInName(it.opinions, it.draftText, it.nextText).length === 0,
      },
    ],
    sets: ({ opinions }) => ({
      adopted: endedAs(opinions, 'adopted'),
      partly: endedAs(opinions, 'partly'),
      notAdopted: endedAs(opinions, 'not'),
      opinionTotal: opinions.length,
    }),
  },
  argue: {
    label: '专家论证',
    law: cite(law, '19'),
    by: desk,
    from: ['preparing'],
    to: 'same',
    asks: ['expertOn', 'experts'],
    day: 'expertOn',
    guards: [
      {
        must: '与决策事项有利害关系的专家不能参加论证',
        law: cite(law, '20'),
        field: 'experts',
        holds: ({ experts }) => experts.every(({ interest }) => interest === false),
      },
      {
        must: '论证意见应当由专家署名',
        law: cite(law, '20'),
        field: 'experts',
        holds: ({ experts }) => experts.every(({ signed }) => signed === true),
      },
    ],
  },
  assessRisk: {
    label: '风险评估',
    law: cite(law, '22'),
    by: desk,
    from: ['preparing'],
    to: 'same',
    asks: ['riskOn', 'riskLevel', 'controllable', 'riskMeasures'],
    day: 'riskOn',
  },
  submit: {
    label: '送合法性审查',
    law: cite(law, '25'),
    by: desk,
    from: ['preparing'],
    to: 'reviewing',
    asks: ['reviewSentOn', 'reviewBy'],
    mayAsk: ['shortWhy'],
    day: 'reviewSentOn',
    after: ['seekOpinions'],
    opens: [
      {
        must: '专业性、技术性较强的，应当先专家论证',
        law: cite(law, '19'),
        holds: ({ technical }, { did }) => technical === false || did('argue') !== null,
      },
      {
        must: '可能影响社会稳定、公共安全的，应当先风险评估',
        law: cite(law, '22'),
        holds: ({ risky }, { did }) => risky === false || did('assessRisk') !== null,
      },
      {
        must: '风险不可控的，应当先调整方案、重新评估',
        law: cite(law, '24'),
        holds: ({ controllable }) => controllable !== false,
      },
      { must: '还有意见没有处理', holds: ({ opinions }) => allEnded(opinions) },
    ],
    guards: [
      {
        must: '公开征求意见期满以后才能送审',
        law: cite(law, '25'),
        field: 'reviewSentOn',
        holds: ({ reviewSentOn, commentUntil }) =>
          reviewSentOn !== null && commentUntil !== null && commentUntil < reviewSentOn,
      },
      {
        must: '合法性审查时间一般不少于七个工作日，缩短的应当写明理由',
        law: cite(law, '26'),
        field: 'reviewBy',
        holds: ({ reviewSentOn, reviewBy, shortWhy }) =>
          shortWhy !== null ||
          (reviewSentOn !== null && reviewBy !== null && workdaysBetween(reviewSentOn, reviewBy) >= 7),
      },
    ],
  },
} as const satisfies Readonly<Record<string, DecisionAct>>
