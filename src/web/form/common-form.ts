import type { Form, Question } from '../../kernel/form.ts'
import type { MatterFile } from '../queries.ts'
import { isBlank } from './typed.ts'

interface Option {
  readonly value: string
  readonly label: string
}

/** The acts every line has point into the file: to its papers, its parties, the lines it may go to. Asked as choices. */
export function withChoicesOf(file: MatterFile, form: Form): Form {
  return {
    ...form,
    questions: form.questions.map((question) => choose(question, optionsOf(file, form.act, question.name), form.act)),
  }
}

function choose(question: Question, options: readonly Option[] | null, act: string): Question {
  if (act === 'attach' && question.name === 'file') return { ...question, kind: 'attachments' }
  return options && options.length > 0 ? { ...question, kind: 'choice', options } : question
}

function optionsOf(file: MatterFile, act: string, name: string): readonly Option[] | null {
  const papers = file.papers.map((paper) => ({
    value: paper.name,
    label: [`《${paper.title}》`, paper.number].filter(Boolean).join(''),
  }))
  if (act === 'serve' && name === 'paper') return lastOfEach(papers)
  if (act === 'seal' && name === 'paper') return lastOfEach(papers)
  if (act === 'serve' && name === 'party')
    return file.parties.map((party) => ({ value: String(party.id), label: `${party.roleLabel} ${party.name}` }))
  if (act === 'refer' && name === 'toLine') return file.refersTo.map(({ line, label }) => ({ value: line, label }))
  return null
}

function lastOfEach(options: readonly Option[]): Option[] {
  return [...new Map(options.map((option) => [option.value, option])).values()]
}

/** Choosing the party fills in whom it was handed to, unless somebody else took it. */
export function filledIn(
  file: MatterFile,
  act: string,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (act !== 'serve' || isBlank(given.party)) return given
  const names = file.parties.map(({ name }) => name)
  const untouched = isBlank(given.to) || names.includes(String(given.to))
  const party = file.parties.find(({ id }) => String(id) === String(given.party))
  return untouched && party ? { ...given, to: party.name } : given
}

/** Back from choices to what the act is sent. */
export function tidyCommon(act: string, given: Record<string, unknown>): Record<string, unknown> {
  if (act === 'serve' && given.party !== undefined) return { ...given, party: Number(given.party) }
  if (act === 'attach' && Array.isArray(given.file)) return { ...given, file: given.file[0] }
  return given
}
