import type { Act } from '../../kernel/line.ts'
import type { fields } from './fields.ts'

export const parties = { subject: '社区矫正对象', guardian: '监护人', guarantor: '保证人' } as const

export const states = {
  assessing: { label: '调查评估中' },
  assessed: { label: '已评估' },
  notUsed: { label: '未适用社区矫正', final: true },
  expected: { label: '待报到' },
  late: { label: '逾期未报到' },
  supervised: { label: '在矫' },
  released: { label: '已解除', final: true },
  revoked: { label: '已撤销缓刑、假释', final: true },
  recalled: { label: '已收监执行', final: true },
  ended: { label: '已终止', final: true },
  movedOut: { label: '已转出', final: true },
} as const

export type Fields = typeof fields
type PartyRole = keyof typeof parties

export type CorrectionAct = Omit<Act<keyof typeof states, Fields>, 'parties' | 'mayAddParties'> & {
  readonly parties?: readonly PartyRole[]
  readonly mayAddParties?: readonly PartyRole[]
}

export const officers = ['correctionOfficer', 'sectionHead'] as const
/** 县级矫正机构作出的决定。 */
export const countySigns = ['sectionHead', 'deputyHead'] as const
