import type { Business } from '../kernel/business.ts'
import { sheetOf } from './check.ts'
import { cellText, layoutOf, type Recorded } from './layout.ts'
import type { Names } from './names.ts'
import { type Written, writeWorkbook } from './spreadsheet.ts'

/** What was recorded, in the sheet's official layout: the same file could be taken in again. */
export function exportSheet(
  business: Business,
  name: string,
  records: readonly Recorded[],
  names: Names,
): Promise<Uint8Array> {
  const sheet = sheetOf(business, name)
  const columns = layoutOf(business, sheet)
  const head = columns.map(({ header }): Written => ({ text: header, tint: 'head' }))
  const rows = records.map((record) => columns.map((column) => cellText(column, record, names)))
  const widths = columns.map(({ header }) => Math.min(30, Math.max(12, header.length * 2 + 2)))
  return writeWorkbook([{ name: sheet.label, rows: [head, ...rows], widths }])
}
