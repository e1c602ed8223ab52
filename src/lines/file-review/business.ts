import { type Business, defineBusiness } from '../../kernel/business.ts'
import { indicators } from './indicators.ts'
import { fileReviewLine } from './line.ts'
import { papers } from './papers.ts'
import { sheets } from './sheets.ts'

export const fileReview: Business = defineBusiness(fileReviewLine, { papers, indicators, sheets })
