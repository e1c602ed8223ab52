import { sql } from 'kysely'
import type { Answered } from '../../lines/exam/scoring.ts'
import { graceMs } from '../../lines/exam/sitting.ts'
import { instantOf } from '../beijing.ts'
import type { Store } from '../store.ts'

export interface Kept {
  readonly seq: number
  readonly answers: Answered
}

/**
 * One statement for one save: it finds the seat by its session, looks at the clock and replaces the row, all or
 * nothing. False: not written, and the caller asks why.
 */
export async function saveAnswers(
  { db, district, now }: Store,
  session: string,
  { seq, answers }: Kept,
): Promise<boolean> {
  const at = now()
  const { rows } = await sql<{ seq: number }>`
    insert into hall_answers (district, seat, seq, answers, saved_at)
    select seat.district, seat.id, ${seq}::int, ${JSON.stringify(answers)}::jsonb, ${at.toISOString()}::timestamptz
    from hall_seat seat
    where seat.district = ${district} and seat.session = ${session} and seat.started_at is not null
      and seat.handed_in_at is null and seat.ends_at >= ${instantOf(at.getTime() - graceMs)}::timestamptz
    on conflict (district, seat) do update
      set seq = excluded.seq, answers = excluded.answers, saved_at = excluded.saved_at
      where hall_answers.seq < excluded.seq
    returning seq`.execute(db)
  return rows.length > 0
}

/** What the hall has; the browser yields to it where its own number is lower. */
export async function keptAnswers({ db, district }: Store, seat: string): Promise<Kept> {
  const { rows } = await sql<Kept>`
    select seq, answers
    from hall_answers
    where district = ${district} and seat = ${seat}`.execute(db)
  return rows[0] ?? { seq: 0, answers: {} }
}
