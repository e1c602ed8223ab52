import type { Answers } from '../../kernel/field.ts'
import type { Act } from '../../kernel/line.ts'
import type { fields } from './fields.ts'

export const states = {
  received: { label: '已收件' },
  lacking: { label: '待补充材料' },
  reviewing: { label: '审核中' },
  opined: { label: '已反馈意见，待修改稿' },
  concluded: { label: '已出具审核意见', final: true },
  withdrawn: { label: '送审单位撤回', final: true },
} as const

export const parties = { counterparty: '合同相对方' } as const

export type Fields = typeof fields
export type It = Answers<Fields>
export type ReviewAct = Omit<Act<keyof typeof states, Fields>, 'parties' | 'mayAddParties'> & {
  readonly mayAddParties?: readonly (keyof typeof parties)[]
}

export const isContract = ({ kind }: Pick<It, 'kind'>) => kind === 'contract' || kind === 'agreement'
