import { defineBusiness } from '../../../kernel/business.ts'
import { defineIndicators } from '../../../kernel/indicator.ts'
import { definePapers } from '../../../kernel/paper.ts'
import { defineSheets } from '../../../kernel/sheet.ts'
import { paperLine } from './line.ts'

export const examPaper = defineBusiness(paperLine, {
  papers: definePapers(paperLine, {}),
  indicators: defineIndicators(paperLine, {}),
  sheets: defineSheets(paperLine, {}),
})
