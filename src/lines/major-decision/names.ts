import type { Answers } from '../../kernel/field.ts'
import type { Act } from '../../kernel/line.ts'
import type { fields } from './fields.ts'

export const states = {
  listed: { label: '已列入目录' },
  preparing: { label: '草案形成中' },
  reviewing: { label: '合法性审查中' },
  reviewed: { label: '已审查' },
  decided: { label: '已决定' },
  published: { label: '已公布，执行中' },
  finished: { label: '执行完毕', final: true },
  stopped: { label: '已终止', final: true },
} as const

export type Fields = typeof fields
export type It = Answers<Fields>
export type DecisionAct = Omit<Act<keyof typeof states, Fields>, 'parties' | 'mayAddParties'>
