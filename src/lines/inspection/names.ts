import type { Answers } from '../../kernel/field.ts'
import type { Act } from '../../kernel/line.ts'
import type { fields } from './fields.ts'

export const states = {
  planned: { label: '已立项' },
  collecting: { label: '收集佐证' },
  selfScored: { label: '已自评' },
  submitted: { label: '已报送' },
  reviewed: { label: '已评审' },
  rectifying: { label: '整改中' },
  done: { label: '已办结', final: true },
  withdrawn: { label: '已终止', final: true },
} as const

export type Fields = typeof fields
export type It = Answers<Fields>
export type InspectionAct = Omit<Act<keyof typeof states, Fields>, 'parties' | 'mayAddParties'>
