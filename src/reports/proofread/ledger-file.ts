import { findIndicator } from '../reader/vocabulary.ts'
import type { LedgerEntry } from './ledger.ts'

export type LedgerRead = { readonly entries: readonly LedgerEntry[] } | { readonly refused: string }

/** 收 `npm run report -- 2021 --json` 印出的 { figures: [{ id, label, value, … }] }，也收只有数组的。 */
export function ledgerFrom(source: string): LedgerRead {
  const parsed = parse(source)
  if (parsed === null) return { refused: '台账文件不是 JSON' }
  const rows = Array.isArray(parsed) ? parsed : isRecord(parsed) ? (parsed.figures ?? parsed.ledger) : undefined
  if (!Array.isArray(rows)) return { refused: '台账文件里没有 figures 一栏' }
  const entries = rows.flatMap(entryFrom)
  return entries.length === 0 ? { refused: '台账文件里没有一项认得出指标' } : { entries }
}

function entryFrom(row: unknown): LedgerEntry[] {
  if (!isRecord(row)) return []
  const value = typeof row.value === 'string' ? Number(row.value) : row.value
  if (typeof value !== 'number' || !Number.isFinite(value)) return []
  const indicator = [row.vocabulary, row.indicator, row.id].find((it) => typeof it === 'string' && findIndicator(it))
  if (typeof indicator !== 'string') return []
  const label = typeof row.label === 'string' ? row.label : (findIndicator(indicator)?.name ?? indicator)
  return [{ indicator, label, value, ...(typeof row.list === 'string' && { list: row.list }) }]
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
}

function isRecord(it: unknown): it is Record<string, unknown> {
  return typeof it === 'object' && it !== null
}
