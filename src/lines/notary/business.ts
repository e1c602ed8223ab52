import { defineBusiness } from '../../kernel/business.ts'
import { indicators } from './indicators.ts'
import { notaryLine } from './line.ts'
import { papers } from './papers.ts'
import { sheets } from './sheets.ts'

export const notary = defineBusiness(notaryLine, { papers, indicators, sheets })
