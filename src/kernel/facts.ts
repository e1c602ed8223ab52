import type { AsOf } from './clock.ts'
import { clocksOf } from './clock.ts'
import type { FactValue, MatterEvent } from './event.ts'
import type { Line } from './line.ts'
import type { Matter } from './matter.ts'

/** What the event carries for counting: declared fields, and for each duty this act ended whether it was in time. */
export function factsAfter(line: Line, after: Matter, event: MatterEvent, asOf: AsOf): MatterEvent['facts'] {
  const facts: Record<string, FactValue> = {}
  for (const name of line.facts) facts[name] = (after.answers[name] ?? null) as FactValue
  const ended = Object.entries(line.clocks).filter(
    ([, { kind, each, stops }]) => kind === 'duty' && !each && stops.includes(event.act),
  )
  if (ended.length === 0) return facts
  const views = clocksOf(line, after, asOf).filter(({ name }) => ended.some(([clock]) => clock === name))
  for (const { name, late, stoppedOn } of views) if (stoppedOn) facts[`inTime.${name}`] = late === null ? null : !late
  return facts
}
