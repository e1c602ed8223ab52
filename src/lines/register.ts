import type { Business } from '../kernel/business.ts'
import { annualReport } from './annual-report/business.ts'
import { certificate } from './certificate/business.ts'
import { checkup } from './checkup/business.ts'
import { consultation } from './consultation/business.ts'
import { correction } from './correction/business.ts'
import { draftComment } from './draft-comment/business.ts'
import { dutyLawyer } from './duty-lawyer/business.ts'
import { enforcement } from './enforcement/business.ts'
import { exam } from './exam/business.ts'
import { examPaper } from './exam/paper/business.ts'
import { examQuestion } from './exam/question/business.ts'
import { feedback } from './feedback/business.ts'
import { fileReview } from './file-review/business.ts'
import { inspection } from './inspection/business.ts'
import { lawGuide } from './law-guide/business.ts'
import { legalAid } from './legal-aid/business.ts'
import { legalityReview } from './legality-review/business.ts'
import { litigation } from './litigation/business.ts'
import { majorDecision } from './major-decision/business.ts'
import { mediation } from './mediation/business.ts'
import { meeting } from './meeting/business.ts'
import { normativeDocument } from './normative-document/business.ts'
import { notary } from './notary/business.ts'
import { outreach } from './outreach/business.ts'
import { provider } from './provider/business.ts'
import { reconsideration } from './reconsideration/business.ts'
import { resettlement } from './resettlement/business.ts'
import { study } from './study/business.ts'
import { suggestion } from './suggestion/business.ts'
import { supervision } from './supervision/business.ts'
import { task } from './task/business.ts'

/** Every business line, in the order of the menu: the only file that imports them all. */
export const businesses: readonly Business[] = [
  task,
  meeting,
  inspection,
  legalityReview,
  majorDecision,
  draftComment,
  normativeDocument,
  enforcement,
  supervision,
  fileReview,
  certificate,
  reconsideration,
  litigation,
  suggestion,
  mediation,
  study,
  exam,
  examQuestion,
  examPaper,
  outreach,
  lawGuide,
  consultation,
  legalAid,
  dutyLawyer,
  notary,
  checkup,
  provider,
  correction,
  resettlement,
  annualReport,
  feedback,
]
