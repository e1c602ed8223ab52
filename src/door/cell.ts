/** What a cell holds once it is out of the file. A date cell is text: '2021-03-15' or '2021-03-15 09:30'. */
export type Scalar = string | number | boolean | null

export interface WorksheetRow {
  /** The row's number as the spreadsheet shows it, from 1. */
  readonly at: number
  readonly cells: readonly Scalar[]
}

export interface Worksheet {
  readonly name: string
  readonly rows: readonly WorksheetRow[]
}

export interface Workbook {
  readonly name: string
  readonly worksheets: readonly Worksheet[]
}

/** 0 → A, 26 → AA. */
export function letterOf(column: number): string {
  const first = Math.floor(column / 26)
  return (first > 0 ? letterOf(first - 1) : '') + String.fromCharCode(65 + (column % 26))
}

export function addressOf(row: number, column: number): string {
  return `${letterOf(column)}${row}`
}

const invisible = /[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: old exports leave them in, and no form takes them
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** The text of a cell without what nobody sees: odd blanks, marks of direction, the apostrophe that makes text of a number. */
export function textOf(cell: Scalar): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return numberText(cell)
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  if (/^[0-9A-Za-z\u4e00-\u9fff]+$/.test(cell)) return cell
  const seen = cell
    .replace(/_x000[dD]_/g, '')
    .replace(invisible, '')
    .replace(control, '')
    .replace(/[\u00a0\u3000\u2000-\u200a\u202f\t]/g, ' ')
    .trim()
  return /^['’＇](?=.)/u.test(seen) ? seen.slice(1).trim() : seen
}

/** Fifteen digits is what a spreadsheet keeps: 0.30000000000000004 was typed as 0.3. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return ''
  if (Number.isSafeInteger(value)) return String(value)
  const text = String(Number(value.toPrecision(15)))
  return text.includes('e-') ? value.toFixed(12).replace(/0+$/, '') : text
}

const madePlain = new Map<string, string>()

/** For comparing and reading: full-width letters, digits and brackets made half-width, no blanks. */
export function plain(text: string): string {
  if (/^[!-~]*$/.test(text)) return text
  const known = madePlain.get(text)
  if (known !== undefined) return known
  const made = text.normalize('NFKC').replace(/\s+/g, '')
  // The same labels and names stand in thousands of rows.
  if (madePlain.size > 20_000) madePlain.clear()
  if (text.length <= 60) madePlain.set(text, made)
  return made
}

const nothing = new Set([
  '',
  '/',
  '\\',
  '-',
  '--',
  '---',
  '—',
  '——',
  '― ―',
  '\\n',
  '\\N',
  'NULL',
  'null',
  'None',
  '*',
  '.',
])
const none = new Set(['无', '暂无', '没有', '不详', '未知', '待定', '空', '不适用'])

/** Marks people and systems leave where there is nothing to say. */
export function isNothing(text: string): boolean {
  const word = plain(text)
  return nothing.has(word) || /^[—―\-–_/\\]+$/.test(word)
}

/** Words for nothing, which in a remark or a yes-no column would be an answer. */
export function isNone(text: string): boolean {
  return none.has(plain(text))
}
