import type { Line } from '../../kernel/line.ts'
import {
  countsCommunities,
  isRegister,
  listsDuties,
  opinionsIn,
  quizIn,
  servesStreets,
  shiftsIn,
  treeIn,
} from './shapes.ts'

/** Screens a line gets beside its drawn forms. What the declaration looks like decides, never the line's name. */
export const matterScreens = [
  { to: '/matters/$id/clauses', label: '逐条对照', field: opinionsIn },
  { to: '/matters/$id/tree', label: '指标树', field: treeIn },
  { to: '/matters/$id/rota', label: '值班月历', field: shiftsIn },
  { to: '/matters/$id/quiz', label: '前后测', field: quizIn },
] as const

export const lineScreens = [
  { to: '/registers/$line', label: '按某日查看', fits: isRegister },
  { to: '/coverage', label: '村（社区）覆盖', fits: countsCommunities },
  { to: '/registers/$line/flow', label: '存量和进出', fits: isRegister },
  { to: '/supply', label: '各街道供给和需求', fits: servesStreets },
  { to: '/duty-lists', label: '责任清单', fits: listsDuties },
  { to: '/quiz-effects', label: '普法效果', fits: (line: Line | null) => quizIn(line) !== null },
] as const satisfies readonly { to: string; label: string; fits(line: Line | null): boolean }[]
