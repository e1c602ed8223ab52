import type { Answers } from '../../kernel/field.ts'
import type { Act } from '../../kernel/line.ts'
import type { fields } from './fields.ts'

export const states = {
  inForce: { label: '现行有效' },
  suspended: { label: '停止执行' },
  repealed: { label: '已废止', final: true },
  lapsed: { label: '已失效', final: true },
} as const

export type Fields = typeof fields
export type It = Answers<Fields>
export type DocumentAct = Omit<Act<keyof typeof states, Fields>, 'parties' | 'mayAddParties'>
