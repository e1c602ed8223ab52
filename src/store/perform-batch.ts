import type { Insertable } from 'kysely'
import type { Reason } from '../kernel/reason.ts'
import type { Known } from './directory.ts'
import { type Judged, judgedPortions, type Refused } from './judged-portions.ts'
import type { Tx } from './load.ts'
import { answeredBefore, keepAnswer, onceOf } from './once.ts'
import { inTransaction } from './perform.ts'
import { pointersIn } from './pointers.ts'
import { markReceived } from './referral.ts'
import { settle } from './settle.ts'
import type { Store } from './store.ts'
import type { BatchTable } from './tables.ts'
import type { Actor, ActRequest, Performed } from './types.ts'
import { newId } from './uuid.ts'
import type { Put } from './write.ts'

export interface BatchPerformed {
  readonly allowed: true
  readonly batch: string
  readonly performed: readonly Performed[]
}

export interface BatchRefused {
  readonly allowed: false
  readonly refused: readonly { readonly index: number; readonly reasons: readonly Reason[] }[]
}

export interface BatchOptions {
  /** Why these acts belong together: 导入《…》第 1 次. */
  readonly note: string
  /** Sending the same batch twice does it once. */
  readonly key?: string
  /** Inside the transaction, before anything is judged: whatever it says stops the batch. */
  readonly first?: (tx: Tx) => Promise<readonly Refused[]>
  /** Inside the transaction, when everything is written. */
  readonly last?: (tx: Tx, batch: string, performed: readonly Performed[]) => Promise<void>
  /** Called now and then, with the requests judged so far. */
  readonly onProgress?: (done: number) => Promise<void>
}

/** Many acts under the rules of one, in one transaction: every row happens, or none, and each says why not. */
export async function performBatch(
  store: Store,
  actor: Actor,
  requests: readonly ActRequest[],
  { note, key, first, last, onProgress }: BatchOptions,
): Promise<BatchPerformed | BatchRefused> {
  const known = await knownTo(store, actor, requests)
  return inTransaction(store, async (tx) => {
    const once = onceOf(store, actor, key, { note, requests })
    const answered = async () => {
      const before = once && (await answeredBefore<BatchPerformed>(store, tx, once))
      return before && !before.allowed ? { allowed: false as const, refused: [{ index: 0, ...before }] } : before
    }
    const before = await answered()
    if (before) return before
    const stopped = (await first?.(tx)) ?? []
    if (stopped.length > 0) return { allowed: false, refused: stopped }
    const batch = newId(store.now())
    const judged: Judged = { byRequest: [], refused: [], received: [], offered: [], numberTaken: false }
    const answerFor = (performed: readonly Performed[]): BatchPerformed => ({
      allowed: true,
      batch,
      performed: inOrder(judged.byRequest, performed),
    })
    const rows = [batchRow(store, actor, { batch, note, requests })]
    const beside = (all: readonly Performed[]) => [
      ...rows,
      ...inOne(judged.offered),
      ...(once ? [keepAnswer(store, once, answerFor(all))] : []),
    ]
    const portions = judgedPortions(store, tx, actor, { requests, known, onProgress }, judged)
    const performed = await settle(store, tx, portions, { known, batch, beside })
    if (judged.refused.length > 0)
      return (judged.numberTaken ? await answered() : null) ?? { allowed: false, refused: judged.refused }
    for (const { referral, working } of judged.received) await markReceived(store, tx, referral, working)
    await last?.(tx, batch, performed)
    return answerFor(performed)
  })
}

function knownTo({ businesses, directory }: Store, { post }: Actor, requests: readonly ActRequest[]): Promise<Known> {
  const pointers = requests.flatMap((request) => {
    const business = businesses.get(request.line)
    return business ? pointersIn(business.line, request) : []
  })
  return directory.with([...new Set(pointers), post.organ])
}

interface Batching {
  readonly batch: string
  readonly note: string
  readonly requests: readonly ActRequest[]
}

function batchRow(store: Store, { post }: Actor, { batch, note, requests }: Batching): Put {
  const row: Insertable<BatchTable> = {
    district: store.district,
    id: batch,
    line: requests[0]?.line ?? '',
    person: post.person,
    post: post.id,
    note: note.slice(0, 500),
    acts: requests.length,
    made_at: store.now().toISOString(),
    undone_at: null,
    undone_why: null,
  }
  return { into: 'batch', columns: Object.keys(row), rows: [{ ...row }] }
}

function inOne(puts: readonly Put[]): Put[] {
  const [first] = puts
  return first ? [{ ...first, rows: puts.flatMap(({ rows }) => rows) }] : []
}

function inOrder(byRequest: readonly string[], performed: readonly Performed[]): Performed[] {
  const byMatter = new Map(performed.map((one) => [one.matter, one]))
  return byRequest.flatMap((matter) => byMatter.get(matter) ?? [])
}
