import { sql } from 'kysely'
import type { Post } from '../../kernel/reach.ts'
import { isWritten } from '../../lines/exam/bank.ts'
import { paperLine } from '../../lines/exam/paper/line.ts'
import { withinReach } from '../reach-filter.ts'
import type { Store } from '../store.ts'
import { formOf } from './forms.ts'

export interface ToMark {
  readonly id: string
  readonly version: number
  readonly code: string
  readonly sitting: string
  readonly questions: {
    readonly n: number
    readonly stem: string
    readonly material: string | null
    readonly points: string
    readonly answer: string
    readonly full: number
  }[]
}

interface Waiting {
  readonly id: string
  readonly version: number
  readonly code: string
  readonly sitting: string
  readonly exam: string
  readonly n: number
  readonly form: string
}

/** How many papers wait, and one of them: each marker is dealt another, and none learns whose it is. */
export async function nextToMark(
  store: Store,
  post: Post,
  skip: string | null,
): Promise<{ left: number; paper: ToMark | null }> {
  const { db, district } = store
  const waiting = sql`matter.district = ${district} and matter.line = ${paperLine.id} and matter.state = 'toMark'
    and ${withinReach(store, post, 'matter', [paperLine.id])}`
  const [counted, dealt] = await Promise.all([
    sql<{ left: number }>`select count(*)::int as left from matter where ${waiting}`.execute(db),
    sql<Waiting>`
      select matter.id, matter.version, paper.code, paper.sitting, seat.exam, seat.n, seat.form
      from matter
      join exam_paper paper on paper.district = matter.district and paper.matter = matter.id
      join hall_seat seat on seat.district = matter.district and seat.paper = matter.id
      where ${waiting} and (${skip}::uuid is null or matter.id <> ${skip}::uuid)
      order by md5(matter.id::text || ${post.person})
      limit 1`.execute(db),
  ])
  const left = counted.rows[0]?.left ?? 0
  const [next] = dealt.rows
  return { left, paper: next ? await withQuestions(store, next) : null }
}

async function withQuestions(store: Store, { exam, n, form, ...paper }: Waiting): Promise<ToMark> {
  const [{ questions }, written] = await Promise.all([
    formOf(store, { exam, n, form }),
    sql<{ n: number; answer: string }>`
      select n, answer
      from exam_paper_written
      where district = ${store.district} and matter = ${paper.id}`.execute(store.db),
  ])
  const asked = questions.flatMap(({ question, marks }, at) =>
    isWritten(question)
      ? [
          {
            n: at + 1,
            stem: question.stem,
            material: question.material ?? null,
            points: question.points ?? '',
            answer: written.rows.find((one) => one.n === at + 1)?.answer ?? '',
            full: marks,
          },
        ]
      : [],
  )
  return { ...paper, questions: asked }
}
