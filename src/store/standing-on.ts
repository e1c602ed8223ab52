import type { Day } from '../law/day.ts'

/** An event as far as a register needs it. */
export interface Recorded {
  readonly seq: number
  readonly act: string
  readonly countsAs: string | null
  readonly to: string
  readonly on: Day
  readonly supersedes: number | null
  readonly fields: Readonly<Record<string, unknown>>
}

export interface StandingOn {
  readonly state: string
  readonly fields: Readonly<Record<string, unknown>>
  /** The day of the first act; later than the day asked about where the entry was only typed in afterwards. */
  readonly enteredOn: Day
}

/**
 * An entry as it stood on a day. An act taken back never was. A correction says how it had been all along: it speaks
 * for every day on which the corrected value was already in the file. An entry typed in later is read as first entered.
 */
export function standingOn(events: readonly Recorded[], asked: Day): StandingOn | null {
  const undone = new Set(events.flatMap(({ act, supersedes }) => (act === 'undo' && supersedes ? supersedes : [])))
  const kept = events.filter(({ act, seq }) => act !== 'undo' && !undone.has(seq))
  const days = correctedDays(kept)
  const dayOf = ({ seq, on }: Recorded) => days.get(seq) ?? on
  const [first] = kept.filter(({ act }) => act !== 'correct')
  if (!first) return null
  const enteredOn = dayOf(first)
  const cut = enteredOn > asked ? enteredOn : asked
  let state = first.to
  let fields: Record<string, unknown> = {}
  for (const event of kept) {
    if (event.act === 'correct') fields = { ...fields, ...corrections(event.fields, fields) }
    else if (dayOf(event) <= cut) {
      state = event.to
      fields = { ...fields, ...event.fields }
    }
  }
  return { state, fields, enteredOn }
}

function corrections(said: Recorded['fields'], already: Recorded['fields']) {
  return Object.fromEntries(Object.entries(said).filter(([name]) => Object.hasOwn(already, name)))
}

/** The day of each act as its last correction restates it; a restatement may itself be restated. */
function correctedDays(events: readonly Recorded[]): Map<number, Day> {
  const origin = new Map<number, number>()
  const days = new Map<number, Day>()
  for (const { act, seq, on, countsAs, supersedes } of events) {
    if (act !== 'correct' || countsAs === null || supersedes === null) continue
    const first = origin.get(supersedes) ?? supersedes
    origin.set(seq, first)
    days.set(first, on)
  }
  return days
}
