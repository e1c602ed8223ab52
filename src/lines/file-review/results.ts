import type { Grade, Veto } from './rubric.ts'

interface Read {
  readonly grade: Grade | null
  readonly vetoes: readonly Veto[] | null
  readonly secondGrade: Grade | null
  /** What the first reader gave, where a panel decided otherwise. */
  readonly firstGrade?: Grade | null
}

/** 自查、交叉评查、抽查：同一种抽取，谁来评不同。 */
export type Way = 'self' | 'cross' | 'spot'

/** One finished round, as far as results by unit need it. */
export interface Finished {
  readonly unit: string
  /** How many files the frame had; a unit that reviewed its own on another platform reports none. */
  readonly whole: number | null
  readonly files: readonly Read[]
  readonly way: Way | null
  /** What was to be put right, and what has been, with proof. */
  readonly problems: number
  readonly rectified: number
}

export interface UnitResults {
  readonly unit: string
  readonly rounds: number
  /** Null where a round has no frame: the files read cannot be set against a whole. */
  readonly whole: number | null
  readonly files: number
  readonly grades: Readonly<Record<Grade, number>>
  readonly vetoed: number
  /** Files by who read them. */
  readonly ways: Readonly<Record<Way, number>>
  readonly problems: number
  readonly rectified: number
  readonly agreement: Agreement
}

export interface Agreement {
  /** Files two readers graded. */
  readonly second: number
  readonly agreed: number
  /** Cohen's kappa; null where there are too few files, or where no two grades occur. */
  readonly kappa: number | null
}

/** Below this many files read twice a kappa says nothing; the counts are still shown. */
export const fewestForKappa = 20

export function resultsByUnit(rounds: readonly Finished[]): UnitResults[] {
  const units = new Map<string, Finished[]>()
  for (const round of rounds) units.set(round.unit, [...(units.get(round.unit) ?? []), round])
  return [...units].map(([unit, of]) => resultsOf(unit, of))
}

export function resultsOf(unit: string, rounds: readonly Finished[]): UnitResults {
  const files = rounds.flatMap((round) => round.files)
  const by = (way: Way) => rounds.reduce((sum, round) => sum + (round.way === way ? round.files.length : 0), 0)
  const graded = (asked: Grade) => files.filter(({ grade }) => grade === asked).length
  return {
    unit,
    rounds: rounds.length,
    whole: rounds.reduce<number | null>((sum, { whole }) => (sum === null || whole === null ? null : sum + whole), 0),
    files: files.length,
    grades: {
      excellent: graded('excellent'),
      good: graded('good'),
      passed: graded('passed'),
      failed: graded('failed'),
    },
    vetoed: files.filter(({ vetoes }) => (vetoes?.length ?? 0) > 0).length,
    ways: { self: by('self'), cross: by('cross'), spot: by('spot') },
    problems: rounds.reduce((sum, { problems }) => sum + problems, 0),
    rectified: rounds.reduce((sum, { rectified }) => sum + rectified, 0),
    agreement: agreementOf(files),
  }
}

/** How often the second reader gave the same grade, and how much of that is more than chance. */
export function agreementOf(files: readonly Read[]): Agreement {
  const pairs = files.flatMap(({ grade, firstGrade, secondGrade }) => {
    const first = firstGrade ?? grade
    return first && secondGrade ? [[first, secondGrade] as const] : []
  })
  const agreed = pairs.filter(([one, other]) => one === other).length
  return { second: pairs.length, agreed, kappa: kappaOf(pairs, agreed) }
}

function kappaOf(pairs: readonly (readonly [Grade, Grade])[], agreed: number): number | null {
  const n = pairs.length
  if (n < fewestForKappa) return null
  const used = new Set(pairs.flat())
  const chance = [...used].reduce((sum, grade) => {
    const first = pairs.filter(([one]) => one === grade).length
    const second = pairs.filter(([, other]) => other === grade).length
    return sum + first * second
  }, 0)
  return chance === n * n ? null : (agreed * n - chance) / (n * n - chance)
}
