import type { Act } from '../../kernel/line.ts'
import type { fields } from './fields.ts'

export const states = {
  received: { label: '研究中' },
  replied: { label: '已反馈' },
  closed: { label: '已办结', final: true },
} as const

export type Fields = typeof fields
export type CommentAct = Omit<Act<keyof typeof states, Fields>, 'parties' | 'mayAddParties'>
