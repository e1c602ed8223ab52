import type { Day } from '../law/day.ts'
import { outcomesOf } from '../store/read-oversight.ts'
import type { Store } from '../store/store.ts'
import { countChecks } from './count.ts'
import { labelOf } from './evidence.ts'
import { type Power, power } from './power.ts'
import { checksOf } from './run.ts'

export interface Asked {
  readonly from?: Day
  readonly until?: Day
  readonly unit?: string
}

/** One check as it stood when the certificate was made. */
export interface CheckCounted {
  readonly id: string
  readonly number: number
  readonly label: string
  readonly version: number
  readonly population: number
  readonly testable: number
  /** How many records lack each field, by the field's label. */
  readonly missing: Readonly<Record<string, number>>
  readonly hits: number
  /** Of the leads it led to: not yet looked into; explained or dismissed; opened as a matter. */
  readonly open: number
  readonly dismissed: number
  readonly confirmed: number
  /** What it finds of planted faults; null where it was never tried. */
  readonly power: Power | null
}

/** Everything a certificate says, as figures: it is printed from this and from nothing else. */
export interface Counted {
  readonly today: Day
  readonly asked: Asked
  readonly checks: readonly CheckCounted[]
}

export async function certify(store: Store, asked: Asked): Promise<Counted> {
  const tallies = new Map((await countChecks(store, asked)).map((one) => [one.check, one]))
  const outcomes = await outcomesOf(store, asked)
  const states = (id: string, ...wanted: string[]) =>
    outcomes.filter(({ check, state }) => check === id && wanted.includes(state)).reduce((sum, { n }) => sum + n, 0)
  const checks = checksOf(store.businesses).map(({ id, business, check }): CheckCounted => {
    const { population = 0, testable = 0, missing = {}, hits = 0 } = tallies.get(id) ?? {}
    return {
      ...{ id, number: check.number, label: check.label, version: check.version, population, testable, hits },
      missing: Object.fromEntries(Object.entries(missing).map(([name, n]) => [labelOf(business, name), n])),
      open: states(id, 'open', 'put', 'answered'),
      dismissed: states(id, 'explained', 'dismissed'),
      confirmed: states(id, 'confirmed'),
      power: power[id] ?? null,
    }
  })
  return { today: store.today(), asked, checks }
}
