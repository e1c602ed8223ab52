import type { Statute } from '../statute.ts'
import { civilCode } from './civil-code.ts'
import { civilProcedureInterpretation } from './civil-procedure-interpretation.ts'
import { civilProcedureLaw } from './civil-procedure-law.ts'
import { coercionLaw } from './coercion-law.ts'
import * as correctionActs from './correction-acts.ts'
import { crimeTransfer } from './crime-transfer.ts'
import * as criminalProcedureActs from './criminal-procedure-acts.ts'
import * as dataActs from './data-acts.ts'
import * as documentActs from './document-acts.ts'
import * as enforcementActs from './enforcement-acts.ts'
import { governmentInformation } from './government-information.ts'
import { headAppearance } from './head-appearance.ts'
import * as legalAidActs from './legal-aid-acts.ts'
import { legalAidLaw } from './legal-aid-law.ts'
import * as legalServicesActs from './legal-services-acts.ts'
import { licensingLaw } from './licensing-law.ts'
import * as linkedActs from './linked-acts.ts'
import { litigationInterpretation } from './litigation-interpretation.ts'
import { litigationLaw } from './litigation-law.ts'
import { mediationLaw } from './mediation-law.ts'
import * as mediationRules from './mediation-rules.ts'
import * as notaryActs from './notary-acts.ts'
import { penaltyLaw } from './penalty-law.ts'
import * as publicityActs from './publicity-acts.ts'
import { reconsiderationLaw } from './reconsideration-law.ts'
import { reconsiderationPapers } from './reconsideration-papers.ts'
import { reconsiderationRegulation } from './reconsideration-regulation.ts'
import { stateCompensationLaw } from './state-compensation.ts'
import * as supervisionActs from './supervision-acts.ts'

/** Every act in the data. */
export const statutes: readonly Statute[] = [
  reconsiderationLaw,
  reconsiderationRegulation,
  reconsiderationPapers,
  litigationLaw,
  litigationInterpretation,
  headAppearance,
  civilCode,
  civilProcedureLaw,
  civilProcedureInterpretation,
  penaltyLaw,
  coercionLaw,
  licensingLaw,
  governmentInformation,
  crimeTransfer,
  mediationLaw,
  stateCompensationLaw,
  legalAidLaw,
  ...Object.values(enforcementActs),
  ...Object.values(mediationRules),
  ...Object.values(linkedActs),
  ...Object.values(supervisionActs),
  ...Object.values(documentActs),
  ...Object.values(legalAidActs),
  ...Object.values(criminalProcedureActs),
  ...Object.values(notaryActs),
  ...Object.values(legalServicesActs),
  ...Object.values(correctionActs),
  ...Object.values(publicityActs),
  ...Object.values(dataActs),
]

const byId = new Map(statutes.map((it) => [it.id as string, it]))

export function findStatute(id: string): Statute | null {
  return byId.get(id) ?? null
}
