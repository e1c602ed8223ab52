import type { Line } from '../../kernel/line.ts'
import {
  answersForWords,
  candidatesIn,
  countsCommunities,
  isMarked,
  isRegister,
  lapses,
  opinionsIn,
  roundActOf,
  shiftsIn,
  treeIn,
  upperLawsIn,
} from './shapes.ts'
import type { RowsField } from './told-rows.ts'

/** Screens a line gets beside its drawn forms. What the declaration looks like decides, never the line's name. */
export const matterScreens: readonly {
  readonly to: '/matters/$id/clauses' | '/matters/$id/tree' | '/matters/$id/rota' | '/matters/$id/hall'
  readonly label: string
  readonly field: (line: Line | null) => RowsField | null
  /** Of use before there is a row: the screen is where the rows come from. */
  readonly empty?: true
}[] = [
  { to: '/matters/$id/clauses', label: '逐条对照', field: opinionsIn },
  { to: '/matters/$id/tree', label: '指标树', field: treeIn },
  { to: '/matters/$id/rota', label: '值班月历', field: shiftsIn },
  { to: '/matters/$id/hall', label: '考场和名单', field: candidatesIn, empty: true },
]

export const lineScreens = [
  { to: '/registers/$line', label: '按某日查看', fits: isRegister },
  { to: '/marking', label: '阅卷', fits: isMarked },
  { to: '/registers/$line/expiring', label: '到期雷达', fits: lapses },
  { to: '/upper-laws', label: '上位法变动', fits: (line) => upperLawsIn(line) !== null },
  { to: '/rounds', label: '清理批次', fits: (line) => roundActOf(line) !== null },
  { to: '/said', label: '上年怎么说、今年怎么做', fits: answersForWords },
  { to: '/coverage', label: '村（社区）覆盖', fits: countsCommunities },
] as const satisfies readonly { to: string; label: string; fits(line: Line | null): boolean }[]
