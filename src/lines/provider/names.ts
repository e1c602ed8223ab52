import type { Act } from '../../kernel/line.ts'
import type { Fields } from './fields.ts'

export const states = {
  serving: { label: '在册' },
  suspended: { label: '停止执业' },
  ended: { label: '已退出', final: true },
} as const

export type ProviderAct = Act<keyof typeof states, Fields>
