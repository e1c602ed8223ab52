/** One document's verdict as it is being typed. */
export interface VerdictTyped {
  readonly verdict: string
  readonly why: string
}

/** What is typed for one round: the day, the day by which verdicts are carried out, and a verdict for each document. */
export interface RoundDraft {
  readonly on: string
  readonly by: string
  readonly rows: Readonly<Record<string, VerdictTyped>>
}

interface Undecided {
  readonly id: string
  readonly version: number
}

export interface VerdictSent {
  readonly matter: string
  readonly version: number
  readonly given: Readonly<Record<string, string>>
}

/** Nothing follows from this verdict. */
const stays = 'keep'

/** A document that stays as it is needs neither a reason nor a day to carry it out. */
export function needsWhy(verdict: string): boolean {
  return verdict !== '' && verdict !== stays
}

/** The verdicts to send: only of documents still undecided, blanks left out. */
export function verdictsOf(
  round: string,
  { on, by, rows }: RoundDraft,
  undecided: readonly Undecided[],
): VerdictSent[] {
  return undecided.flatMap(({ id, version }) => {
    const { verdict = '', why = '' } = rows[id] ?? {}
    if (verdict === '') return []
    const follows = needsWhy(verdict) ? { ...(why ? { verdictWhy: why } : {}), ...(by ? { carryOutBy: by } : {}) } : {}
    return [{ matter: id, version, given: { roundName: round, roundOn: on, verdict, ...follows } }]
  })
}
