import { because, refuse } from '../../kernel/reason.ts'
import type { RosterRow } from '../../lines/exam/roster-text.ts'
import { performBatch } from '../perform-batch.ts'
import type { Store } from '../store.ts'
import type { Actor, ActRequest, NotPerformed } from '../types.ts'
import type { ExamFile } from './exam-file.ts'

export interface TakenIn {
  readonly allowed: true
  readonly says: string
}

/** A form takes so many rows at once; a list may be longer. */
const atOnce = 400

/** 报名名单：names by unit, with the count of each unit brought along, in as many acts as the form allows rows. */
export async function takeInNames(
  store: Store,
  actor: Actor,
  { id, it }: ExamFile,
  rows: readonly RosterRow[],
): Promise<TakenIn | NotPerformed> {
  const known = new Set(it.candidates.map(({ name, unit, ticket }) => keyOf({ name, unit, ticket })))
  const fresh = rows.filter((row) => !known.has(keyOf(row)))
  if (fresh.length === 0) return refuse('form', [because('这些人已经都在名单上', { field: 'text' })])
  const units = [...new Set(fresh.map(({ unit }) => unit))].map((unit) => {
    const before = it.units.find((one) => one.unit === unit)
    const added = fresh.filter((row) => row.unit === unit).length
    return { ...(before ? { id: before.id } : {}), unit, registered: (before?.registered ?? 0) + added }
  })
  const given = chunks(fresh).map((candidates, n) => ({ candidates, units: n === 0 ? units : unitsAfter(it, units) }))
  const done = await inOneBatch(
    store,
    actor,
    given.map((one) => ({ act: 'enrol', given: one })),
    id,
  )
  return done ?? { allowed: true, says: `已登记 ${fresh.length} 人，涉及 ${units.length} 个单位` }
}

type Unit = { readonly id?: number; readonly unit: string; readonly registered: number }

/** The form asks for units each time: from the second portion on one of them says again what it said. */
function unitsAfter({ units: before }: ExamFile['it'], units: readonly Unit[]): Unit[] {
  const last = Math.max(0, ...before.map(({ id }) => id))
  let fresh = 0
  const numbered = units.map((one) => (one.id === undefined ? { ...one, id: last + ++fresh } : one))
  return numbered.slice(0, 1)
}

/** 市级考试的成绩：matched by ticket, or by name and unit where that means one person. */
export async function takeInResults(
  store: Store,
  actor: Actor,
  { id, it }: ExamFile,
  rows: readonly RosterRow[],
): Promise<TakenIn | NotPerformed> {
  const says: string[] = []
  const scored = rows.flatMap((row, at) => {
    const found = it.candidates.filter((one) =>
      row.ticket ? one.ticket === row.ticket : one.name === row.name && one.unit === row.unit,
    )
    const [one] = found
    if (!one || found.length > 1) {
      says.push(`第 ${at + 2} 行「${row.name}」${found.length > 1 ? '在名单上不止一人，请写准考证号' : '不在名单上'}`)
      return []
    }
    const result = row.result ?? (row.score === undefined ? 'absent' : resultOf(row.score, it.passMark))
    if (!result) says.push(`第 ${at + 2} 行「${row.name}」没有写结果，考试又没有设合格分`)
    return result ? [{ ...one, ...(row.score === undefined ? {} : { score: row.score }), result }] : []
  })
  if (says.length > 0)
    return refuse(
      'form',
      says.slice(0, 20).map((one) => because(one, { field: 'text' })),
    )
  const done = await inOneBatch(
    store,
    actor,
    chunks(scored).map((candidates) => ({ act: 'scores', given: { candidates } })),
    id,
  )
  return done ?? { allowed: true, says: `已导入 ${scored.length} 人的成绩` }
}

function resultOf(score: number, passMark: number | null): 'passed' | 'failed' | null {
  if (passMark === null) return null
  return score >= passMark ? 'passed' : 'failed'
}

async function inOneBatch(
  store: Store,
  actor: Actor,
  acts: readonly Pick<ActRequest, 'act' | 'given'>[],
  exam: string,
): Promise<NotPerformed | null> {
  const requests = acts.map((one) => ({ line: 'exam', matter: exam, ...one }))
  const done = await performBatch(store, actor, requests, { note: '粘贴名单' })
  if (done.allowed) return null
  return refuse('procedure', done.refused.flatMap(({ reasons }) => reasons).slice(0, 20))
}

function keyOf({
  name,
  unit,
  ticket,
}: {
  name: string | null
  unit: string | null
  ticket?: string | null | undefined
}) {
  return ticket ? `t ${ticket}` : `${name ?? ''}　${unit ?? ''}`
}

function chunks<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / atOnce) }, (_, n) => list.slice(n * atOnce, (n + 1) * atOnce))
}
