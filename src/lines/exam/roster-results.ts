import type { Answers } from '../../kernel/field.ts'
import type { Fields } from './fields.ts'

export type RosterEntry = Answers<Fields>['candidates'][number]

/** What became of one seat. */
export interface SeatScore {
  readonly candidate: number
  readonly ticket: string
  /** Null: never came. */
  readonly total: number | null
}

/** The rows of the roster that a sitting changes, with the result written in. Who never came is absent. */
export function firstResults(
  candidates: readonly RosterEntry[],
  scores: readonly SeatScore[],
  passMark: number,
): RosterEntry[] {
  return seated(candidates, scores).map(([one, { total, ticket }]) => ({
    ...one,
    ticket,
    score: total,
    result: resultOf(total, passMark),
  }))
}

export function makeUpResults(
  candidates: readonly RosterEntry[],
  scores: readonly SeatScore[],
  passMark: number,
): RosterEntry[] {
  return seated(candidates, scores).map(([one, { total }]) => ({ ...one, makeUp: resultOf(total, passMark) }))
}

function seated(candidates: readonly RosterEntry[], scores: readonly SeatScore[]): [RosterEntry, SeatScore][] {
  const seats = new Map(scores.map((one) => [one.candidate, one]))
  return candidates.flatMap((one): [RosterEntry, SeatScore][] => {
    const seat = seats.get(one.id)
    return seat ? [[one, seat]] : []
  })
}

function resultOf(total: number | null, passMark: number): 'passed' | 'failed' | 'absent' {
  if (total === null) return 'absent'
  return total >= passMark ? 'passed' : 'failed'
}
