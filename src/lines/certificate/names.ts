import type { Act } from '../../kernel/line.ts'
import type { fields } from './fields.ts'

export const states = {
  applying: { label: '申领中' },
  checked: { label: '已初审' },
  approved: { label: '已核发，待发放' },
  valid: { label: '有效' },
  suspended: { label: '暂扣' },
  refused: { label: '不予核发', final: true },
  replaced: { label: '已换发新证', final: true },
  cancelled: { label: '已注销', final: true },
  revoked: { label: '已吊销', final: true },
} as const

export type Fields = typeof fields
export type CertificateAct = Act<keyof typeof states, Fields>
