import type { Line } from '../../kernel/line.ts'
import { countsCommunities, isRegister, opinionsIn, sectionsIn, shiftsIn, treeIn } from './shapes.ts'

/** Screens a line gets beside its drawn forms. What the declaration looks like decides, never the line's name. */
export const matterScreens = [
  { to: '/matters/$id/clauses', label: '逐条对照', field: opinionsIn },
  { to: '/matters/$id/tree', label: '指标树', field: treeIn },
  { to: '/matters/$id/rota', label: '值班月历', field: shiftsIn },
  { to: '/report-drafts/$id', label: '编写和排印', field: sectionsIn },
] as const

export const lineScreens = [
  { to: '/registers/$line', label: '按某日查看', fits: isRegister },
  { to: '/coverage', label: '村（社区）覆盖', fits: countsCommunities },
] as const satisfies readonly { to: string; label: string; fits(line: Line | null): boolean }[]
