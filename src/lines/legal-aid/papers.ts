import { definePapers } from '../../kernel/paper.ts'
import { legalAidLine } from './line.ts'
import { conductPapers } from './papers-conduct.ts'
import { reviewPapers } from './papers-review.ts'

export const papers = definePapers(legalAidLine, { ...reviewPapers, ...conductPapers })
