import type { Business } from '../kernel/business.ts'
import type { MatterEvent } from '../kernel/event.ts'
import type { Tally } from '../kernel/indicator.ts'

interface Told {
  events(): readonly MatterEvent[]
}

/** A plain recount over the events of some stories, as the declaration says it. */
export function recount({ indicators }: Business, stories: readonly Told[], name: string): number {
  const { counts, where = {}, inTime, of, sum, distinct } = indicators.all[name] as Tally
  const events = stories
    .flatMap((story) => story.events())
    .filter(({ countsAs, facts }) => {
      const wanted = (value: unknown) => (Array.isArray(value) ? value : [value])
      const fits = Object.entries(where).every(([field, value]) => wanted(value).includes(facts[field]))
      return countsAs !== null && counts.includes(countsAs) && fits && (!inTime || facts[`inTime.${inTime}`] === true)
    })
  if (of === 'distinct') return new Set(events.map(({ facts }) => facts[distinct ?? ''])).size
  if (of === 'sum') return events.reduce((total, { facts }) => total + Number(facts[sum ?? ''] ?? 0), 0)
  return events.length
}
