import { examLine } from '../../lines/exam/line.ts'
import type { Tx } from '../load.ts'
import type { Store } from '../store.ts'
import type { Actor, ActRequest, NotPerformed, Performed } from '../types.ts'
import type { Working } from '../working.ts'
import { examAnswersOf } from './exam-answers.ts'
import { seatSitting } from './seat-sitting.ts'

/** Rows of a plain table that change with an act or not at all; a refusal takes the act back as if never tried. */
export type Also = (tx: Tx, done: Performed, working: Working) => Promise<NotPerformed | null>

/** Acts that have something to do beside the journal, from whichever form they come. */
export function companionOf(store: Store, actor: Actor, { line, act }: ActRequest): Also | undefined {
  if (line !== examLine.id || act !== ('openSitting' satisfies keyof typeof examLine.acts)) return undefined
  return (tx, { matter, number }, { plain }) =>
    seatSitting(store, tx, actor, { exam: matter, number, it: examAnswersOf(plain) })
}
