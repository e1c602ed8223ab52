import { answeredCount, cardOf, writtenOn } from '../../lines/exam/answer-card.ts'
import { isWritten } from '../../lines/exam/bank.ts'
import { sittingKinds } from '../../lines/exam/fields.ts'
import { paperLine } from '../../lines/exam/paper/line.ts'
import type { TestPaper } from '../../lines/exam/parallel-papers.ts'
import { type Answered, score } from '../../lines/exam/scoring.ts'
import { postsOf } from '../people.ts'
import type { Store } from '../store.ts'
import type { Actor, ActRequest } from '../types.ts'
import type { SeatRow } from './seats.ts'

export type How = 'candidate' | 'time'

export interface Written {
  readonly paper: TestPaper
  readonly answers: Answered
  readonly how: How
}

/** What goes on file: no name, no unit, a code that only the hall can tie to a person. */
export function receiving(store: Store, seat: SeatRow, { paper, answers, how }: Written): ActRequest {
  const { marks } = score(paper, answers)
  const ticked = paper.questions.filter(({ question }) => !isWritten(question))
  const written = writtenOn(paper, answers)
  const card = cardOf(paper, answers)
  const given = {
    code: codeOf(store, seat),
    sitting: `${seat.title}（${sittingKinds[seat.kind === 'makeUp' ? 'makeUp' : 'first']}）`,
    form: seat.form,
    receivedOn: store.today(),
    how,
    ...(card ? { card } : {}),
    answered: answeredCount(paper, answers),
    objective: marks,
    objectiveFull: ticked.reduce((sum, one) => sum + one.marks, 0),
    ...(written.length > 0 ? { written } : {}),
  }
  return { line: paperLine.id, act: written.length > 0 ? 'receive' : 'receiveMarked', given }
}

/** 密号. */
function codeOf({ keys, district }: Store, { id }: SeatRow): string {
  const token = keys.token(district, 'hall paper', id)
  return Buffer.from(token, 'base64url').subarray(0, 5).toString('hex').toUpperCase()
}

/** Who receives the papers: whoever opened the sitting, under the post of then, or one held since. */
export async function receiverOf(store: Store, { opener, openerPost }: SeatRow): Promise<Actor> {
  const held = (await postsOf(store, opener)).filter(({ role }) =>
    paperLine.acts.receive.by.some((one) => one === role),
  )
  const post = held.find(({ id }) => id === openerPost) ?? held[0]
  if (!post) throw new Error('开设考场的人已经没有收卷的岗位')
  const { organs } = await store.directory.with([post.organ])
  return { post, organName: organs.get(post.organ)?.name ?? '' }
}
