import type { Day } from '../days.ts'
import type { Story, Telling } from '../plan.ts'
import { disputesOfLate } from './disputes.ts'
import { documentsOfLate } from './documents.ts'
import { governanceOfLate } from './governance.ts'
import { servicesOfLate } from './services.ts'
import { supervisionOfLate } from './supervision.ts'
import { weeksAround } from './weeks.ts'

/** What is on the desks these weeks: every line has something due, something waiting for a signature, and here and there something late. */
export function storiesOfLate(telling: Telling, today: Day): Story[] {
  const weeks = weeksAround(telling, today)
  return [governanceOfLate, documentsOfLate, supervisionOfLate, disputesOfLate, servicesOfLate].flatMap((tell) =>
    tell(weeks),
  )
}
