import type { Act } from '../../kernel/line.ts'
import type { fields } from './fields.ts'

export const states = { recorded: { label: '已归集', final: true } } as const
export const parties = { party: '行政相对人' } as const

export type Fields = typeof fields
export type EnforcementAct = Omit<Act<keyof typeof states, Fields>, 'parties' | 'mayAddParties'> & {
  readonly parties?: readonly (keyof typeof parties)[]
}
