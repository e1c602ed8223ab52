import type { PartyQuestion } from '../../kernel/form.ts'
import { partySchema } from '../../kernel/party.ts'
import { because, type Reason } from '../../kernel/reason.ts'

/** What is wrong with the parties as typed, and which the act needs that are not there. */
export function partyProblems(
  questions: readonly PartyQuestion[],
  present: readonly { readonly role: string }[],
  parties: readonly unknown[],
): Reason[] {
  const wrong = parties.flatMap((party, at) => {
    const parsed = schemaFor(party as object).safeParse(party)
    return parsed.success
      ? []
      : parsed.error.issues.map(({ message }) => because(`第 ${at + 1} 名当事人：${message}`, { field: 'parties' }))
  })
  const roles = new Set([...present, ...(parties as readonly { readonly role: string }[])].map(({ role }) => role))
  const missing = questions.filter(({ role, required }) => required && !roles.has(role))
  return [...missing.map(({ label }) => because(`请登记${label}`, { field: 'parties' })), ...wrong]
}

/** A party of the file given again says only what changes; a new one says who it is. */
export function schemaFor(party: { readonly id?: unknown }) {
  return party.id === undefined ? partySchema : standing
}

const standing = partySchema.partial()
