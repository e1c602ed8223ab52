import { type Business, defineBusiness } from '../../kernel/business.ts'
import { indicators } from './indicators.ts'
import { majorDecisionLine } from './line.ts'
import { papers } from './papers.ts'
import { sheets } from './sheets.ts'

export const majorDecision: Business = defineBusiness(majorDecisionLine, { papers, indicators, sheets })
