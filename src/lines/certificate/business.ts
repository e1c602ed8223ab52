import { type Business, defineBusiness } from '../../kernel/business.ts'
import { checks, roster } from './checks.ts'
import { indicators } from './indicators.ts'
import { certificateLine } from './line.ts'
import { papers } from './papers.ts'
import { sheets } from './sheets.ts'

export const certificate: Business = defineBusiness(certificateLine, { papers, indicators, sheets, checks, roster })
