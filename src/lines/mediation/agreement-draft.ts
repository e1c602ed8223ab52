import type { Day } from '../../law/day.ts'
import type { Citation } from '../../law/statute.ts'
import { moneyIn } from './agreement-words.ts'

export type Does = 'pay' | 'deliver' | 'act' | 'refrain'

/** One promise of an agreement: who, what, how much, when, how, and otherwise. */
export interface AgreementLine {
  readonly id: number
  readonly who: string | null
  readonly does: Does | null
  readonly to?: string | null
  readonly what: string | null
  readonly amount?: number | null
  readonly due?: Day | null
  readonly method?: string | null
  readonly how?: string | null
  readonly otherwise?: string | null
}

export interface Draft {
  readonly lines: readonly AgreementLine[]
  readonly clauses: string | null
  readonly total: number | null
  readonly signers: readonly string[]
  readonly effectiveOn: Day | null
  readonly parties: readonly { readonly name: string; readonly role: string }[]
}

/** error: the agreement may not be signed like this. warning: shown, the mediator decides. */
export type Severity = 'error' | 'warning'

export interface Defect {
  readonly severity: Severity
  /** What must be so: the sentence of the refusal. */
  readonly must: string
  readonly law?: Citation
  /** The lines that have it. */
  line?(line: AgreementLine, draft: Draft): boolean
  /** Whether the agreement as a whole has it. */
  whole?(draft: Draft): boolean
}

export const sides = ['双方', '各方', '双方当事人', '各方当事人']
export const owes = (line: AgreementLine) => line.does === 'pay' || line.does === 'deliver'
export const wordsOf = (line: AgreementLine) => `${line.what ?? ''}。${line.how ?? ''}`
export const payments = ({ lines }: Draft) => lines.filter(({ does }) => does === 'pay')
export const sumOf = (draft: Draft) => payments(draft).reduce((sum, { amount }) => sum + (amount ?? 0), 0)
/** The names in 由谁履行. Known names are taken out first: 赵示和 is one person, not 赵示 and another. */
export function namesIn(who: string | null, known: readonly string[] = []): string[] {
  let rest = who ?? ''
  const found: string[] = []
  for (const name of known.toSorted((a, b) => b.length - a.length)) {
    if (name === '' || !rest.includes(name)) continue
    found.push(name)
    rest = rest.replaceAll(name, '、')
  }
  const others = rest.split(/[、，,和与及]/).map((name) => name.trim())
  return [...found, ...others.filter(Boolean)]
}

/** Those who may owe something: parties, and a guardian who pays for a child. */
export function isParty(name: string, draft: Draft): boolean {
  return draft.parties.some((party) => party.name === name && party.role !== 'agent')
}

/** A sum in the sentence that neither is the amount nor adds up to it. */
export function amountDiffers({ does, what, amount }: AgreementLine): boolean {
  const sums = does === 'pay' ? moneyIn(what ?? '') : []
  if (sums.length === 0 || !amount) return false
  return !sums.includes(amount) && sums.reduce((sum, one) => sum + one, 0) !== amount
}

export function daysIn(text: string): { readonly day: string; readonly isLimit: boolean }[] {
  return [...text.matchAll(/(\d{4})年(\d{1,2})月(\d{1,2})日(之?前|以前|止)?/g)].map(
    ([, year, month = '', date = '', limit]) => ({
      day: `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`,
      isLimit: limit !== undefined,
    }),
  )
}

export function sameLine(one: AgreementLine, other: AgreementLine): boolean {
  return (['who', 'does', 'to', 'what', 'amount', 'due'] as const).every(
    (name) => (one[name] ?? null) === (other[name] ?? null),
  )
}
