import type { Act } from '../../kernel/line.ts'
import type { fields } from './fields.ts'

export const parties = { applicant: '申请人', agent: '代理人', interested: '利害关系人' } as const

export const states = {
  applied: { label: '已申请' },
  accepted: { label: '办理中' },
  issued: { label: '已出证', final: true },
  declined: { label: '不予受理', final: true },
  refused: { label: '不予办理', final: true },
  ended: { label: '已终止', final: true },
  revoked: { label: '公证书已撤销', final: true },
} as const

export type Fields = typeof fields

/** What an act of this line may name; `defineLine` checks the names of other acts once all are together. */
export type NotaryAct = Omit<Act<keyof typeof states, Fields>, 'parties' | 'mayAddParties'> & {
  readonly parties?: readonly (keyof typeof parties)[]
  readonly mayAddParties?: readonly (keyof typeof parties)[]
}
