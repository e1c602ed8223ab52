import type { Question } from '../../kernel/form.ts'
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

/** What cannot be read is kept as it was typed: the form then says what is wrong with it. */
function readCell(cell: string, { kind, options }: Question, today: string): unknown {
  if (cell === '') return null
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
