import { apply, historyAfter } from './apply.ts'
import type { Attempt, Decision } from './attempt.ts'
import type { MatterEvent } from './event.ts'
import { factsAfter } from './facts.ts'
import type { Line } from './line.ts'
import type { Matter } from './matter.ts'

/** Folds the event and lets it carry what is counted. */
export function accept(
  line: Line,
  matter: Matter,
  event: MatterEvent,
  attempt: Pick<Attempt, 'today' | 'calendar'>,
): Decision {
  const seq = nextSeq(matter)
  const after = apply(matter, event, seq)
  const counted = { ...event, facts: factsAfter(line, after, event, attempt) }
  return { allowed: true, events: [counted], matter: { ...after, history: historyAfter(matter.history, counted, seq) } }
}

/** Only for folding ahead of the store, which gives the true number. */
export function nextSeq(matter: Matter): number {
  return Math.max(0, ...matter.history.map(({ seq }) => seq)) + 1
}
