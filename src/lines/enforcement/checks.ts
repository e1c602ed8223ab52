import type { Checks } from '../../kernel/check.ts'
import { coercionChecks } from './checks/coercion.ts'
import { hearingChecks } from './checks/hearing.ts'
import { inspectionChecks } from './checks/inspection.ts'
import { licenceChecks } from './checks/licence.ts'
import { moneyChecks } from './checks/money.ts'
import { peopleChecks } from './checks/people.ts'
import { serviceChecks } from './checks/service.ts'
import { timeChecks } from './checks/time.ts'

/** 归集的执法记录里看什么。 */
export const checks: Checks = {
  ...timeChecks,
  ...peopleChecks,
  ...hearingChecks,
  ...moneyChecks,
  ...serviceChecks,
  ...coercionChecks,
  ...licenceChecks,
  ...inspectionChecks,
}
