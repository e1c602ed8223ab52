import { defineBusiness } from '../../kernel/business.ts'
import { indicators } from './indicators.ts'
import { dutyLawyerLine } from './line.ts'
import { papers } from './papers.ts'
import { sheets } from './sheets.ts'

export const dutyLawyer = defineBusiness(dutyLawyerLine, { papers, indicators, sheets })
