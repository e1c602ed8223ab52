import { cite } from '../../law/statute.ts'
import { threeSystems } from '../../law/statutes/supervision-acts.ts'
import { hallActs } from './acts-hall.ts'
import { mismatched, stillDue, turnout } from './compliance.ts'
import type { ExamAct } from './names.ts'

const staff = ['handler', 'sectionHead'] as const

/** 一轮考试：计划、报名、上报名单、（自行组织的）组卷、成绩、补考、收尾。 */
export const acts = {
  plan: {
    label: '登记考试计划',
    by: ['clerk', ...staff],
    from: 'new',
    to: 'planned',
    asks: ['title', 'kind', 'audience', 'organiser', 'plannedOn', 'rosterBy', 'opensOn', 'closesOn'],
    mayAsk: ['fullMark', 'passMark'],
    day: 'plannedOn',
    guards: [
      {
        must: '考试结束日期不能早于开始日期',
        field: 'closesOn',
        holds: ({ opensOn, closesOn }) => opensOn !== null && closesOn !== null && closesOn >= opensOn,
      },
      {
        must: '名单应当在考试开始以前上报',
        field: 'rosterBy',
        holds: ({ opensOn, rosterBy }) => opensOn !== null && rosterBy !== null && rosterBy <= opensOn,
      },
      {
        must: '自行组织的考试应当写明满分和合格分，合格分不能高于满分',
        field: 'passMark',
        holds: ({ organiser, fullMark, passMark }) =>
          organiser === 'municipal' || (fullMark !== null && passMark !== null && passMark <= fullMark),
      },
    ],
  },
  enrol: {
    label: '登记报名',
    help: '可以分单位、分批登记；名单从各单位报来的表导入',
    by: ['clerk', ...staff],
    from: ['planned'],
    to: 'same',
    asks: ['units'],
    mayAsk: ['candidates'],
    guards: [
      {
        must: '同一单位只登记一行，人数有变的改这一行',
        field: 'units',
        holds: ({ units }) => new Set(units.map(({ unit }) => unit)).size === units.length,
      },
      {
        must: '报名单位至少有一人报名',
        field: 'units',
        holds: ({ units }) => units.every(({ registered }) => registered !== null && registered >= 1),
      },
      {
        must: '准考证号不能重复',
        field: 'candidates',
        holds: ({ candidates }) => {
          const tickets = candidates.flatMap(({ ticket }) => ticket ?? [])
          return new Set(tickets).size === tickets.length
        },
      },
    ],
  },
  submitRoster: {
    label: '上报名单',
    help: '报名人数和单位数以此时为准',
    by: [...staff],
    from: ['planned'],
    to: 'rostered',
    asks: ['submittedOn'],
    mayAsk: ['resultsBy'],
    day: 'submittedOn',
    signedBy: ['sectionHead'],
    after: ['enrol'],
    opens: [
      {
        must: '名单中各单位的人数应当与报名人数一致',
        holds: ({ units, candidates }) => mismatched(units, candidates).length === 0,
      },
    ],
    sets: ({ units }) => ({
      registered: units.reduce((sum, { registered }) => sum + (registered ?? 0), 0),
      unitCount: units.length,
    }),
  },
  ...hallActs,
  scores: {
    label: '导入成绩',
    help: '按准考证号对应名单中的每一行',
    by: ['clerk', ...staff],
    from: ['rostered', 'resulted'],
    to: 'same',
    asks: ['candidates'],
    guards: [
      {
        must: '免考人员不登记成绩',
        law: cite(threeSystems, '（二十三）'),
        field: 'candidates',
        holds: ({ candidates }) =>
          candidates.every(({ waived, result, score }) => waived !== true || (!result && !score)),
      },
      {
        must: '名单不能在导入成绩时增减',
        field: 'candidates',
        holds: ({ units, candidates }) => mismatched(units, candidates).length === 0,
      },
    ],
  },
  result: {
    label: '登记成绩汇总',
    by: ['clerk', ...staff],
    from: ['rostered'],
    to: 'resulted',
    asks: ['resultedOn', 'taken', 'passed'],
    mayAsk: ['makeUpBy', 'proof'],
    day: 'resultedOn',
    opens: [
      {
        must: '自行组织的考试应当先组卷',
        holds: ({ organiser }, { did }) => organiser === 'municipal' || did('setPaper') !== null,
      },
    ],
    guards: [
      {
        must: '考试结束以后才能登记成绩汇总',
        field: 'resultedOn',
        holds: ({ resultedOn, closesOn }) => resultedOn !== null && closesOn !== null && resultedOn >= closesOn,
      },
      {
        must: '合格人数不能多于实考人数，实考人数不能多于报名人数',
        field: 'taken',
        holds: ({ taken, passed, registered }) => (passed ?? 0) <= (taken ?? 0) && (taken ?? 0) <= (registered ?? 0),
      },
      {
        must: '实考和合格人数应当与名单中的成绩一致',
        field: 'taken',
        holds: ({ candidates, taken, passed }) => {
          if (candidates.length === 0) return true
          const counted = turnout(candidates)
          return counted.taken === taken && counted.passed === passed
        },
      },
    ],
  },
  makeUp: {
    label: '登记补考',
    by: ['clerk', ...staff],
    from: ['resulted'],
    to: 'same',
    asks: ['makeUpOn', 'makeUpTaken', 'makeUpPassed'],
    mayAsk: ['candidates'],
    day: 'makeUpOn',
    notAfter: ['makeUp'],
    guards: [
      {
        must: '补考合格的不能多于补考人数，补考的不能多于缺考和不合格人数',
        field: 'makeUpTaken',
        holds: ({ registered, passed, makeUpTaken, makeUpPassed }) =>
          (makeUpPassed ?? 0) <= (makeUpTaken ?? 0) && (makeUpTaken ?? 0) <= (registered ?? 0) - (passed ?? 0),
      },
    ],
  },
  close: {
    label: '收尾',
    by: [...staff],
    from: ['resulted'],
    to: 'closed',
    asks: ['closedOn'],
    mayAsk: ['followUp', 'proof'],
    day: 'closedOn',
    guards: [
      {
        must: '还有人没有参加或者没有合格的，应当写明怎样处理',
        field: 'followUp',
        holds: ({ registered, passed, makeUpPassed, candidates, followUp }) =>
          followUp !== null ||
          (passed ?? 0) + (makeUpPassed ?? 0) >= (registered ?? 0) ||
          (candidates.length > 0 && stillDue(candidates).length === 0),
      },
    ],
  },
  cancel: {
    label: '取消考试',
    by: ['sectionHead', 'handler'],
    from: ['planned', 'rostered'],
    to: 'cancelled',
    asks: ['cancelledOn', 'cancelWhy'],
    day: 'cancelledOn',
    signedBy: ['sectionHead'],
  },
} as const satisfies Record<string, ExamAct>
