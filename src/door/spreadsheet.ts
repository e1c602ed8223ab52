import { parseCsv } from 'hucre/csv'
import {
  type CellStyle,
  type CellValue,
  readXls,
  readXlsx,
  streamXlsxRows,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx'
import { letterOf, type Scalar, type Worksheet, type WorksheetRow } from './cell.ts'

/** The only file that knows the spreadsheet library. */
export interface Cap {
  readonly rows: number
  readonly columns: number
}

/** Refused in words before it is read: a file of a hundred kilobytes can name the last column of every row. */
export class TooBig extends Error {}

const tooWide = ({ columns }: Cap) => new TooBig(`表里的列太多（最多 ${columns} 列），请删去右边多余的列再保存`)

/** Every visible worksheet, streamed; stops as soon as there is one row more than the cap. */
export async function readXlsxWorksheets(bytes: Uint8Array, cap: Cap): Promise<Worksheet[]> {
  const names: string[] = []
  await readXlsx(bytes, {
    sheets: ({ name, hidden, veryHidden }) => {
      if (!hidden && !veryHidden) names.push(name)
      return false
    },
  })
  const worksheets: Worksheet[] = []
  let left = cap.rows + 1
  let cellsLeft = left * cap.columns
  for (const name of names.slice(0, 20)) {
    const rows: WorksheetRow[] = []
    for await (const { index, values } of streamXlsxRows(bytes, { sheet: name, maxRows: left })) {
      cellsLeft -= values.length
      if (cellsLeft < 0) throw tooWide(cap)
      const cells = values.slice(0, cap.columns).map(scalarOf)
      if (cells.some((cell) => cell !== null)) rows.push({ at: index + 1, cells })
    }
    left = Math.max(1, left - rows.length)
    worksheets.push({ name, rows })
  }
  return worksheets
}

export async function readXlsWorksheets(bytes: Uint8Array, cap: Cap): Promise<Worksheet[]> {
  const book = await readXls(bytes, { maxRows: cap.rows + 1 })
  return book.sheets.map(({ name, rows }) => ({ name, rows: numbered(rows.slice(0, cap.rows + 1), cap) }))
}

export function readCsvWorksheet(text: string, name: string, cap: Cap): Worksheet {
  const head = text.slice(0, 4000).split('\n').slice(0, 12).join('\n')
  const delimiter = ['\t', ';', ','].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ','
  refuseEndless(text, delimiter, cap)
  const rows = parseCsv(text, { delimiter, maxRows: cap.rows + 1, skipEmptyRows: false })
  return { name, rows: numbered(rows, cap) }
}

/** The library splits a text whole before it stops at the most rows; a cell may hold a few lines, but not hundreds of thousands. */
function refuseEndless(text: string, delimiter: string, cap: Cap): void {
  const [line, mark] = ['\n'.charCodeAt(0), delimiter.charCodeAt(0)]
  let [lines, marks] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at)
    if (letter === line || letter === 13) lines++
    else if (letter === mark) marks++
  }
  if (lines > 20 * cap.rows) throw new TooBig(`文件的行太多（一次最多 ${cap.rows} 行），请删去空行或者分成几份`)
  if (marks > cap.rows * cap.columns) throw tooWide(cap)
}

function numbered(rows: readonly (readonly CellValue[])[], cap: Cap): WorksheetRow[] {
  return rows
    .map((values, at) => ({ at: at + 1, cells: values.slice(0, cap.columns).map(scalarOf) }))
    .filter(({ cells }) => cells.some((cell) => cell !== null))
}

function scalarOf(value: CellValue): Scalar {
  if (isDateCell(value)) return Number.isNaN(value.getTime()) ? null : dateText(value)
  if (typeof value === 'string') return value.trim() === '' ? null : value
  return value ?? null
}

/** The one object a cell may hold. */
function isDateCell(value: CellValue): value is Exclude<CellValue, string | number | boolean | null> {
  return typeof value === 'object' && value !== null
}

/** A date cell is a wall-clock time without a zone; the library hands it over as if it were in Greenwich. */
function dateText(value: Exclude<CellValue, string | number | boolean | null>): string {
  const text = value.toISOString()
  return text.slice(11, 16) === '00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`
}

export type Tint = 'wrong' | 'doubt' | 'head' | 'must' | 'note'

export interface Written {
  readonly text: string
  readonly tint?: Tint
  /** Shown when the pointer rests on the cell. */
  readonly comment?: string
}

export interface DropDown {
  readonly column: number
  readonly firstRow: number
  readonly values: readonly string[]
  /** Where a list too long for the cell itself stands: '选项!$A$1:$A$41'. */
  readonly standsAt?: string
  readonly says: string
}

export interface WrittenSheet {
  readonly name: string
  readonly rows: readonly (readonly (Written | string | null)[])[]
  readonly widths?: readonly number[]
  /** Rows that stay in sight while scrolling. */
  readonly head?: number
  readonly dropDowns?: readonly DropDown[]
  readonly hidden?: true
}

/** Who took a workbook out, when and what for: on a sheet of its own, so that whoever reads the first one in reads no stray row. */
export function markSheet(mark: string): WrittenSheet {
  return { name: '导出说明', rows: [[mark]], widths: [60] }
}

/** Every cell is text: a name that begins with "=" stays a name and is never worked out by the program that opens it. */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(sheetOf) })
}

function sheetOf({ name, rows, widths = [], head = 1, dropDowns = [], hidden }: WrittenSheet): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  for (const [row, all] of rows.entries()) {
    for (const [column, one] of all.entries()) {
      if (one === null) continue
      const { text, tint, comment }: Written = typeof one === 'string' ? { text: one } : one
      cells.set(`${row},${column}`, {
        value: printable(text),
        type: 'string',
        style: styleOf(tint),
        ...(comment ? { comment: { author: '法衡', text: printable(comment) } } : {}),
      })
    }
  }
  return {
    name: name.replace(/[\\/?*[\]:]/g, '').slice(0, 31) || '表',
    rows: rows.map((all) =>
      all.map((one) => (one === null ? null : printable(typeof one === 'string' ? one : one.text))),
    ),
    cells,
    columns: widths.map((width) => ({ width })),
    ...(head > 0 ? { freezePane: { rows: head } } : {}),
    ...(hidden ? { hidden } : {}),
    dataValidations: dropDowns.map(validationOf),
  }
}

/** A list written into the sheet may hold 255 letters, and no comma in an entry. */
export function fitsInCell(values: readonly string[]): boolean {
  return values.join(',').length <= 255 && values.every((value) => !value.includes(','))
}

function validationOf({ column, firstRow, values, standsAt, says }: DropDown) {
  const letter = letterOf(column)
  return {
    type: 'list' as const,
    ...(standsAt ? { formula1: standsAt } : { values: [...values] }),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop' as const,
    errorTitle: '请从列表中选择',
    errorMessage: says,
    range: `${letter}${firstRow}:${letter}20000`,
  }
}

const fills: Record<Tint, string> = { wrong: 'F8D7D4', doubt: 'FBEBC8', head: 'E9EEF6', must: 'D5E0F0', note: 'F6F6F3' }

function styleOf(tint: Tint | undefined): CellStyle {
  return {
    numFmt: '@',
    alignment: { wrapText: true, vertical: 'top' },
    ...(tint ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fills[tint] } } } : {}),
    ...(tint === 'head' || tint === 'must' ? { font: { bold: true } } : {}),
  }
}

/** XML knows no control characters, and a cell holds 32,767 letters. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').slice(0, 32_767)
}
