import { type Business, defineBusiness } from '../../kernel/business.ts'
import { indicators } from './indicators.ts'
import { draftCommentLine } from './line.ts'
import { papers } from './papers.ts'
import { sheets } from './sheets.ts'

export const draftComment: Business = defineBusiness(draftCommentLine, { papers, indicators, sheets })
