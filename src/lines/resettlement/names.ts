import type { Act } from '../../kernel/line.ts'
import type { Fields } from './fields.ts'

export const parties = { subject: '安置帮教对象', guardian: '监护人' } as const

export const states = {
  noticed: { label: '已收到通知，待衔接' },
  helping: { label: '帮教中' },
  movedOut: { label: '已转出', final: true },
  ended: { label: '已结束', final: true },
  notOurs: { label: '核查后退回', final: true },
} as const

type PartyRole = keyof typeof parties

export type ResettlementAct = Omit<Act<keyof typeof states, Fields>, 'parties' | 'mayAddParties'> & {
  readonly parties?: readonly PartyRole[]
  readonly mayAddParties?: readonly PartyRole[]
}
