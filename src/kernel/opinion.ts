import { isUntouched } from './clauses.ts'
import { choice, longText, repeated, text } from './field.ts'

/** How an opinion on a draft ends. */
export const outcomes = { adopted: '采纳', partly: '部分采纳', not: '未采纳' } as const
/** For drafts of another organ, which may never say. */
export const outcomesElsewhere = { ...outcomes, noAnswer: '对方没有反馈' } as const

/** Opinions that hang on the clauses of a draft, each with its reason and article, and its end. */
export function opinions<const Reason extends string, const Outcome extends string>(
  label: string,
  reasons: Readonly<Record<Reason, string>>,
  ends: Readonly<Record<Outcome, string>>,
) {
  return repeated(
    label,
    {
      clause: text('条款', { max: 60, help: '如第五条第二款；对全文的写「全文」' }),
      opinion: longText('意见', { max: 2000 }),
      reason: choice('理由类别', reasons),
      article: text('依据的条文', { max: 300 }),
      outcome: choice('采纳情况', ends),
      outcomeWhy: longText('采纳情况说明', { max: 1000 }),
    },
    { optional: ['article', 'outcome', 'outcomeWhy'] },
  )
}

interface Opinion {
  readonly id: number
  readonly clause: string | null
  readonly outcome: string | null
  readonly outcomeWhy: string | null
}

export function allEnded(rows: readonly Opinion[]): boolean {
  return rows.every(({ outcome }) => Boolean(outcome))
}

/** What was not taken over whole says why. */
export function allReasoned(rows: readonly Opinion[]): boolean {
  return rows.every(({ outcome, outcomeWhy }) => (outcome !== 'partly' && outcome !== 'not') || Boolean(outcomeWhy))
}

/** The rows called adopted whose clause reads in the next draft as it did before. */
export function adoptedInName(rows: readonly Opinion[], before: string | null, after: string | null): Opinion[] {
  return rows.filter(({ outcome, clause }) => outcome === 'adopted' && isUntouched(before, after, clause))
}

export function endedAs(rows: readonly Opinion[], outcome: string): number {
  return rows.filter((row) => row.outcome === outcome).length
}
