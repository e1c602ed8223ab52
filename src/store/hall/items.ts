import { sql } from 'kysely'
import { answeredOn } from '../../lines/exam/answer-card.ts'
import { isWritten, questionKinds } from '../../lines/exam/bank.ts'
import { analyseItems, type ItemReport } from '../../lines/exam/item-analysis.ts'
import type { TestPaper } from '../../lines/exam/parallel-papers.ts'
import { score } from '../../lines/exam/scoring.ts'
import type { Store } from '../store.ts'
import { formOf } from './forms.ts'

export interface ItemRow extends ItemReport {
  readonly stem: string
  readonly kindLabel: string
  readonly topic: string
}

interface Filed {
  readonly n: number
  readonly form: string
  readonly card: string | null
}

/** 难度和区分度，from the answer sheets on file: what they say of the questions, and of nobody. */
export async function itemsOf(store: Store, exam: string): Promise<ItemRow[]> {
  const { rows } = await sql<Filed>`
    select seat.n, seat.form, paper.card
    from hall_seat seat
    join exam_paper paper on paper.district = seat.district and paper.matter = seat.paper
    where seat.district = ${store.district} and seat.exam = ${exam}`.execute(store.db)
  const forms = new Map<string, TestPaper>()
  for (const { n, form } of rows)
    if (!forms.has(`${n}/${form}`)) forms.set(`${n}/${form}`, await formOf(store, { exam, n, form }))
  const handedIn = rows.flatMap(({ n, form, card }) => {
    const paper = forms.get(`${n}/${form}`)
    if (!paper) return []
    const asked = paper.questions.flatMap(({ question }) => (isWritten(question) ? [] : question.id))
    return [{ asked, ...score(paper, answeredOn(paper, card ?? '')) }]
  })
  const questions = new Map(
    [...forms.values()].flatMap((paper) => paper.questions.map(({ question }) => [question.id, question])),
  )
  return analyseItems(handedIn).flatMap((item) => {
    const question = questions.get(item.question)
    if (!question) return []
    return [{ ...item, stem: question.stem, kindLabel: questionKinds[question.kind], topic: question.topic }]
  })
}
