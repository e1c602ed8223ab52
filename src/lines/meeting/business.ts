import { type Business, defineBusiness } from '../../kernel/business.ts'
import { indicators } from './indicators.ts'
import { meetingLine } from './line.ts'
import { papers } from './papers.ts'
import { sheets } from './sheets.ts'

export const meeting: Business = defineBusiness(meetingLine, { papers, indicators, sheets })
