import { type Business, defineBusiness } from '../../kernel/business.ts'
import { checks } from './checks.ts'
import { indicators } from './indicators.ts'
import { enforcementLine } from './line.ts'
import { papers } from './papers.ts'
import { sheets } from './sheets.ts'

export const enforcement: Business = defineBusiness(enforcementLine, { papers, indicators, sheets, checks })
