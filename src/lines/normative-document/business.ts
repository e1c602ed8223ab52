import { type Business, defineBusiness } from '../../kernel/business.ts'
import { indicators } from './indicators.ts'
import { normativeDocumentLine } from './line.ts'
import { papers } from './papers.ts'
import { sheets } from './sheets.ts'

export const normativeDocument: Business = defineBusiness(normativeDocumentLine, { papers, indicators, sheets })
