import type { Act } from '../../kernel/line.ts'
import type { fields } from './fields.ts'

export const states = {
  lead: { label: '线索待核' },
  checking: { label: '监督办理中' },
  confirmed: { label: '已认定问题' },
  rectifying: { label: '督促整改中' },
  declined: { label: '不予受理', final: true },
  dismissed: { label: '已排除', final: true },
  rectified: { label: '整改完成', final: true },
  revoked: { label: '监督文书已撤销', final: true },
  transferred: { label: '已移送', final: true },
} as const

export type Fields = typeof fields
export type SupervisionAct = Act<keyof typeof states, Fields>
