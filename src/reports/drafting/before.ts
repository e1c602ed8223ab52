import { type Day, day } from '../../law/day.ts'
import { statedIn } from '../../store/stated.ts'
import type { Store } from '../../store/store.ts'
import type { Before } from '../compile/bind.ts'
import type { Count, Figure } from '../figure.ts'
import type { Period } from '../period.ts'
import { figuresFor, lineOfFigure } from './numbers.ts'

/**
 * The same figures a year earlier: from the ledger where it kept that year, otherwise as the old report stated them.
 * The two are never mixed: a stated figure says so.
 */
export async function beforeOf(store: Store, figures: readonly Figure[], count: Count): Promise<Map<string, Before>> {
  if (figures.length === 0) return new Map()
  const period = yearEarlier(count.period)
  const lines = figures.map(({ id }) => lineOfFigure(id))
  const [counted, stated] = await Promise.all([
    figuresFor(store, lines, { ...count, period }),
    isWholeYear(period) ? statedIn(store, Number(period.from.slice(0, 4))) : [],
  ])
  const byIndicator = new Map(stated.flatMap((one) => (one.indicator ? [[one.indicator, one] as const] : [])))
  return new Map(
    figures.flatMap((figure): [string, Before][] => {
      const ledger = counted.get(figure.id)
      if (ledger?.value) return [[figure.id, { value: ledger.value, unit: ledger.unit, stated: false }]]
      const old = figure.vocabulary ? byIndicator.get(figure.vocabulary) : undefined
      if (!old) return []
      const { value, unit } = inUnitOf(figure, old)
      return [[figure.id, { value, unit, stated: true }]]
    }),
  )
}

/** Money is stated in 万元 and counted in 元. */
function inUnitOf({ unit }: Figure, old: { value: number; unit: string }): { value: number; unit: string } {
  const scales: readonly [string, number][] = [
    ['万', 10_000],
    ['亿', 100_000_000],
  ]
  const scale = scales.find(([word]) => old.unit.startsWith(word) && !unit.startsWith(word))
  return scale ? { value: old.value * scale[1], unit } : old
}

export function yearEarlier({ from, until }: Period): Period {
  return { from: earlier(from), until: earlier(until) }
}

/** The last of February stays the last of February. */
function earlier(on: Day): Day {
  const [year = 0, rest] = [Number(on.slice(0, 4)), on.slice(4)]
  const leap = (year - 1) % 4 === 0 && ((year - 1) % 100 !== 0 || (year - 1) % 400 === 0)
  if (rest === '-02-29') return day(`${year - 1}-02-28`)
  return day(`${year - 1}${rest === '-02-28' && leap ? '-02-29' : rest}`)
}

function isWholeYear({ from, until }: Period): boolean {
  return from.endsWith('-01-01') && until.endsWith('-12-31') && from.slice(0, 4) === until.slice(0, 4)
}
