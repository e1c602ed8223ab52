import type { Question } from '../../kernel/form.ts'
import { cellText } from './row-summary.ts'
import type { RowTyped } from './standing-rows.ts'
import { isBlank, readCount, readDay, readMoney } from './typed.ts'

/** Rows copied from a spreadsheet: columns in the order of the questions. Empty unless it is clearly more than one cell. */
export function readSheet(text: string, questions: readonly Question[], today: string): Record<string, unknown>[] {
  if (!text.includes('\t')) return []
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const labels = questions.map(({ label }) => label)
  const rows = lines.map((line) => line.split('\t'))
  const body = rows[0]?.every((cell) => labels.includes(cell.trim())) ? rows.slice(1) : rows
  return body.map((cells) => {
    const entries = questions.map(
      (question, at) => [question.name, readCell(cells[at]?.trim() ?? '', question, today)] as const,
    )
    return Object.fromEntries(entries.filter(([, value]) => !isBlank(value)))
  })
}

/**
 * Pasted rows lie over the rows from there on. One that stands in the file keeps its number; a form of new rows alone
 * takes them in at the place, before what was typed below.
 */
export function pastedOver(rows: readonly RowTyped[], at: number, pasted: readonly RowTyped[]): RowTyped[] {
  if (!rows.some(({ id }) => typeof id === 'number'))
    return [...rows.slice(0, at), ...pasted, ...rows.slice(at + 1).filter((row) => Object.values(row).some(Boolean))]
  const laid = pasted.map((row, n) => {
    const below = rows[at + n]
    return typeof below?.id === 'number' ? { ...below, ...row } : row
  })
  return [...rows.slice(0, at), ...laid, ...rows.slice(at + pasted.length)]
}

/** The rows as a spreadsheet takes them, with their headings; read back by `readSheet`. */
export function sheetOf(questions: readonly Question[], rows: readonly RowTyped[]): string {
  const line = (cells: readonly string[]) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')
  const body = rows.map((row) => line(questions.map((question) => cellText(question, row[question.name]))))
  return [line(questions.map(({ label }) => label)), ...body].join('\n')
}

/** What cannot be read is kept as it was typed: the form then says what is wrong with it. */
function readCell(cell: string, { kind, options }: Question, today: string): unknown {
  // A file cannot be pasted: the row keeps the ones it has.
  if (cell === '' || kind === 'attachments') return null
  switch (kind) {
    case 'day':
      return readDay(cell, today) ?? cell
    case 'money':
      return readMoney(cell) ?? cell
    case 'count':
      return readCount(cell) ?? cell
    case 'yes-no':
      return ['是', '有', '√', 'Y', 'y'].includes(cell)
        ? true
        : ['否', '无', '×', 'N', 'n'].includes(cell)
          ? false
          : cell
    case 'choice':
      return options.find(({ label, value }) => label === cell || value === cell)?.value ?? cell
    case 'choices':
      return cell.split(/[、，,;；]/).flatMap((word) => options.find(({ label }) => label === word.trim())?.value ?? [])
    default:
      return cell
  }
}
