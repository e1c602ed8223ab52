import { because, type Reason } from './reason.ts'
import type { Role } from './role.ts'

/** What a district may agree to towards its city. */
export const consents = { join: '加入上报', leave: '停止上报' } as const
export type Consent = keyof typeof consents

const consenting: readonly Role[] = ['head', 'administrator']

interface Person {
  readonly person: string
  readonly role: Role
}

export function mayConsent({ role }: Pick<Person, 'role'>): boolean {
  return consenting.includes(role)
}

/** Handing a district's figures out is the bureau's decision, made in four eyes: one of the two is its head. */
export function whyNotDecide(asked: Person, decider: Person): readonly Reason[] {
  if (!mayConsent(decider)) return [because('由局长或者系统管理员确认')]
  if (asked.person === decider.person) return [because('您提出的，要另一个人来确认')]
  if (asked.role !== 'head' && decider.role !== 'head') return [because('提出和确认的两个人，其中一个应当是局长')]
  return []
}

/** Whoever prepares the report hands it up; what is handed up was signed before. */
export function mayHandUp({ role }: Pick<Person, 'role'>): boolean {
  return (['clerk', 'handler', 'sectionHead', 'governmentOffice'] as readonly Role[]).includes(role)
}
