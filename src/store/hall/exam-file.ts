import type { Matter } from '../../kernel/matter.ts'
import type { Post } from '../../kernel/reach.ts'
import { examLine } from '../../lines/exam/line.ts'
import { openFile } from '../read-matter.ts'
import type { Store } from '../store.ts'
import { type ExamAnswers, examAnswersOf } from './exam-answers.ts'

/** One round of exams as its file says it. */
export interface ExamFile {
  readonly id: string
  readonly number: string | null
  readonly state: string
  readonly version: number
  readonly matter: Matter
  readonly it: ExamAnswers
}

/** Null where there is none, or where it is not this reader's. */
export async function readExam(store: Store, post: Post, id: string): Promise<ExamFile | null> {
  if (!store.businesses.has(examLine.id)) return null
  const opened = await openFile(store, post, id)
  if (!opened || opened.line.id !== examLine.id) return null
  const { number, state } = opened.row
  const { plain: matter } = opened
  const version = opened.events.at(-1)?.seq ?? 0
  return { id: opened.row.id, number, state, version, matter, it: examAnswersOf(matter) }
}
