import type { Act } from '../../kernel/line.ts'
import type { fields } from './fields.ts'

export const states = {
  drafting: { label: '编写中' },
  frozen: { label: '数字已冻结' },
  approved: { label: '已签发' },
  published: { label: '已公布', final: true },
  filed: { label: '已归档', final: true },
  dropped: { label: '不再编写', final: true },
} as const

export const staff = ['clerk', 'handler', 'sectionHead'] as const

export type ReportAct = Act<keyof typeof states, typeof fields>
