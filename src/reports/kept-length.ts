import { keptTallies, linesAfter, settledPlace } from '../store/kept-tallies.ts'
import type { Store } from '../store/store.ts'
import { lengthOf } from './count-line.ts'
import type { Definition } from './definition.ts'
import type { Count } from './figure.ts'
import { countKept } from './kept-line.ts'
import { yearOf } from './period.ts'

/** How many rows the list behind a figure has as of now: out of what is kept of the period. Of a whole year it is kept from now on. */
export async function lengthNow(store: Store, definition: Definition, count: Count): Promise<number> {
  const { business, name } = definition
  const { period, cutoff } = count
  const [kept, beyond] = await Promise.all([keptTallies(store, period), linesAfter(store, cutoff)])
  const line = kept.get(business.line.id)
  const year = yearOf(Number(period.from.slice(0, 4)))
  const isYear = period.from === year.from && period.until === year.until
  if ((!line && !isYear) || beyond.has(business.line.id)) return lengthOf(store, definition, count)
  const counted = await countKept(store, business, { period, kept: line, settled: () => settledPlace(store) })
  return counted?.get(name)?.rows ?? lengthOf(store, definition, count)
}
