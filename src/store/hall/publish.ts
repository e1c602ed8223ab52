import { sql } from 'kysely'
import { because, refuse } from '../../kernel/reason.ts'
import type { Day } from '../../law/day.ts'
import { turnout } from '../../lines/exam/compliance.ts'
import { firstResults, makeUpResults, type SeatScore } from '../../lines/exam/roster-results.ts'
import { graceMs } from '../../lines/exam/sitting.ts'
import { msOf } from '../beijing.ts'
import { missing } from '../perform.ts'
import { performBatch } from '../perform-batch.ts'
import type { Store } from '../store.ts'
import type { Actor, ActRequest, NotPerformed } from '../types.ts'
import { type ExamFile, readExam } from './exam-file.ts'
import { type SittingCounts, sittingsOf } from './overview.ts'

export interface Published {
  readonly allowed: true
  readonly taken: number
  readonly passed: number
}

/** A form takes so many rows at once. */
const atOnce = 400

/** 成绩入册：the marks of the last sitting go from the papers to the roster, by the acts a clerk would do by hand. */
export async function publishResults(
  store: Store,
  actor: Actor,
  { exam, makeUpBy }: { exam: string; makeUpBy?: Day },
): Promise<Published | NotPerformed> {
  const file = await readExam(store, actor.post, exam)
  if (!file) return missing()
  const sitting = (await sittingsOf(store, exam)).at(-1)
  const early = sitting ? tooEarly(store, sitting) : ['还没有开设考场']
  if (!sitting || early.length > 0)
    return refuse(
      'procedure',
      early.map((says) => because(says)),
    )
  const ending = endingOf(store, file, { sitting, scores: await scoresOf(store, exam, sitting.n), makeUpBy })
  const requests: ActRequest[] = [
    ...chunks(ending.candidates).map((some) => ({ act: 'scores', given: { candidates: some } })),
    { act: ending.act, given: ending.given },
  ].map((one) => ({ line: 'exam', matter: exam, ...one }))
  const done = await performBatch(store, actor, requests, { note: `成绩入册：${file.it.title ?? ''}` })
  if (!done.allowed)
    return refuse(
      'procedure',
      done.refused.flatMap(({ reasons }) => reasons),
    )
  return { allowed: true, taken: ending.taken, passed: ending.passed }
}

function tooEarly({ now }: Store, { closesAt, started, handedIn, marked }: SittingCounts): string[] {
  return [
    ...(now().getTime() <= msOf(closesAt) + graceMs ? ['考场还没有结束'] : []),
    ...(started > handedIn ? [`还有 ${started - handedIn} 人没有收卷，一分钟后再试`] : []),
    ...(handedIn > marked ? [`还有 ${handedIn - marked} 份答卷没有阅完`] : []),
  ]
}

async function scoresOf({ db, district }: Store, exam: string, n: number): Promise<SeatScore[]> {
  const { rows } = await sql<SeatScore>`
    select seat.candidate, seat.ticket, paper.total
    from hall_seat seat
    left join exam_paper paper on paper.district = seat.district and paper.matter = seat.paper
    where seat.district = ${district} and seat.exam = ${exam} and seat.n = ${n}`.execute(db)
  return rows
}

interface Ended {
  readonly sitting: SittingCounts
  readonly scores: readonly SeatScore[]
  readonly makeUpBy: Day | undefined
}

/** The rows for the roster, and the act that sums them up. */
function endingOf({ today }: Store, { it }: ExamFile, { sitting, scores, makeUpBy }: Ended) {
  const passMark = it.passMark ?? 0
  if (sitting.kind === 'makeUp') {
    const candidates = makeUpResults(it.candidates, scores, passMark)
    const taken = candidates.filter(({ makeUp }) => makeUp !== 'absent').length
    const passed = candidates.filter(({ makeUp }) => makeUp === 'passed').length
    const given = { makeUpOn: today(), makeUpTaken: taken, makeUpPassed: passed }
    return { act: 'makeUp', given, candidates, taken, passed }
  }
  const candidates = firstResults(it.candidates, scores, passMark)
  const { taken, passed } = turnout(candidates)
  const given = { resultedOn: today(), taken, passed, ...(makeUpBy ? { makeUpBy } : {}) }
  return { act: 'result', given, candidates, taken, passed }
}

function chunks<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / atOnce) }, (_, n) => list.slice(n * atOnce, (n + 1) * atOnce))
}
