import type { AsOf } from './clock.ts'
import { clocksOf } from './clock.ts'
import type { FactValue, MatterEvent } from './event.ts'
import type { Line } from './line.ts'
import type { Matter } from './matter.ts'

/** What the event carries for counting: declared fields, and for each duty this act ended whether it was in time. */
export function factsAfter(line: Line, after: Matter, event: MatterEvent, asOf: AsOf): MatterEvent['facts'] {
  const declared = line.facts.map((name) => [name, (after.answers[name] ?? null) as FactValue] as const)
  const ended = Object.entries(line.clocks).filter(
    ([, { kind, each, stops }]) => kind === 'duty' && !each && stops.includes(event.act),
  )
  if (ended.length === 0) return Object.fromEntries(declared)
  const views = clocksOf(line, after, asOf).filter(({ name }) => ended.some(([clock]) => clock === name))
  const timely = views
    .filter(({ stoppedOn }) => stoppedOn)
    .map(({ name, late }) => [`inTime.${name}`, late === null ? null : !late] as const)
  return Object.fromEntries([...declared, ...timely])
}
