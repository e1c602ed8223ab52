import type { Act } from '../../kernel/line.ts'
import type { Paper } from '../../kernel/paper.ts'
import type { fields } from './fields.ts'

export const parties = {
  aided: '申请人（受援人）',
  guardian: '法定代理人',
  agent: '代理申请人',
  opponent: '对方当事人',
} as const

export const states = {
  applied: { label: '已收到申请，审查中' },
  supplementing: { label: '待补充材料' },
  noticed: { label: '已收到通知，审核中' },
  granted: { label: '已决定援助，待指派' },
  handling: { label: '承办中' },
  closed: { label: '已结案，待交卷' },
  filed: { label: '已交卷，审查中' },
  passed: { label: '案卷合格' },
  terminated: { label: '已终止援助' },
  archived: { label: '已归档', final: true },
  refused: { label: '不予援助', final: true },
  withdrawn: { label: '已撤回申请', final: true },
  elsewhere: { label: '已转送', final: true },
  returned: { label: '通知已退回', final: true },
} as const

export type Fields = typeof fields
type State = keyof typeof states
type PartyRole = keyof typeof parties

/** What an act of this line may name; `defineLine` checks the names of other acts once all are together. */
export type LegalAidAct = Omit<Act<State, Fields>, 'parties' | 'mayAddParties'> & {
  readonly parties?: readonly PartyRole[]
  readonly mayAddParties?: readonly PartyRole[]
}

/** A paper of this line; `definePapers` checks the names of acts. */
export type LegalAidPaper = Paper<Fields, string, PartyRole>
