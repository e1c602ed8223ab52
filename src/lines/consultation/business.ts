import { defineBusiness } from '../../kernel/business.ts'
import { indicators } from './indicators.ts'
import { consultationLine } from './line.ts'
import { papers } from './papers.ts'
import { sheets } from './sheets.ts'

export const consultation = defineBusiness(consultationLine, { papers, indicators, sheets })
