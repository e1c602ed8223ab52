import { type Business, defineBusiness } from '../../kernel/business.ts'
import { checks } from './checks.ts'
import { indicators } from './indicators.ts'
import { reconsiderationLine } from './line.ts'
import { papers } from './papers.ts'
import { sheets } from './sheets.ts'

export const reconsideration: Business = defineBusiness(reconsiderationLine, { papers, indicators, sheets, checks })
