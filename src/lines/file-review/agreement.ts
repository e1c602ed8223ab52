import type { It } from './names.ts'
import { pairsOf } from './readings.ts'
import { scoredItems } from './rubric.ts'
import { readSheet, type ScoreSheet } from './score-sheet.ts'

/** How two readers agree on one item of the rubric, with the counts it is made of. */
export interface ItemAgreement {
  readonly item: string
  /** Null for the vetoes, which have no points. */
  readonly points: number | null
  readonly pairs: number
  /** The same points; for the vetoes, the same ones. */
  readonly same: number
  /** Whether anything was deducted: by neither, by one of them, by both. */
  readonly neither: number
  readonly onlyFirst: number
  readonly onlySecond: number
  readonly both: number
  /** Gwet's AC1 on whether anything was deducted; null without a pair. */
  readonly ac1: number | null
  /** How many points apart they are on average. */
  readonly apart: number | null
}

interface Two {
  readonly first: ScoreSheet
  readonly second: ScoreSheet
}

/** 逐项一致程度：两份评阅都拆封了的案卷，一项一行，否决项另一行。 */
export function agreementByItem(it: Pick<It, 'handIns' | 'rubric'>): ItemAgreement[] {
  const { rubric } = it
  if (!rubric) return []
  const twos = pairsOf(it).flatMap(({ first, second }): Two[] => {
    const [one, other] = [readSheet(rubric, first.sheet ?? ''), readSheet(rubric, second.sheet ?? '')]
    return one && other ? [{ first: one, second: other }] : []
  })
  return [...scoredItems(rubric).map(([item, points], at) => onItem(twos, item, points, at)), onVetoes(twos)]
}

function onItem(twos: readonly Two[], item: string, points: number, at: number): ItemAgreement {
  const given = twos.map(({ first, second }) => [first.marks[at]?.points ?? 0, second.marks[at]?.points ?? 0] as const)
  const apart = given.reduce((sum, [one, other]) => sum + Math.abs(one - other), 0)
  return {
    item,
    points,
    same: given.filter(([one, other]) => one === other).length,
    ...deducted(given.map(([one, other]) => [one < points, other < points])),
    apart: given.length === 0 ? null : apart / given.length,
  }
}

function onVetoes(twos: readonly Two[]): ItemAgreement {
  const named = ({ vetoes }: ScoreSheet) =>
    vetoes
      .map(({ veto }) => veto)
      .toSorted()
      .join()
  const found = twos.map(({ first, second }) => [named(first), named(second)] as const)
  return {
    item: '否决项',
    points: null,
    same: found.filter(([one, other]) => one === other).length,
    ...deducted(found.map(([one, other]) => [one !== '', other !== ''])),
    apart: null,
  }
}

/**
 * AC1 and not kappa: most files lose nothing on most items, and where nearly all counts lie in one cell kappa falls to
 * nought or cannot be computed though the readers agree. Chance is taken from how often something is deducted at all.
 */
function deducted(pairs: readonly (readonly [boolean, boolean])[]) {
  const count = (one: boolean, other: boolean) => pairs.filter(([a, b]) => a === one && b === other).length
  const [neither, onlyFirst, onlySecond, both] = [
    count(false, false),
    count(true, false),
    count(false, true),
    count(true, true),
  ]
  return {
    pairs: pairs.length,
    neither,
    onlyFirst,
    onlySecond,
    both,
    ac1: ac1Of({ neither, both, n: pairs.length, one: onlyFirst + onlySecond }),
  }
}

interface Counts {
  readonly n: number
  readonly neither: number
  readonly both: number
  readonly one: number
}

function ac1Of({ n, neither, both, one }: Counts): number | null {
  if (n === 0) return null
  const share = (2 * both + one) / (2 * n)
  const chance = 2 * share * (1 - share)
  return ((neither + both) / n - chance) / (1 - chance)
}
