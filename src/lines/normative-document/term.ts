import { addMonths, type Day, laterOf } from '../../law/day.ts'
import type { It } from './names.ts'

/** 本局的做法：届满前六个月评估；有效期更短的，施行就评估。 */
const monthsBefore = 6

/** The end of the term that runs, and the day the radar shows it. */
export function termOf({ effectiveOn, expiresOn }: Pick<It, 'effectiveOn' | 'expiresOn'>) {
  const radarOn = expiresOn && effectiveOn ? laterOf(effectiveOn, addMonths(expiresOn, -monthsBefore)) : null
  return { termUntil: expiresOn, radarOn }
}

export type Standing = 'notYet' | 'inForce' | 'suspended' | 'expired' | 'ended'

type Dates = Partial<Pick<It, 'effectiveOn' | 'expiresOn' | 'endedOn' | 'suspendedOn' | 'resumedOn'>>

/** 某一天这份文件管不管用。 */
export function standingOn(it: Dates, on: Day): Standing {
  if (!it.effectiveOn || on < it.effectiveOn) return 'notYet'
  if (it.endedOn && it.endedOn <= on) return 'ended'
  if (it.expiresOn && it.expiresOn < on) return 'expired'
  const resumed = it.resumedOn && it.suspendedOn && it.resumedOn >= it.suspendedOn ? it.resumedOn : null
  if (it.suspendedOn && it.suspendedOn <= on && (!resumed || on < resumed)) return 'suspended'
  return 'inForce'
}
