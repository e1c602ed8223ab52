import { addHours, type Moment } from '../../law/moment.ts'
import type { Answered } from './scoring.ts'

/** One person in the hall. Answers are kept as they are ticked; only the handed-in paper is an act on file. */
export interface Sitting {
  readonly startedAt: Moment
  readonly minutes: number
  /** When the hall closes for everyone. */
  readonly closesAt: Moment
  /** Minutes given back after a lost connection, by the invigilator. */
  readonly givenBack: number
  readonly answered: Answered
  readonly handedInAt: Moment | null
}

export type Kept = { readonly ok: true; readonly sitting: Sitting } | { readonly ok: false; readonly says: string }

/** The server's clock decides; whoever comes back finds the answers and the time that is left. */
export function endsAt({ startedAt, minutes, closesAt, givenBack }: Sitting): Moment {
  const own = addHours(startedAt, (minutes + givenBack) / 60)
  const hall = addHours(closesAt, givenBack / 60)
  return own < hall ? own : hall
}

export function keep(sitting: Sitting, question: string, ticked: readonly number[], now: Moment): Kept {
  if (sitting.handedInAt) return { ok: false, says: '已经交卷，不能再改' }
  if (now > endsAt(sitting))
    return { ok: false, says: `考试已于 ${endsAt(sitting).slice(11)} 结束，按已保存的答案交卷` }
  return { ok: true, sitting: { ...sitting, answered: { ...sitting.answered, [question]: ticked } } }
}

/** Handing in is possible once; after the end it counts as handed in at the end. */
export function handIn(sitting: Sitting, now: Moment): Kept {
  if (sitting.handedInAt) return { ok: false, says: '已经交卷，不能再改' }
  const end = endsAt(sitting)
  return { ok: true, sitting: { ...sitting, handedInAt: now < end ? now : end } }
}
