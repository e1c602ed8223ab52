import { sql } from 'kysely'
import type { Answers } from '../../kernel/field.ts'
import type { Post } from '../../kernel/reach.ts'
import type { Question } from '../../lines/exam/bank.ts'
import type { Fields } from '../../lines/exam/question/fields.ts'
import { questionLine } from '../../lines/exam/question/line.ts'
import { questionOf } from '../../lines/exam/question/question-of.ts'
import type { Tx } from '../load.ts'
import { withinReach } from '../reach-filter.ts'
import type { Store } from '../store.ts'

/** The questions in use that this post may see. */
export async function readBank(store: Store, db: Tx, post: Post): Promise<Question[]> {
  if (!store.businesses.has(questionLine.id)) return []
  const { rows } = await sql<Answers<Fields> & { id: string }>`
    select matter.id, stem, kind, topic, material, points, source, difficulty, key,
      option_a as "optionA", option_b as "optionB", option_c as "optionC",
      option_d as "optionD", option_e as "optionE", option_f as "optionF"
    from exam_question question
    join matter on matter.district = question.district and matter.id = question.matter
    where matter.district = ${store.district} and matter.state = 'kept'
      and ${withinReach(store, post, 'matter', [questionLine.id])}
    order by matter.id`.execute(db)
  return rows.map((row) => questionOf(row.id, row))
}
