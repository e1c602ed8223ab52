import type { Act } from '../../kernel/line.ts'
import type { Fields } from './fields.ts'

export const states = {
  serving: { label: '服务中' },
  reported: { label: '已出报告，跟进中' },
  closed: { label: '已办结', final: true },
  stopped: { label: '已停止', final: true },
} as const

export type CheckupAct = Act<keyof typeof states, Fields>
