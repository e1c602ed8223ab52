import { type Business, defineBusiness } from '../../kernel/business.ts'
import { indicators } from './indicators.ts'
import { inspectionLine } from './line.ts'
import { papers } from './papers.ts'
import { sheets } from './sheets.ts'

export const inspection: Business = defineBusiness(inspectionLine, { papers, indicators, sheets })
