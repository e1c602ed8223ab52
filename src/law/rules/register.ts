import type { Rule } from '../rule.ts'
import { citizenClaims } from './citizen-claims.ts'
import { coercionRules } from './coercion.ts'
import { correctionRules } from './correction.ts'
import { correctionFacts, correctionPractice } from './correction-facts.ts'
import { countingFacts, countingRules } from './counting-rules.ts'
import { dataFacts, dataRules } from './data-protection.ts'
import { documentFacts, ruleOfLawFacts } from './document-facts.ts'
import { documentRules } from './documents.ts'
import { legalAidRules } from './legal-aid.ts'
import { legalAidFacts, legalAidPractice, legalAidReductions } from './legal-aid-facts.ts'
import { legalServiceFacts, legalServicePractice, legalServiceRules } from './legal-services.ts'
import { licensingRules, neighbouringRules } from './licensing.ts'
import { headAppearanceRules, litigationFacts, litigationRules } from './litigation.ts'
import { mediationRules } from './mediation.ts'
import { mediationFacts } from './mediation-facts.ts'
import { mediationPractice } from './mediation-practice.ts'
import { notaryFacts, notaryPractice, notaryTimeLimits } from './notary.ts'
import { penaltyRules } from './penalty.ts'
import { penaltyDuties } from './penalty-duties.ts'
import { publicityFacts, publicityPractice, publicityRules } from './publicity.ts'
import { reconsiderationRules } from './reconsideration.ts'
import { reconsiderationDuties } from './reconsideration-duties.ts'
import { serviceFacts, serviceRules } from './service-of-papers.ts'
import { supervisionRules } from './supervision.ts'
import { supervisionFacts } from './supervision-facts.ts'
import { versionTraps } from './versions.ts'

const families = [
  citizenClaims,
  countingRules,
  countingFacts,
  serviceRules,
  serviceFacts,
  reconsiderationRules,
  reconsiderationDuties,
  litigationRules,
  headAppearanceRules,
  litigationFacts,
  penaltyRules,
  penaltyDuties,
  coercionRules,
  licensingRules,
  neighbouringRules,
  mediationRules,
  mediationFacts,
  mediationPractice,
  versionTraps,
  correctionRules,
  correctionFacts,
  correctionPractice,
  dataFacts,
  dataRules,
  documentFacts,
  ruleOfLawFacts,
  documentRules,
  legalAidRules,
  legalAidFacts,
  legalAidPractice,
  legalAidReductions,
  legalServiceFacts,
  legalServicePractice,
  legalServiceRules,
  notaryFacts,
  notaryPractice,
  notaryTimeLimits,
  publicityFacts,
  publicityPractice,
  publicityRules,
  supervisionRules,
  supervisionFacts,
] as const

type IdOf<Family> = Family extends Readonly<Record<infer Id, Rule>> ? Id : never

/** Every rule id the law room knows; any other does not compile. */
export type RuleId = IdOf<(typeof families)[number]>

export const rules = Object.assign({}, ...families) as Readonly<Record<RuleId, Rule>>
