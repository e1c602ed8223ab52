import { definePapers } from '../../kernel/paper.ts'
import { mediationLine } from './line.ts'
import { agreementPapers } from './papers-agreement.ts'
import { closingPapers } from './papers-closing.ts'
import { filePapers } from './papers-file.ts'

export const papers = definePapers(mediationLine, { ...filePapers, ...agreementPapers, ...closingPapers })
