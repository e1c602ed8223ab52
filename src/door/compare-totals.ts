import type { Business } from '../kernel/business.ts'
import { isNothing, textOf, type WorksheetRow } from './cell.ts'
import type { CheckedRow } from './check-row.ts'
import type { Header } from './find-header.ts'
import type { Names } from './names.ts'
import { moneyText } from './read-number.ts'
import { readValue } from './values.ts'
import { ofCell, type Verdict } from './verdict.ts'

/** A total that is printed under the rows is never taken over; it is only compared. */
export function compareTotals(
  totals: readonly WorksheetRow[],
  rows: readonly CheckedRow[],
  { blocks }: Header,
  { business, names }: { business: Business; names: Names },
): Verdict[] {
  const last = totals.findLast(({ cells }) => !cells.some((cell) => textOf(cell).includes('小计')))
  const [block] = blocks
  if (!last || !block || blocks.length > 1) return []
  return block.flatMap(({ at, written, heading }) => {
    const field = heading.field === undefined ? undefined : business.line.fields[heading.field]
    const cell = last.cells[at] ?? null
    if (!field || heading.field === undefined || !['money', 'count'].includes(field.kind)) return []
    if (isNothing(textOf(cell))) return []
    const read = readValue(cell, field, { unit: heading.unit, names })
    if (!read.ok || typeof read.value !== 'number') return []
    const values = rows.map(({ attempt }) => attempt.given[heading.field ?? ''])
    const sum = values.reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0)
    if (sum === read.value) return []
    const show = (value: number) => (field.kind === 'money' ? `${moneyText(value)} 元` : String(value))
    const says = `合计写的是 ${show(read.value)}，各行相加是 ${show(sum)}，请核对`
    return [ofCell({ code: 'total-differs', says, severity: 'notice' }, { row: last.at, column: written, at })]
  })
}
