import { type Figure, type Reading, readFigures } from '../reader/read-figures.ts'
import { checkCutoffs } from './cutoffs.ts'
import { checkAgainstLastYear } from './last-year.ts'
import { checkLaws } from './laws.ts'
import { compareWithLedger, type LedgerEntry, type LedgerRow } from './ledger.ts'
import { checkRateBases } from './rate-bases.ts'
import { checkRates } from './rates.ts'
import { checkSums } from './sums.ts'
import { checkTwoValues } from './values.ts'
import type { Relation, Severity, Warning } from './warning.ts'
import { checkDoubled, checkTerms } from './words.ts'

export interface Proofreading {
  readonly text: string
  readonly figures: readonly ReportFigure[]
  readonly warnings: readonly Warning[]
  readonly relations: readonly Relation[]
  readonly ledger: readonly LedgerRow[]
}

/** 对外的数：位置按原文的 UTF-16 单位。 */
export type ReportFigure = Pick<
  Figure,
  'value' | 'bound' | 'unit' | 'indicator' | 'period' | 'start' | 'end' | 'family' | 'line'
>

export interface Companions {
  readonly lastYear?: string | undefined
  readonly ledger?: readonly LedgerEntry[] | undefined
}

/** 读一篇报告，列出数字和疑点。 */
export function proofread(text: string, { lastYear, ledger }: Companions = {}): Proofreading {
  const reading = readFigures(text)
  const sums = checkSums(reading)
  const rates = checkRates(reading)
  const compared = ledger === undefined ? { rows: [], warnings: [] } : compareWithLedger(reading.figures, ledger)
  const warnings = [
    ...sums.warnings,
    ...rates.warnings,
    ...ownChecks(reading),
    ...compared.warnings,
    ...(lastYear === undefined ? [] : checkAgainstLastYear(reading, lastYear)),
  ]
  return {
    text,
    figures: reading.figures.map(outward),
    warnings: warnings.sort(inOrder),
    relations: [...sums.relations, ...rates.relations],
    ledger: compared.rows,
  }
}

function ownChecks(reading: Reading): Warning[] {
  return [
    ...checkRateBases(reading),
    ...checkTwoValues(reading),
    ...checkCutoffs(reading),
    ...checkDoubled(reading),
    ...checkTerms(reading),
    ...checkLaws(reading),
  ]
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 }

function inOrder(one: Warning, other: Warning): number {
  return one.start - other.start || rank[one.severity] - rank[other.severity]
}

function outward({ value, bound, unit, indicator, period, start, end, family, line }: Figure): ReportFigure {
  return { value, bound, unit, indicator, period, start, end, family, line }
}
