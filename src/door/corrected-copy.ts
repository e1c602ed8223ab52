import { textOf } from './cell.ts'
import { type Check, type Checked, sheetOf } from './check.ts'
import type { CheckedRow } from './check-row.ts'
import { type LayoutColumn, layoutOf } from './layout.ts'
import { sentence } from './marked-copy.ts'
import { type Written, writeWorkbook } from './spreadsheet.ts'

/**
 * The rows in the official layout as they were understood. A proposed correction is filled in and marked; what is still
 * wrong stands as it was sent, marked in red. Nothing else is changed.
 */
export function makeCorrectedCopy(checked: Checked, { business, sheet: name }: Check): Promise<Uint8Array> {
  const sheet = sheetOf(business, name)
  const columns = layoutOf(business, sheet)
  const head = columns.map(({ header, required }): Written => ({ text: header, tint: required ? 'must' : 'head' }))
  const originals = new Map((checked.worksheet?.rows ?? []).map(({ at, cells }) => [at, cells]))
  const rows = checked.rows.map((row) =>
    columns.map((column) => corrected(column, row, (at) => textOf(originals.get(row.row)?.[at] ?? null), checked)),
  )
  const widths = columns.map(({ header }) => Math.min(30, Math.max(12, header.length * 2 + 2)))
  return writeWorkbook([{ name: sheet.label, rows: [head, ...rows], widths }])
}

function corrected(
  column: LayoutColumn,
  row: CheckedRow,
  original: (at: number) => string,
  { header }: Checked,
): Written | null {
  const mine = (header?.blocks ?? []).flat().filter(({ heading }) => heading.header === column.header)
  const written = new Set(mine.map((one) => one.written))
  const wrong = row.verdicts.filter((one) => one.severity === 'error' && one.column !== null && written.has(one.column))
  const [first] = wrong
  if (!first) {
    const text = row.understood[column.header] ?? ''
    return text === '' ? null : { text }
  }
  const comment = wrong.map(sentence).join('\n')
  if (first.fix) return { text: first.fix, tint: 'doubt', comment }
  const at = mine.find((one) => one.written === first.column)?.at
  return { text: at === undefined ? '' : original(at), tint: 'wrong', comment }
}
