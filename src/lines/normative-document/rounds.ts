import type { Day } from '../../law/day.ts'
import type { verdicts } from './fields.ts'

type Verdict = keyof typeof verdicts

/** What a round decided on one document, and how the document stands now. */
export interface Decided {
  readonly matter: string
  readonly round: string
  readonly on: Day
  readonly verdict: Verdict
  readonly state: string
  readonly amendedOn: Day | null
}

/** 结论落实了没有：继续有效的不用落实，其余看文件后来怎样了。 */
export function isCarriedOut({ verdict, on, state, amendedOn }: Decided): boolean {
  switch (verdict) {
    case 'keep':
      return true
    case 'amend':
      return amendedOn !== null && amendedOn >= on
    case 'repeal':
      return state === 'repealed'
    case 'lapse':
      return state === 'lapsed'
  }
}

/** 一份文件在一批里只有一个结论，后登记的算数。 */
export function lastOfEach<D extends Pick<Decided, 'matter' | 'round'>>(inOrder: readonly D[]): D[] {
  return [...new Map(inOrder.map((one) => [`${one.round}\n${one.matter}`, one])).values()]
}

export interface Tallied {
  readonly verdict: Verdict
  readonly documents: number
  readonly carriedOut: number
}

/** 一批的合计：各种结论几份、落实几份。 */
export function tallies(decided: readonly Decided[], all: readonly Verdict[]): Tallied[] {
  return all.map((verdict) => {
    const own = decided.filter((one) => one.verdict === verdict)
    return { verdict, documents: own.length, carriedOut: own.filter(isCarriedOut).length }
  })
}

export interface Round {
  readonly name: string
  readonly on: Day
  readonly documents: number
}

/** 办过的批次，新的在前。 */
export function roundsOf(decided: readonly Pick<Decided, 'matter' | 'round' | 'on'>[]): Round[] {
  const rounds = new Map<string, { on: Day; matters: Set<string> }>()
  for (const { round, on, matter } of decided) {
    const known = rounds.get(round)
    const matters = known?.matters ?? new Set<string>()
    rounds.set(round, { on: known && known.on > on ? known.on : on, matters: matters.add(matter) })
  }
  return [...rounds]
    .map(([name, { on, matters }]) => ({ name, on, documents: matters.size }))
    .toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : one.name < other.name ? -1 : 1))
}
