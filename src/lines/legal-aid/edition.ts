import { type Day, day } from '../../law/day.ts'
import type { Citation } from '../../law/statute.ts'

/** 法律援助法自此日施行；此前用2003年条例和2012年程序规定。 */
const lawFrom = day('2022-01-01')
const beforeLaw = day('2021-12-31')
const beforeProcedure2023 = day('2023-08-31')
/** 2023年程序规定自此日施行。 */
const procedureFrom = day('2023-09-01')
/** 未成年人保护法2020年修订本自此日施行。 */
const minorsFrom = day('2021-06-01')
/** 全覆盖试点自此时起扩展到审查起诉阶段。 */
const coverageWiderFrom = day('2022-10-01')

const since = (from: Day) => (on: Day | null | undefined) => Boolean(on && on >= from)

export const underLaw = since(lawFrom)
export const underProcedure2023 = since(procedureFrom)
export const underMinorsLaw = since(minorsFrom)
export const coverageInProsecution = since(coverageWiderFrom)

export function isNotice({ way }: { readonly way: string | null }): boolean {
  return way === 'mustDefend' || way === 'coverage' || way === 'agency'
}

/** The article of the 2003 regulation, for matters that the Law does not govern yet. */
export const underRegulation = (law: Citation) => ({ until: beforeLaw, law })

/** The article of the 2012 procedure rules, for matters that the 2023 ones do not govern yet. */
export const underProcedure2012 = (law: Citation) => ({ until: beforeProcedure2023, law })
