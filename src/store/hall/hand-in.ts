import { sql } from 'kysely'
import { answeredCount, cardOf, writtenOn } from '../../lines/exam/answer-card.ts'
import { isWritten } from '../../lines/exam/bank.ts'
import { sittingKinds } from '../../lines/exam/fields.ts'
import { paperLine } from '../../lines/exam/paper/line.ts'
import type { TestPaper } from '../../lines/exam/parallel-papers.ts'
import { type Answered, score } from '../../lines/exam/scoring.ts'
import { postsOf } from '../people.ts'
import { perform } from '../perform.ts'
import type { Store } from '../store.ts'
import type { Actor } from '../types.ts'
import { keptAnswers } from './answers.ts'
import { formOf } from './forms.ts'
import { overdueSeats, type SeatRow } from './seats.ts'

export type How = 'candidate' | 'time'

/**
 * 收卷：the paper becomes an act in the journal, and its seat is closed in the same transaction. False: it had been
 * handed in already, by the other finger or by the clock.
 */
export async function handIn(store: Store, seat: SeatRow, how: How): Promise<boolean> {
  const [paper, { answers }] = await Promise.all([formOf(store, seat), keptAnswers(store, seat.id)])
  const at = store.now().toISOString()
  const ended = how === 'time' ? (seat.endsAt ?? at) : at
  const given = paperFacts(store, seat, { paper, answers, how })
  const act = 'written' in given ? 'receive' : 'receiveMarked'
  try {
    const done = await perform(
      store,
      await receiverOf(store, seat),
      { line: paperLine.id, act, given },
      async (tx, made) => {
        const { numAffectedRows } = await sql`
        update hall_seat
        set handed_in_at = ${ended}::timestamptz, paper = ${made.matter}::uuid
        where district = ${store.district} and id = ${seat.id} and handed_in_at is null`.execute(tx)
        if (numAffectedRows !== 1n) throw new HandedInBefore()
        return null
      },
    )
    if (!done.allowed) throw new Error(`收不了卷：${done.reasons.map(({ says }) => says).join('；')}`)
    return true
  } catch (error) {
    if (error instanceof HandedInBefore) return false
    throw error
  }
}

class HandedInBefore extends Error {}

interface Written {
  readonly paper: TestPaper
  readonly answers: Answered
  readonly how: How
}

/** What goes on file: no name, no unit, a code that only the hall can tie to a person. */
function paperFacts(store: Store, seat: SeatRow, { paper, answers, how }: Written) {
  const { marks } = score(paper, answers)
  const ticked = paper.questions.filter(({ question }) => !isWritten(question))
  const written = writtenOn(paper, answers)
  const card = cardOf(paper, answers)
  return {
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
}

/** 密号. */
function codeOf({ keys, district }: Store, { id }: SeatRow): string {
  const token = keys.token(district, 'hall paper', id)
  return Buffer.from(token, 'base64url').subarray(0, 5).toString('hex').toUpperCase()
}

/** Who receives the papers: whoever opened the sitting, under the post of then, or one held since. */
async function receiverOf(store: Store, { opener, openerPost }: SeatRow): Promise<Actor> {
  const held = (await postsOf(store, opener)).filter(({ role }) =>
    paperLine.acts.receive.by.some((one) => one === role),
  )
  const post = held.find(({ id }) => id === openerPost) ?? held[0]
  if (!post) throw new Error('开设考场的人已经没有收卷的岗位')
  const { organs } = await store.directory.with([post.organ])
  return { post, organName: organs.get(post.organ)?.name ?? '' }
}

const most = 5000

/** Every minute: papers whose time is over are handed in as they were last saved. One that cannot be does not hold up the rest. */
export async function collectOverdue(store: Store): Promise<number> {
  let collected = 0
  const failed: unknown[] = []
  for (const seat of await overdueSeats(store, most)) {
    try {
      if (await handIn(store, seat, 'time')) collected++
    } catch (error) {
      failed.push(error)
    }
  }
  if (failed.length > 0) throw failed[0]
  return collected
}
