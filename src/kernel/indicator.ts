import type { Day } from '../law/day.ts'
import type { Fields, ValueOf } from './field.ts'
import type { Names } from './line.ts'

/** What a tally counts: matters (disputes), acts (procedures), the sum of a number, or the different values of a fact. */
export type Of = 'matters' | 'acts' | 'sum' | 'distinct'

type Filter<F extends Fields> = {
  readonly [Name in keyof F]?: ValueOf<F[Name]> | readonly ValueOf<F[Name]>[] | undefined
}

/** Counts events. Plain data, so that one declaration becomes SQL, a sentence and a list of matters. */
export interface Tally<F extends Fields = Fields, A extends string = string> {
  readonly label: string
  /** What it counts, in one sentence a reader can check. */
  readonly says: string
  readonly unit: string
  readonly counts: readonly A[]
  readonly of?: Of
  /** The summed fact, for of: 'sum'. */
  readonly sum?: keyof F & string
  /** The fact whose different values are counted, for of: 'distinct': 41 units, not 10258 records. */
  readonly distinct?: keyof F & string
  readonly where?: Filter<F>
  /** Only acts that ended this duty in time. */
  readonly inTime?: string
  /** The id in the indicator vocabulary, where it fits. */
  readonly vocabulary?: string
  /** A changed definition is a new version, and last year's number keeps last year's (design §3.6). */
  readonly version?: number
  readonly earlier?: readonly Earlier<Tally<F, A>>[]
}

/** A definition that has been replaced: it still governs every period that ended by `until`. */
export type Earlier<One> = Omit<One, 'earlier' | 'vocabulary' | 'version'> & {
  readonly version: number
  readonly until: Day
}

export interface Ratio<Name extends string = string> {
  readonly label: string
  readonly says: string
  readonly part: Name
  /** The base. A rate is never shown without it. */
  readonly whole: Name
  readonly vocabulary?: string
  readonly version?: number
  readonly earlier?: readonly Earlier<Ratio<Name>>[]
}

/** Matters in given states at the end of the period: what is in hand, or who is on the register. */
export interface Stock<F extends Fields = Fields> {
  readonly label: string
  readonly says: string
  readonly unit: string
  readonly standing: readonly string[]
  /** By the values the matter's latest event carries: of a register's entries, those of one kind. */
  readonly where?: Filter<F>
  readonly vocabulary?: string
  readonly version?: number
  readonly earlier?: readonly Earlier<Stock<F>>[]
}

export type Indicator<F extends Fields = Fields, A extends string = string, Name extends string = string> =
  | Tally<F, A>
  | Ratio<Name>
  | Stock<F>

/** What must hold between figures before anything prints. */
export type Relation<Name extends string = string> =
  | { readonly kind: 'sum'; readonly whole: Name; readonly parts: readonly Name[] }
  | { readonly kind: 'within'; readonly part: Name; readonly whole: Name }

export interface Indicators<Name extends string = string> {
  readonly all: Readonly<Record<Name, Indicator>>
  readonly relations: readonly Relation<Name>[]
}

export function defineIndicators<F extends Fields, A extends string, const Name extends string>(
  line: Names<F, A>,
  all: Readonly<Record<Name, Tally<F, NoInfer<A>> | Ratio<NoInfer<Name>> | Stock<F>>>,
  relations: readonly Relation<NoInfer<Name>>[] = [],
): Indicators<Name> {
  const problems = Object.entries<Indicator>(all as Readonly<Record<string, Indicator>>).flatMap(([name, one]) =>
    [one, ...earlierOf(one)].flatMap((each) => unusable(line, name, each)),
  )
  if (problems.length > 0) throw new Error(`${line.id} 的指标有误：\n  ${problems.join('\n  ')}`)
  return { all: all as Readonly<Record<Name, Indicator>>, relations }
}

/** The definitions that came before, oldest first. */
export function earlierOf(one: Indicator): readonly (Indicator & { readonly until: Day; readonly version: number })[] {
  return [...(one.earlier ?? [])].sort((a, b) => (a.until < b.until ? -1 : 1))
}

function unusable(line: Names<Fields, string>, name: string, one: Indicator): string[] {
  if ('part' in one) return []
  const filtered = Object.keys(one.where ?? {}).filter((field) => !line.facts.includes(field))
  const unfit = filtered.map((field) => `${name}：筛选字段 ${field} 不在 facts 中`)
  if ('standing' in one) {
    const unknown = one.standing.filter((state) => !line.states[state])
    return [...unknown.map((state) => `${name}：没有状态 ${state}`), ...unfit]
  }
  const summed =
    one.of === 'sum' && (!one.sum || !line.facts.includes(one.sum)) ? [`${name}：合计的字段不在 facts 中`] : []
  const told =
    one.of === 'distinct' && (!one.distinct || !line.facts.includes(one.distinct))
      ? [`${name}：计不同值的字段不在 facts 中`]
      : []
  const clock = one.inTime && !line.clocks[one.inTime] ? [`${name}：没有期限 ${one.inTime}`] : []
  return [...unfit, ...summed, ...told, ...clock]
}

export function isRatio(one: Indicator): one is Ratio {
  return 'part' in one
}

export function isStock(one: Indicator): one is Stock {
  return 'standing' in one
}
