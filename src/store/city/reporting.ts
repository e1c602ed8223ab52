import type { DistrictFigure, Reporting } from '../../kernel/city-sums.ts'
import { dayAt } from '../beijing.ts'
import type { Store } from '../store.ts'
import { joinedOf, lettersOf, membersOn, type Received, type Round } from './received.ts'

export interface CityRound {
  readonly members: readonly (Reporting & { readonly letters: readonly Received[] })[]
}

/**
 * What the members of the period's last day handed up. The latest letter of each counts; one that does not fit counts for
 * nothing, and the one before it does not come back in its place.
 */
export async function reportingOf(store: Store, round: Round): Promise<CityRound> {
  const [members, letters, joined] = await Promise.all([
    membersOn(store, round.until),
    lettersOf(store, round),
    joinedOf(store),
  ])
  return {
    members: members.map(({ member, name }) => {
      const own = letters.filter((one) => one.member === member)
      const latest = own.at(-1)
      const fits = latest?.letter && latest.wrong.length === 0
      const standing = fits ? 'handed' : latest ? 'broken' : joined.has(member) ? 'missing' : 'notJoined'
      const figures = new Map(fits ? (latest.letter?.figures ?? []).map((one) => [one.id, dated(one)]) : [])
      return { member, name, standing, figures, letters: own }
    }),
  }
}

function dated(figure: Omit<DistrictFigure, 'cutoffOn'>): DistrictFigure {
  return { ...figure, cutoffOn: dayAt(figure.cutoff) }
}
