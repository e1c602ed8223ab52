import { type Business, defineBusiness } from '../../kernel/business.ts'
import { checks } from './checks.ts'
import { indicators } from './indicators.ts'
import { supervisionLine } from './line.ts'
import { papers } from './papers.ts'
import { sheets } from './sheets.ts'

export const supervision: Business = defineBusiness(supervisionLine, { papers, indicators, sheets, checks })
