import type { Answers } from '../../kernel/field.ts'
import type { Act } from '../../kernel/line.ts'
import type { fields } from './fields.ts'

export const states = {
  planned: { label: '已计划' },
  frozen: { label: '名单已冻结' },
  scoring: { label: '评查中' },
  scored: { label: '评查完成，待反馈' },
  announced: { label: '已反馈' },
  closed: { label: '已结束', final: true },
  cancelled: { label: '已取消', final: true },
} as const

export type Fields = typeof fields
export type It = Answers<Fields>
export type FileReviewAct = Act<keyof typeof states, Fields>
