import type { Question } from '../../kernel/form.ts'
import { dayText } from '../words.ts'
import type { RowTyped } from './standing-rows.ts'
import { isBlank, moneyText } from './typed.ts'

/** A cell as a spreadsheet shows it; what only a list can name is left as it is kept. */
export function cellText({ kind, options }: Question, value: unknown): string {
  if (isBlank(value) || kind === 'attachments') return ''
  const named = (key: unknown) => options.find((option) => option.value === key)?.label ?? String(key)
  if (kind === 'choice') return named(value)
  if (kind === 'choices' && Array.isArray(value)) return value.map(named).join('、')
  if (kind === 'yes-no') return value === true ? '是' : '否'
  if (kind === 'money' && typeof value === 'number') return moneyText(value)
  return String(value)
}

/** A row in one line, for a list that is too long to be drawn open. */
export function rowSummary(questions: readonly Question[], row: RowTyped): string {
  const says = questions.flatMap((question) => {
    const value = row[question.name]
    if (isBlank(value) || question.kind === 'person' || question.kind === 'organ') return []
    if (question.kind === 'attachments') return Array.isArray(value) ? `${question.label} ${value.length} 份` : []
    return question.kind === 'day' ? `${question.label}${dayText(String(value))}` : cellText(question, value)
  })
  return says.slice(0, 5).join('　')
}
