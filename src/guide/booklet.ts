import type { Day } from '../law/day.ts'
import { type Cited, citedOn } from './outcome.ts'
import type { Way } from './shape.ts'
import { type WayId, ways } from './ways.ts'

export interface PrintedWay {
  readonly id: WayId
  readonly way: Way
  readonly cites: readonly Cited[]
}

/** Every way in the order of its number, with the articles as they stand on the day of printing. */
export function waysInPrint(today: Day): PrintedWay[] {
  return (Object.entries(ways) as [WayId, Way][])
    .map(([id, way]) => ({ id, way, cites: way.cites.map((one) => citedOn(one, today)) }))
    .toSorted((one, two) => one.way.number.localeCompare(two.way.number))
}
