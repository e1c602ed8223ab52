import { setImmediate as breathe } from 'node:timers/promises'
import { mayRead, reachOf } from '../kernel/reach.ts'
import { because, type Reason, refuse } from '../kernel/reason.ts'
import { asOf } from './as-of.ts'
import type { Known } from './directory.ts'
import { judge } from './judge.ts'
import { loadLocked, type Tx } from './load.ts'
import { bearNumbers, type Taken } from './numbers-borne.ts'
import { covers, type Found, missing, openFor } from './perform.ts'
import { offers } from './referral.ts'
import { atOnce, inPortions } from './settle.ts'
import type { Store } from './store.ts'
import type { Actor, ActRequest, NotPerformed } from './types.ts'
import { isUuid } from './uuid.ts'
import { versionOf, type Working } from './working.ts'
import type { Put } from './write.ts'
import { wrongFiles } from './wrong-files.ts'

export interface Refused {
  readonly index: number
  readonly reasons: readonly Reason[]
}

/** What comes out while portion after portion is judged. */
export interface Judged {
  /** The matter of each request. */
  readonly byRequest: string[]
  readonly refused: Refused[]
  readonly received: { readonly referral: string; readonly working: string }[]
  readonly offered: Put[]
  /** What refused it was a number that somebody bears already. */
  numberTaken: boolean
}

interface Judging {
  readonly requests: readonly ActRequest[]
  readonly known: Known
  readonly onProgress: ((done: number) => Promise<void>) | undefined
}

/**
 * The matters as they are judged, a portion at a time, so that the server stores the first while the last are still
 * judged. After a refusal nothing more is handed on: what was stored is taken back with the transaction, and the rest is
 * judged for its reasons only.
 */
export async function* judgedPortions(
  store: Store,
  tx: Tx,
  actor: Actor,
  judging: Judging,
  judged: Judged,
): AsyncGenerator<Working[]> {
  const most = together(store, judging.requests) ? judging.requests.length : atOnce
  for (let first = 0; first < judging.requests.length; first += most) {
    const workings = await judgeSome(store, tx, actor, { ...judging, first, end: first + most }, judged)
    if (judged.refused.length > 0) continue
    const taken = await bearNumbers(store, tx, actor.post, workings)
    judged.numberTaken = taken.length > 0
    judged.refused.push(...byIndex(judged, taken))
    if (taken.length > 0) return
    for (const working of workings) judged.offered.push(...(await offers(store, working)))
    yield* inPortions(workings)
  }
}

/**
 * Several acts may touch one matter that is there already, and numbers that only one may bear are entered in their own
 * order, or two batches would wait for each other. All else may come in portions.
 */
function together({ businesses }: Store, requests: readonly ActRequest[]): boolean {
  return requests.some(({ matter, line }) => matter !== undefined || businesses.get(line)?.line.unique !== undefined)
}

interface Some extends Judging {
  readonly first: number
  readonly end: number
}

async function judgeSome(
  store: Store,
  tx: Tx,
  actor: Actor,
  { requests, known, onProgress, first, end }: Some,
  { byRequest, refused, received }: Judged,
): Promise<Working[]> {
  const some = requests.slice(first, end)
  const ids = some.flatMap(({ matter }) => (matter && isUuid(matter) ? matter : []))
  const loaded = ids.length > 0 ? await loadLocked(store, tx, ids) : new Map()
  const workings = new Set<Working>()
  const at = asOf(store)
  for (const [offset, request] of some.entries()) {
    const index = first + offset
    if (index % 200 === 199) await Promise.all([breathe(), onProgress?.(index + 1)])
    const found = await findFor(store, tx, actor, { request, loaded, known })
    if (!found.ok) {
      refused.push({ index, reasons: found.refusal.reasons })
      continue
    }
    const { working } = found
    const files = await wrongFiles(store, tx, actor, working.business.line, found.request)
    const refusal =
      outdated(working, request) ??
      (files.length > 0 ? refuse('form', files) : null) ??
      (await judge(store, working, actor, found.request, { ...at, known, request: index }))
    if (refusal) refused.push({ index, reasons: refusal.reasons })
    if (found.referral) received.push({ referral: found.referral, working: working.id })
    workings.add(working)
    byRequest[index] = working.id
  }
  return [...workings]
}

/** A number that is taken is told beside the last request that touched its matter. */
function byIndex({ byRequest }: Judged, taken: readonly Taken[]): Refused[] {
  return taken
    .map(({ working, reasons }) => ({ index: byRequest.lastIndexOf(working.id), reasons }))
    .sort((one, other) => one.index - other.index)
}

interface Finding {
  readonly request: ActRequest
  readonly loaded: Awaited<ReturnType<typeof loadLocked>>
  readonly known: Known
}

async function findFor(store: Store, tx: Tx, actor: Actor, { request, loaded, known }: Finding): Promise<Found> {
  const business = store.businesses.get(request.line)
  if (!business) return { ok: false, refusal: { allowed: false, kind: 'form', reasons: [because('没有这项业务')] } }
  if (request.matter === undefined) return openFor(store, tx, actor, { business, request, known })
  const one = loaded.get(request.matter.toLowerCase())
  const readable =
    one &&
    one.row.line === business.line.id &&
    covers(business, actor.post) &&
    mayRead(reachOf(business.line, actor.post), one.row)
  return readable ? { ok: true, working: one.working, request, referral: null } : { ok: false, refusal: missing() }
}

/** Versions are compared with what was stored: acts of the same batch do not make each other stale. */
function outdated({ events, isNew }: Working, { version }: ActRequest): NotPerformed | null {
  const stored = versionOf({ events, pending: [] })
  if (isNew || version === undefined || version === stored) return null
  return {
    allowed: false,
    kind: 'stale',
    reasons: [because('您打开之后，本事项已被别人办理过，请刷新后再办')],
    changes: [],
  }
}
