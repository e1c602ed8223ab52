import { blueprintMarks } from './blueprint.ts'
import type { ExamAct } from './names.ts'

const staff = ['handler', 'sectionHead'] as const

/** 本区自行组织的考试：组卷，开设考场。 */
export const hallActs = {
  setPaper: {
    label: '组卷',
    help: '按蓝图组成平行卷，一题出现的次数有上限',
    by: [...staff],
    from: ['rostered'],
    to: 'same',
    asks: ['paperOn', 'blueprint', 'paperCount', 'exposureCap', 'setter', 'checker'],
    mayAsk: ['cells'],
    day: 'paperOn',
    opens: [{ must: '市级统一考试不由本区组卷', holds: ({ organiser }) => organiser === 'own' }],
    guards: [
      {
        must: '平行卷至少两套',
        field: 'paperCount',
        holds: ({ paperCount }) => paperCount !== null && paperCount >= 2,
      },
      {
        must: '一题至少要能用一次，不能出现在每一套卷中',
        field: 'exposureCap',
        holds: ({ paperCount, exposureCap }) =>
          paperCount !== null && exposureCap !== null && exposureCap >= 1 && exposureCap < Math.max(2, paperCount),
      },
      { must: '命题人和审题人不能是同一人', field: 'checker', holds: ({ setter, checker }) => setter !== checker },
      {
        must: '蓝图各部分的分值加起来应当等于满分',
        field: 'cells',
        holds: ({ cells, fullMark }) => cells.length === 0 || fullMark === blueprintMarks(cells),
      },
      {
        must: '多选题少选得一半分，每题分值应当是双数',
        field: 'cells',
        holds: ({ cells }) => cells.every(({ kind, marks }) => kind !== 'multiple' || (marks ?? 0) % 2 === 0),
      },
    ],
  },
  openSitting: {
    label: '开设考场',
    help: '按蓝图从题库组卷，给名单上的每个人排一套卷、发一个入场码',
    by: [...staff],
    from: ['rostered', 'resulted'],
    to: 'same',
    asks: ['sittingOn', 'sittings'],
    day: 'sittingOn',
    opens: [
      { must: '组卷时应当写明蓝图各部分', holds: ({ cells }) => cells.length > 0 },
      { must: '名单应当写到人', holds: ({ candidates }) => candidates.length > 0 },
    ],
    guards: [
      {
        must: '结束时间应当晚于开考时间',
        field: 'sittings',
        holds: ({ sittings }) =>
          sittings.every(({ opensAt, closesAt }) => opensAt !== null && closesAt !== null && opensAt < closesAt),
      },
      {
        must: '答题时间至少一分钟',
        field: 'sittings',
        holds: ({ sittings }) => sittings.every(({ minutes }) => minutes !== null && minutes >= 1),
      },
      {
        must: '正考一场，登记成绩以前开；补考一场，登记成绩以后开',
        field: 'sittings',
        holds: ({ sittings }, { state }) =>
          sittings.map(({ kind }) => kind).join() === (state === 'resulted' ? 'first,makeUp' : 'first'),
      },
    ],
  },
} as const satisfies Record<string, ExamAct>
