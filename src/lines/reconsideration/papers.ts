import { hearingPapers } from './papers-hearing.ts'
import { intakePapers } from './papers-intake.ts'
import { outcomePapers } from './papers-outcome.ts'
import { reviewPapers } from './papers-review.ts'

/** 行政复议的全部文书，以区政府或者复议机构的名义。 */
export const papers = { ...intakePapers, ...reviewPapers, ...hearingPapers, ...outcomePapers }
