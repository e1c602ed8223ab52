import type { Act } from '../../kernel/line.ts'
import type { Fields } from './fields.ts'

export const states = {
  handling: { label: '办理中' },
  replied: { label: '已回复，整改中' },
  closed: { label: '已办结', final: true },
  sued: { label: '已被提起公益诉讼', final: true },
  drafting: { label: '起草中' },
  sent: { label: '已发出，待答复' },
  answered: { label: '已有答复', final: true },
  unanswered: { label: '没有答复', final: true },
  dropped: { label: '不再发出', final: true },
} as const

export type SuggestionAct = Act<keyof typeof states, Fields>
