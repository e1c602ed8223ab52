import type { Day } from '../../law/day.ts'
import type { Kind } from './fields.ts'

/** What the register says of one entry. */
export interface Entry {
  readonly kind: string
  readonly street: string | null
  readonly validFrom: Day
  readonly validUntil: Day | null
  readonly suspensions: readonly { readonly from: Day; readonly until: Day | null }[]
  readonly endedOn: Day | null
}

export type Standing = 'notYet' | 'valid' | 'suspended' | 'expired' | 'ended'

/** 某日算不算数：入册以前、停止期间、过期以后都不算。 */
export function standingOn({ validFrom, validUntil, suspensions, endedOn }: Entry, on: Day): Standing {
  if (on < validFrom) return 'notYet'
  if (endedOn !== null && on >= endedOn) return 'ended'
  if (validUntil !== null && on > validUntil) return 'expired'
  const stopped = suspensions.some(({ from, until }) => on >= from && (until === null || on < until))
  return stopped ? 'suspended' : 'valid'
}

export interface StreetSupply {
  readonly street: string
  readonly supply: number
  readonly demand: number
  /** Cases for each entry; null where nobody is there to take them. */
  readonly each: number | null
}

/** Supply beside demand, street by street, the heaviest burden first: where the next mediator should go. */
export function supplyByStreet(
  entries: readonly Entry[],
  on: Day,
  demand: ReadonlyMap<string, number>,
): StreetSupply[] {
  const there = entries.filter((entry) => standingOn(entry, on) === 'valid')
  return [...demand]
    .map(([street, cases]) => {
      const supply = there.filter((entry) => entry.street === street).length
      return { street, supply, demand: cases, each: supply === 0 ? null : cases / supply }
    })
    .toSorted((a, b) => burden(b) - burden(a))
}

function burden({ each, demand }: StreetSupply): number {
  return each ?? (demand > 0 ? Number.POSITIVE_INFINITY : 0)
}

/** Who takes what: the line that brings the work, and the entries that take it. */
export const supplies = [
  { line: 'mediation', label: '调解', unit: '件', kinds: ['mediator'] },
  { line: 'consultation', label: '咨询', unit: '次', kinds: ['centre', 'serviceStation', 'serviceRoom'] },
  { line: 'legal-aid', label: '法律援助', unit: '件', kinds: ['lawyer'] },
] as const satisfies readonly { line: string; label: string; unit: string; kinds: readonly Kind[] }[]
