import { commonActs, isCommonAct } from '../kernel/common-acts.ts'
import type { Line } from '../kernel/line.ts'
import type { Day } from '../law/day.ts'
import type { Behind } from './behind.ts'
import type { LaterEvent } from './later-events.ts'

/** One line of the list that came, went or carries another value, with the event that did it. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed'
  /** Which of a rate's two lists; null for a figure with one. */
  readonly list: string | null
  readonly matter: string
  readonly number: string | null
  /** The row before and after; null on the side where it is not. */
  readonly before: Behind | null
  readonly after: Behind | null
  /** Null when nothing recorded since explains it. */
  readonly cause: Cause | null
}

interface Cause {
  readonly act: string
  /** The day it happened, and the moment it was written down. */
  readonly on: Day
  readonly recordedAt: string
  readonly person: string
  readonly why: string | null
}

interface Lists {
  readonly before: readonly Behind[]
  readonly after: readonly Behind[]
}

/** The matters whose rows are not the same in both lists. */
export function changedMatters(all: readonly Lists[]): string[] {
  return [
    ...new Set(
      all.flatMap((lists) =>
        [...rest(lists.before, lists.after), ...rest(lists.after, lists.before)].map(({ matter }) => matter),
      ),
    ),
  ]
}

interface Compared extends Lists {
  readonly later: readonly LaterEvent[]
  readonly line: Line
  readonly list: string | null
}

/** What came, what went, and what counts differently. A row merely restated with the same value is no change. */
export function changesOf({ before, after, later, line, list }: Compared): Change[] {
  return changedMatters([{ before, after }]).flatMap((matter) => {
    const mine = <Row extends { matter: string }>(rows: readonly Row[]) => rows.filter((row) => row.matter === matter)
    const events = mine(later)
    const [gone, come] = [rest(mine(before), mine(after)), rest(mine(after), mine(before))]
    const pairs = pairsOf(gone, come, events)
    const paired = new Set(pairs.flat())
    const change = (kind: Change['kind'], was: Behind | null, is: Behind | null): Change => ({
      kind,
      list,
      matter,
      number: events[0]?.number ?? null,
      before: was,
      after: is,
      cause: causeOf(line, events, was, is),
    })
    return [
      ...pairs
        .filter(([was, is]) => was.amount !== is.amount || was.key !== is.key)
        .map(([was, is]) => change('changed', was, is)),
      ...gone.filter((row) => !paired.has(row)).map((row) => change('removed', row, null)),
      ...come.filter((row) => !paired.has(row)).map((row) => change('added', null, row)),
    ]
  })
}

function rest(rows: readonly Behind[], others: readonly Behind[]): Behind[] {
  const known = new Set(others.map(({ matter, seq }) => `${matter}/${seq}`))
  return rows.filter(({ matter, seq }) => !known.has(`${matter}/${seq}`))
}

/** A row and the one that stands in its place: its correction, or the other row of a matter counted once. */
function pairsOf(gone: readonly Behind[], come: readonly Behind[], events: readonly LaterEvent[]): [Behind, Behind][] {
  const [was, is] = [gone[0], come[0]]
  if (was && is && gone.length === 1 && come.length === 1) return [[was, is]]
  return gone.flatMap((row): [Behind, Behind][] => {
    const successor = come.find(({ seq }) => originOf(seq, events) === row.seq)
    return successor ? [[row, successor]] : []
  })
}

/** The row a correction began with, through corrections of corrections. */
function originOf(seq: number, events: readonly LaterEvent[]): number {
  const above = events.find((event) => event.seq === seq)?.supersedes
  return above ? originOf(above, events) : seq
}

function causeOf(line: Line, events: readonly LaterEvent[], was: Behind | null, is: Behind | null): Cause | null {
  const wrote = is && events.find(({ seq }) => seq === is.seq)
  const replaced = was && events.find(({ supersedes }) => supersedes === was.seq)
  const event = wrote ?? replaced ?? events.at(-1)
  if (!event) return null
  return {
    act: actText(line, event),
    on: event.on,
    recordedAt: event.recordedAt,
    person: event.person,
    why: line.closed ? null : whyOf(events, event),
  }
}

/** A correction is told as such, with what it restates. */
function actText(line: Line, { act, countsAs }: LaterEvent): string {
  const label = isCommonAct(act) ? commonActs[act].label : (line.acts[act]?.label ?? act)
  return countsAs && countsAs !== act ? `${label}${line.acts[countsAs]?.label ?? countsAs}` : label
}

/** The reason stands on the first event of a correction; those that restate acts follow it. */
function whyOf(events: readonly LaterEvent[], { seq, act, why }: LaterEvent): string | null {
  return why ?? events.findLast((other) => other.act === act && other.seq < seq && other.why !== null)?.why ?? null
}
