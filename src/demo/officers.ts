import type { DemoOrgan } from './district.ts'
import { personName } from './names.ts'
import { chance } from './random.ts'
import type { World } from './world.ts'

export interface DemoOfficer {
  readonly name: string
  /** The card until the exchange of 2021, and the card of the national style after it. */
  readonly oldCard: string
  readonly newCard: string
  /** The card after the renewal five years later. */
  readonly laterCard: string
}

/** The bodies that enforce: the departments, the streets and the bureau itself. */
export function enforcementUnits(world: World): DemoOrgan[] {
  return [...world.ofKind('department'), ...world.ofKind('body'), ...world.ofKind('street'), ...world.ofKind('bureau')]
}

/** The officers of one unit, always the same ones: the stayers first, then those who leave in the year. */
export function officersOf(world: World, unit: number, count: number): DemoOfficer[] {
  const random = chance(world.seed * 1009 + unit)
  return Array.from({ length: count }, (_, at) => {
    const serial = String(unit * 1000 + at + 1).padStart(5, '0')
    return {
      name: personName(random),
      oldCard: `示执${serial}`,
      newCard: `029901${serial}`,
      laterCard: `029906${serial}`,
    }
  })
}

export const stayers = 12

/** Two of twelve leave in the years after. */
export const leavesLater = (officer: number) => officer % 6 === 5

/** Who types for a unit: its own uploader, or the supervision section where a unit has none. */
export function uploaderOf(world: World, unit: DemoOrgan): string {
  const own = world.posts.find(({ role, organ }) => role === 'uploader' && organ === unit.id)
  return (own ?? world.post('handler', '行政执法监督科')).id
}
