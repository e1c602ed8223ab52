import { sql } from 'kysely'
import type { TestPaper } from '../../lines/exam/parallel-papers.ts'
import type { Store } from '../store.ts'

export interface FormKey {
  readonly exam: string
  readonly n: number
  readonly form: string
}

const known = new WeakMap<Store, Map<string, Promise<TestPaper>>>()
const most = 200

/** A paper never changes once made: thousands of candidates are handed the same few from memory. */
export function formOf(store: Store, { exam, n, form }: FormKey): Promise<TestPaper> {
  const forms = known.get(store) ?? new Map<string, Promise<TestPaper>>()
  known.set(store, forms)
  const key = `${exam}/${n}/${form}`
  const before = forms.get(key)
  if (before) return before
  if (forms.size >= most) forms.clear()
  const read = readForm(store, { exam, n, form })
  read.catch(() => forms.delete(key))
  forms.set(key, read)
  return read
}

async function readForm({ db, district }: Store, { exam, n, form }: FormKey): Promise<TestPaper> {
  const { rows } = await sql<{ questions: TestPaper['questions'] }>`
    select questions
    from hall_form
    where district = ${district} and exam = ${exam} and n = ${n} and form = ${form}`.execute(db)
  const [found] = rows
  if (!found) throw new Error(`没有试卷 ${form}`)
  return { code: form, questions: found.questions }
}
