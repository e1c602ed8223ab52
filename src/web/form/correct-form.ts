import { type Form, formOf, type Question } from '../../kernel/form.ts'
import type { Line } from '../../kernel/line.ts'
import type { MatterFile } from '../queries.ts'

/** 更正 asks the reason and whatever of the file is to be corrected: the same questions the acts asked. */
export function correctForm(
  line: Line,
  form: Form,
  given: Readonly<Record<string, unknown>>,
  present: ReadonlySet<string>,
): Form {
  const picked = Object.keys(given).filter((name) => name !== 'why')
  const questions = picked.flatMap((name) => questionOf(line, name) ?? [])
  const parties = Object.entries(line.parties).map(([role, label]) => ({ role, label, required: false }))
  return {
    ...form,
    questions: [...form.questions, ...questions],
    parties: parties.filter(({ role }) => present.has(role)),
  }
}

function questionOf(line: Line, name: string): Question | null {
  for (const act of Object.keys(line.acts)) {
    const question = formOf(line, act)?.questions.find((one) => one.name === name)
    if (question) return { ...question, required: true }
  }
  return null
}

export function correctable(
  line: Line,
  facts: MatterFile['facts'],
): { readonly name: string; readonly label: string; readonly shown: string }[] {
  return facts
    .filter(({ name }) => questionOf(line, name) !== null)
    .map(({ name, label, shown }) => ({ name, label, shown }))
}
