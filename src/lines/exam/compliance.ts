/** One name on the roster, with what became of it. */
export interface Candidate {
  readonly name: string | null
  readonly unit: string | null
  readonly waived?: boolean | null
  readonly result?: 'passed' | 'failed' | 'absent' | null
  readonly makeUp?: 'passed' | 'failed' | 'absent' | null
}

export interface Turnout {
  readonly taken: number
  readonly passed: number
}

/** Who sat the exam and who passed it, the make-up sitting apart. */
export function turnout(candidates: readonly Candidate[]): Turnout {
  const sat = candidates.filter(({ waived, result }) => !waived && (result === 'passed' || result === 'failed'))
  return { taken: sat.length, passed: sat.filter(({ result }) => result === 'passed').length }
}

/** Those who still owe an exam, in the order of the roster: a list to act on, never a ranking. */
export function stillDue<C extends Candidate>(candidates: readonly C[]): C[] {
  return candidates.filter(({ waived, result, makeUp }) => !waived && result !== 'passed' && makeUp !== 'passed')
}

/** Units whose names do not add up to the number they reported; empty while no names were given. */
export function mismatched(
  units: readonly { readonly unit: string | null; readonly registered: number | null }[],
  candidates: readonly Candidate[],
): string[] {
  if (candidates.length === 0) return []
  const reported = new Map(units.map(({ unit, registered }) => [unit ?? '', registered ?? 0]))
  const named = new Map<string, number>()
  for (const { unit } of candidates) named.set(unit ?? '', (named.get(unit ?? '') ?? 0) + 1)
  const all = [...new Set([...reported.keys(), ...named.keys()])]
  return all.filter((unit) => (reported.get(unit) ?? 0) !== (named.get(unit) ?? 0))
}
