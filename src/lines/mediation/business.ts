import { defineBusiness } from '../../kernel/business.ts'
import { indicators } from './indicators.ts'
import { mediationLine } from './line.ts'
import { papers } from './papers.ts'
import { sheets } from './sheets.ts'

export const mediation = defineBusiness(mediationLine, { papers, indicators, sheets })
