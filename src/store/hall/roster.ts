import { because, refuse } from '../../kernel/reason.ts'
import { planMakeUps } from '../../lines/exam/make-up-plan.ts'
import { planNames, planResults, type RosterPlan } from '../../lines/exam/roster-plan.ts'
import type { RosterRow } from '../../lines/exam/roster-text.ts'
import { performBatch } from '../perform-batch.ts'
import type { Store } from '../store.ts'
import type { Actor, ActRequest, NotPerformed } from '../types.ts'
import type { ExamFile } from './exam-file.ts'

export interface TakenIn {
  readonly allowed: true
  readonly says: string
}

export interface RosterList {
  readonly rows: readonly RosterRow[]
  /** 粘贴名单, or the file it came from. */
  readonly note: string
}

/** A form takes so many rows at once; a list may be longer. */
const atOnce = 400

/** 报名名单：names by unit, with the count of each unit brought along, in as many acts as the form allows rows. */
export async function takeInNames(
  store: Store,
  actor: Actor,
  file: ExamFile,
  { rows, note }: RosterList,
): Promise<TakenIn | NotPerformed> {
  const plan = planNames(file.it, rows)
  const stopped = whyStop(plan, '这些人已经都在名单上')
  if (stopped) return stopped
  const { rows: fresh, units } = plan
  const given = chunks(fresh.map(({ line: _line, ...row }) => row)).map((candidates, n) => ({
    candidates,
    units: n === 0 ? units : unitsAfter(file.it, units),
  }))
  const acts = given.map((one) => ({ act: 'enrol', given: one }))
  const refused = await inOneBatch(store, actor, file, { acts, note })
  return refused ?? { allowed: true, says: `已登记 ${fresh.length} 人，涉及 ${units.length} 个单位` }
}

type Unit = { readonly id?: number; readonly unit: string; readonly registered: number }

/** The form asks for units each time: from the second portion on one of them says again what it said. */
function unitsAfter({ units: before }: ExamFile['it'], units: readonly Unit[]): Unit[] {
  const last = Math.max(0, ...before.map(({ id }) => id))
  let fresh = 0
  const numbered = units.map((one) => (one.id === undefined ? { ...one, id: last + ++fresh } : one))
  return numbered.slice(0, 1)
}

/** 市级考试的成绩, as the list says them: all of them, or none and why. */
export async function takeInResults(
  store: Store,
  actor: Actor,
  file: ExamFile,
  { rows, note }: RosterList,
): Promise<TakenIn | NotPerformed> {
  const plan = planResults(file.it, rows)
  const stopped = whyStop(plan, '这些成绩都已经登记过')
  if (stopped) return stopped
  const acts = chunks(plan.rows).map((candidates) => ({ act: 'scores', given: { candidates } }))
  const refused = await inOneBatch(store, actor, file, { acts, note })
  return refused ?? { allowed: true, says: `已导入 ${plan.rows.length} 人的成绩` }
}

/** 市级补考的成绩：into the same roster, after the first results are summed up and before the make-up is. */
export async function takeInMakeUps(
  store: Store,
  actor: Actor,
  file: ExamFile,
  { rows, note }: RosterList,
): Promise<TakenIn | NotPerformed> {
  const early = noMakeUpNow(file)
  if (early) return refuse('procedure', [because(early)])
  const plan = planMakeUps(file.it, rows)
  const stopped = whyStop(plan, '这些补考结果都已经登记过')
  if (stopped) return stopped
  const acts = chunks(plan.rows).map((candidates) => ({ act: 'scores', given: { candidates } }))
  const refused = await inOneBatch(store, actor, file, { acts, note })
  if (refused) return refused
  const passed = plan.rows.filter(({ makeUp }) => makeUp === 'passed').length
  return { allowed: true, says: `已导入 ${plan.rows.length} 人的补考结果，合格 ${passed} 人；人数在「登记补考」里汇总` }
}

/** Why no results of a make-up are taken in now. */
export function noMakeUpNow({ it }: ExamFile): string | null {
  if (it.resultedOn === null) return '先登记正考的成绩汇总，再导入补考结果'
  return it.makeUpOn === null ? null : '补考已经登记汇总，要改的请办更正'
}

function whyStop({ rows, problems }: RosterPlan<unknown>, nothingNew: string): NotPerformed | null {
  if (problems.length > 0)
    return refuse(
      'form',
      problems.slice(0, 20).map(({ line, says }) => because(`第 ${line} 行${says}`, { field: 'text' })),
    )
  return rows.length === 0 ? refuse('form', [because(nothingNew, { field: 'text' })]) : null
}

interface Batch {
  readonly acts: readonly Pick<ActRequest, 'act' | 'given'>[]
  readonly note: string
}

/** Judged against the roster that was read: who changed it meanwhile makes the whole list stale. */
async function inOneBatch(
  store: Store,
  actor: Actor,
  { id, version }: ExamFile,
  { acts, note }: Batch,
): Promise<NotPerformed | null> {
  const requests = acts.map((one) => ({ line: 'exam', matter: id, version, ...one }))
  const done = await performBatch(store, actor, requests, { note })
  if (done.allowed) return null
  return refuse('procedure', done.refused.flatMap(({ reasons }) => reasons).slice(0, 20))
}

function chunks<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / atOnce) }, (_, n) => list.slice(n * atOnce, (n + 1) * atOnce))
}
