import type { Line } from '../../kernel/line.ts'
import {
  answersForWords,
  candidatesIn,
  countsCommunities,
  drawsBySeed,
  gradesTwice,
  isMarked,
  isRegister,
  lapses,
  listsDuties,
  opinionsIn,
  quizIn,
  readsApart,
  roundActOf,
  sectionsIn,
  servesStreets,
  shiftsIn,
  treeIn,
  upperLawsIn,
} from './shapes.ts'
import type { RowsField } from './told-rows.ts'

/** Screens a line gets beside its drawn forms. What the declaration looks like decides, never the line's name. */
export const matterScreens: readonly {
  readonly to:
    | '/matters/$id/clauses'
    | '/matters/$id/tree'
    | '/matters/$id/rota'
    | '/matters/$id/hall'
    | '/matters/$id/quiz'
    | '/report-drafts/$id'
    | '/matters/$id/draw'
    | '/matters/$id/readings'
  readonly label: string
  readonly field: (line: Line | null) => Pick<RowsField, 'name'> | null
  /** Of use before there is a row: the screen is where the rows come from. */
  readonly empty?: true
}[] = [
  { to: '/matters/$id/clauses', label: '逐条对照', field: opinionsIn },
  { to: '/matters/$id/tree', label: '指标树', field: treeIn },
  { to: '/matters/$id/rota', label: '值班月历', field: shiftsIn },
  { to: '/matters/$id/hall', label: '考场和名单', field: candidatesIn, empty: true },
  { to: '/matters/$id/quiz', label: '前后测', field: quizIn },
  { to: '/report-drafts/$id', label: '编写和排印', field: sectionsIn },
  { to: '/matters/$id/readings', label: '评阅', field: (line) => (readsApart(line) ? { name: 'drawnList' } : null) },
  { to: '/matters/$id/draw', label: '抽取', field: (line) => (drawsBySeed(line) ? { name: 'frameHash' } : null) },
]

export const lineScreens = [
  { to: '/registers/$line', label: '按某日查看', fits: isRegister },
  { to: '/marking', label: '阅卷', fits: isMarked },
  { to: '/registers/$line/expiring', label: '到期雷达', fits: lapses },
  { to: '/upper-laws', label: '上位法变动', fits: (line) => upperLawsIn(line) !== null },
  { to: '/rounds', label: '清理批次', fits: (line) => roundActOf(line) !== null },
  { to: '/said', label: '上年怎么说、今年怎么做', fits: answersForWords },
  { to: '/coverage', label: '村（社区）覆盖', fits: countsCommunities },
  { to: '/registers/$line/flow', label: '存量和进出', fits: isRegister },
  { to: '/supply', label: '各街道供给和需求', fits: servesStreets },
  { to: '/review-results', label: '按单位的结果', fits: gradesTwice },
  { to: '/duty-lists', label: '责任清单', fits: listsDuties },
  { to: '/quiz-effects', label: '普法效果', fits: (line: Line | null) => quizIn(line) !== null },
] as const satisfies readonly { to: string; label: string; fits(line: Line | null): boolean }[]
