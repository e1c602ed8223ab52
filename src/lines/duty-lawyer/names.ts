import type { Act } from '../../kernel/line.ts'
import type { fields } from './fields.ts'

export const parties = { helped: '受帮助人' } as const

export const states = {
  recorded: { label: '已登记', final: true },
  rostered: { label: '值班中' },
  finished: { label: '值班表已执行', final: true },
  cancelled: { label: '值班表已取消', final: true },
} as const

export type Fields = typeof fields

/** What an act of this line may name; `defineLine` checks the names of other acts once all are together. */
export type DutyAct = Omit<Act<keyof typeof states, Fields>, 'parties' | 'mayAddParties'> & {
  readonly parties?: readonly (keyof typeof parties)[]
}
