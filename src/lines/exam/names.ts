import type { Act } from '../../kernel/line.ts'
import type { Fields } from './fields.ts'

export const states = {
  planned: { label: '报名中' },
  rostered: { label: '名单已上报' },
  resulted: { label: '成绩已登记' },
  closed: { label: '已收尾', final: true },
  cancelled: { label: '已取消', final: true },
} as const

export type ExamAct = Act<keyof typeof states, Fields>
