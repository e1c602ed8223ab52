import type { Figure } from '../reader/read-figures.ts'
import { findIndicator } from '../reader/vocabulary.ts'
import { shown, type Warning } from './warning.ts'

export interface LedgerEntry {
  /** 指标表里的编号。 */
  readonly indicator: string
  readonly label: string
  readonly value: number
  readonly list?: string
}

export interface LedgerRow {
  readonly indicator: string
  readonly label: string
  readonly stated: number
  readonly bound: Figure['bound']
  readonly ledger: number
  readonly difference: number
  readonly agrees: boolean
  readonly start: number
  readonly end: number
}

export interface LedgerComparison {
  readonly rows: readonly LedgerRow[]
  readonly warnings: readonly Warning[]
}

/** 有台账可对的条线；其余的只能说没有台账，不去猜。 */
const kept = new Set(['行政复议应诉', '法律援助', '公证', '人民调解', '社区矫正', '决策与文件审查', '行政执法监督'])

/** 报告里的数与台账逐项对照。 */
export function compareWithLedger(figures: readonly Figure[], ledger: readonly LedgerEntry[]): LedgerComparison {
  const byIndicator = new Map(ledger.map((entry) => [entry.indicator, entry]))
  const rows: LedgerRow[] = []
  const missing: Figure[] = []
  for (const it of figures) {
    if (it.indicator === null || it.part) continue
    const entry = byIndicator.get(it.indicator)
    if (entry === undefined) {
      if (kept.has(it.line)) missing.push(it)
      continue
    }
    rows.push(rowOf(it, entry))
  }
  const differing = rows.filter((row) => !row.agrees && !otherwiseStated(row, rows))
  return { rows, warnings: [...differing.map(warningOf), ...withoutLedger(missing)] }
}

function rowOf(it: Figure, entry: LedgerEntry): LedgerRow {
  const stated = it.unit.startsWith('万') && entry.value >= 10_000 * it.value * 0.5 ? it.value * 10_000 : it.value
  const difference = Number((stated - entry.value).toPrecision(12))
  const { indicator, label, value: ledger } = entry
  const agrees = isAgreed(it, stated, entry.value)
  return { indicator, label, stated, bound: it.bound, ledger, difference, agrees, start: it.start, end: it.end }
}

/** 「余」「以上」只要不少，且没有多出一成；「近」「约」相差一成以内。 */
function isAgreed(it: Figure, stated: number, ledger: number): boolean {
  if (it.bound === 'exact') return Math.abs(stated - ledger) < (it.step === 1 ? 0.5 : it.step)
  const room = Math.max(stated * 0.1, 10 ** Math.floor(Math.log10(Math.max(stated, 1))), 1)
  if (it.bound === 'above') return ledger >= stated && ledger < stated + room
  if (it.bound === 'below') return ledger <= stated && ledger > stated - room
  return Math.abs(stated - ledger) <= room
}

/** 同一指标在别处与台账一致，这一处说的多半是其中一部分。 */
function otherwiseStated(row: LedgerRow, rows: readonly LedgerRow[]): boolean {
  return row.stated < row.ledger && rows.some((it) => it !== row && it.indicator === row.indicator && it.agrees)
}

function warningOf(row: LedgerRow): Warning {
  const direction = row.difference > 0 ? `多${shown(row.difference)}` : `少${shown(-row.difference)}`
  const name = findIndicator(row.indicator)?.name ?? row.label
  const says = `与台账不符：「${name}」报告写${shown(row.stated)}，台账是${shown(row.ledger)}，报告${direction}。`
  const severity = row.bound === 'exact' ? 'error' : 'warning'
  return { code: 'ledger-differs', severity, says, start: row.start, end: row.end }
}

function withoutLedger(missing: readonly Figure[]): Warning[] {
  const first = missing[0]
  if (first === undefined) return []
  const says = `有${missing.length}个数没有台账可以对照，按报告所述照录。`
  const also = missing.slice(1, 50).map(({ start, end }) => ({ start, end }))
  return [{ code: 'no-ledger', severity: 'hint', says, start: first.start, end: first.end, also }]
}
