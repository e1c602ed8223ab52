import type { CheckupAct } from './names.ts'

const staff = ['clerk', 'handler', 'sectionHead'] as const

export const acts = {
  pair: {
    label: '登记结对',
    help: '一家所（团）对一个商会或者企业登记一件',
    by: [...staff],
    from: 'new',
    to: 'serving',
    asks: ['subject', 'kind', 'firm', 'client', 'clientKind', 'startedOn'],
    mayAsk: ['size', 'industry', 'street', 'agreedUntil', 'nextVisitBy'],
    day: 'startedOn',
    guards: [
      {
        must: '万所联万会结对的是商会、协会',
        field: 'clientKind',
        holds: ({ kind, clientKind }) => kind !== 'pairing' || clientKind === 'chamber',
      },
      {
        must: '法治体检应当写明企业规模',
        field: 'size',
        holds: ({ kind, size }) => kind !== 'checkup' || size !== null,
      },
      {
        must: '约定的期限不能早于开始日期',
        field: 'agreedUntil',
        holds: ({ agreedUntil, startedOn }) => agreedUntil === null || (startedOn !== null && agreedUntil >= startedOn),
      },
    ],
  },
  assignLawyer: {
    label: '确定牵头律师',
    by: [...staff],
    from: ['serving'],
    to: 'same',
    asks: ['lawyer'],
    assigns: 'lawyer',
  },
  visit: {
    label: '登记走访',
    help: '每次走访、坐班、讲座登记一次',
    by: [...staff, 'lawyer'],
    from: ['serving', 'reported'],
    to: 'same',
    asks: ['visitedOn', 'visitWay', 'visitServed', 'visitOutcome'],
    mayAsk: ['nextVisitBy'],
    day: 'visitedOn',
    guards: [
      {
        must: '下次走访的日期应当晚于这次走访',
        field: 'nextVisitBy',
        holds: ({ nextVisitBy, visitedOn }) => nextVisitBy === null || (visitedOn !== null && nextVisitBy > visitedOn),
      },
    ],
  },
  findRisks: {
    label: '登记风险点',
    by: [...staff, 'lawyer'],
    from: ['serving', 'reported'],
    to: 'same',
    asks: ['risks'],
    after: ['visit'],
    guards: [
      {
        must: '整改期限不能早于发现日期',
        field: 'risks',
        holds: ({ risks }) => risks.every(({ foundOn, mendBy }) => !mendBy || (foundOn !== null && mendBy >= foundOn)),
      },
      {
        must: '了结的风险应当写明结果和日期',
        field: 'risks',
        holds: ({ risks }) => risks.every(({ closedOn, outcome }) => Boolean(closedOn) === Boolean(outcome)),
      },
    ],
  },
  report: {
    label: '出具体检报告',
    by: [...staff, 'lawyer'],
    from: ['serving'],
    to: 'reported',
    asks: ['reportNumber', 'reportedOn'],
    day: 'reportedOn',
    after: ['visit'],
    opens: [
      {
        must: '每个风险点都应当有建议，才能出具报告',
        holds: ({ risks }) => risks.every(({ advice }) => Boolean(advice)),
      },
    ],
    sets: ({ risks }) => ({ risksFound: risks.length }),
  },
  close: {
    label: '办结',
    help: '风险点都有着落以后办结',
    by: [...staff],
    from: ['serving', 'reported'],
    to: 'closed',
    asks: ['endedOn', 'satisfaction'],
    day: 'endedOn',
    after: ['visit'],
    opens: [
      { must: '还有风险点没有了结，不能办结', holds: ({ risks }) => risks.every(({ outcome }) => Boolean(outcome)) },
      {
        must: '法治体检应当先出具报告，再办结',
        holds: ({ kind, reportedOn }) => kind !== 'checkup' || reportedOn !== null,
      },
    ],
    sets: ({ risks }) => ({
      risksFound: risks.length,
      risksMended: risks.filter(({ outcome }) => outcome === 'mended').length,
    }),
  },
  stop: {
    label: '停止服务',
    by: [...staff],
    from: ['serving', 'reported'],
    to: 'stopped',
    asks: ['endedOn', 'endWhy'],
    day: 'endedOn',
  },
} as const satisfies Record<string, CheckupAct>
