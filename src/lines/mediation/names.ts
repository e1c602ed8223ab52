import type { Act } from '../../kernel/line.ts'
import type { Paper } from '../../kernel/paper.ts'
import type { fields } from './fields.ts'

/** 各方。代理人和监护人不是承担协议义务的人，除非监护人愿意代付。 */
export const parties = {
  applicant: '申请人',
  respondent: '被申请人',
  other: '其他当事人',
  guardian: '法定代理人',
  agent: '委托代理人',
} as const

export const states = {
  applied: { label: '已收到申请' },
  found: { label: '已排查登记' },
  referred: { label: '已接收转办' },
  accepted: { label: '已受理' },
  mediating: { label: '调解中' },
  agreed: { label: '履行中' },
  declined: { label: '不予受理', final: true },
  referredOut: { label: '已转其他途径', final: true },
  returned: { label: '已退回转办', final: true },
  performed: { label: '履行完毕', final: true },
  breached: { label: '未按协议履行', final: true },
  failed: { label: '调解不成', final: true },
  withdrawn: { label: '当事人撤回', final: true },
  ended: { label: '已终止', final: true },
} as const

export type Fields = typeof fields
export type State = keyof typeof states
export type PartyRole = keyof typeof parties

/** What an act of this line may name; `defineLine` checks the names of other acts once all are together. */
export type MediationAct = Omit<Act<State, Fields>, 'parties' | 'mayAddParties'> & {
  readonly parties?: readonly PartyRole[]
  readonly mayAddParties?: readonly PartyRole[]
}

/** A paper of this line; `definePapers` checks the names of acts. */
export type MediationPaper = Paper<Fields, string, PartyRole>
