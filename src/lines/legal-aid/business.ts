import { defineBusiness } from '../../kernel/business.ts'
import { indicators } from './indicators.ts'
import { legalAidLine } from './line.ts'
import { papers } from './papers.ts'
import { sheets } from './sheets.ts'

export const legalAid = defineBusiness(legalAidLine, { papers, indicators, sheets })
