import { type Business, defineBusiness } from '../../kernel/business.ts'
import { indicators } from './indicators.ts'
import { taskLine } from './line.ts'
import { papers } from './papers.ts'
import { sheets } from './sheets.ts'

export const task: Business = defineBusiness(taskLine, { papers, indicators, sheets })
