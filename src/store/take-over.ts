import { sql } from 'kysely'
import type { PartyGiven } from '../kernel/party.ts'
import { because, refuse } from '../kernel/reason.ts'
import type { PastStep } from '../kernel/take-over.ts'
import { asOf } from './as-of.ts'
import type { Known } from './directory.ts'
import { judge, judgeTakeOver, takesNumber } from './judge.ts'
import type { Tx } from './load.ts'
import { faceOrgan, matterNumber, passNumber } from './numbering.ts'
import { refusedNumbers } from './numbers-borne.ts'
import { answeredBefore, keepAnswer, onceOf } from './once.ts'
import { inTransaction, openFor } from './perform.ts'
import { pointersIn } from './pointers.ts'
import { settle } from './settle.ts'
import type { Store } from './store.ts'
import type { Actor, ActRequest, NotPerformed, Performed } from './types.ts'
import type { Working } from './working.ts'

export interface TakeOverRequest {
  readonly line: string
  readonly steps: readonly PastStep[]
  readonly parties?: readonly PartyGiven[]
  readonly organ?: string
  /** The number it already has on paper. Its serial is never given again. */
  readonly number?: string
  readonly handler?: string
  readonly key?: string
}

/** 存量接续: a matter under way on paper comes in with its past steps, in one act. */
export async function takeOver(
  store: Store,
  actor: Actor,
  request: TakeOverRequest,
): Promise<Performed | NotPerformed> {
  const business = store.businesses.get(request.line)
  if (!business) return refuse('form', [because('没有这项业务', { field: 'line' })])
  const asked = requestOf(request)
  const pointers = request.steps.flatMap((step) =>
    pointersIn(business.line, { ...asked, act: step.act, given: step.given ?? {} }),
  )
  const known = await store.directory.with([...pointers, request.handler, actor.post.organ])
  return inTransaction(store, async (tx): Promise<Performed | NotPerformed> => {
    const once = onceOf(store, actor, request.key, request)
    const before = once && (await answeredBefore<Performed>(store, tx, once))
    if (before) return before
    const found = await openFor(store, tx, actor, { business, request: asked, known })
    if (!found.ok) return found.refusal
    const { working } = found
    const judging = { ...asOf(store), known, request: 0 }
    const refusal = await judgeTakeOver(store, working, actor, { ...asked, steps: request.steps }, judging)
    if (refusal) return refusal
    const assigned = request.handler
      ? await judge(store, working, actor, assignment(asked, request.handler), judging)
      : null
    if (assigned) return assigned
    const kept =
      (await keepNumber(store, tx, working, { number: request.number, known })) ??
      (await refusedNumbers(store, tx, actor.post, working))
    if (kept) return (once && (await answeredBefore<Performed>(store, tx, once))) ?? kept
    const beside = (all: readonly Performed[]) => (once ? [keepAnswer(store, once, all[0])] : [])
    const [performed] = await settle(store, tx, [[working]], { known, batch: null, beside })
    if (!performed) throw new Error('存量接续没有写下任何事件')
    return performed
  })
}

function requestOf({ line, steps, parties, organ }: TakeOverRequest): ActRequest {
  const [first] = steps as readonly PastStep[]
  return {
    line,
    act: first?.act ?? '',
    given: first?.given ?? {},
    ...(parties ? { parties } : {}),
    ...(organ ? { organ } : {}),
  }
}

function assignment({ line }: ActRequest, handler: string): ActRequest {
  return { line, act: 'assign', given: { handler } }
}

/** The number on the paper file stays; nobody gets it a second time. */
async function keepNumber(
  store: Store,
  tx: Tx,
  working: Working,
  { number, known }: { number: string | undefined; known: Known },
): Promise<NotPerformed | null> {
  if (!number?.trim()) return null
  const { line } = working.business
  const pending = working.pending.find(({ event }) => takesNumber(line, event.countsAs)) ?? working.pending[0]
  if (!pending) return null
  const { rows } =
    await sql`select 1 from matter where district = ${store.district} and line = ${line.id} and number = ${number.trim()}`.execute(
      tx,
    )
  if (rows.length > 0) return refuse('form', [because(`编号${number.trim()}已经有了，请核对`, { field: 'number' })])
  const on = pending.event.happenedOn
  await passNumber(
    tx,
    store.district,
    matterNumber(known, line, faceOrgan(known, line.face, working.organ, on), on),
    number.trim(),
  )
  working.number = number.trim().slice(0, 100)
  pending.number = working.number
  return null
}
