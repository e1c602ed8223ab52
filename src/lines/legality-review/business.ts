import { type Business, defineBusiness } from '../../kernel/business.ts'
import { indicators } from './indicators.ts'
import { legalityReviewLine } from './line.ts'
import { papers } from './papers.ts'
import { sheets } from './sheets.ts'

export const legalityReview: Business = defineBusiness(legalityReviewLine, { papers, indicators, sheets })
