import type { Business } from '../kernel/business.ts'
import { mayRead, type Post, reachOf } from '../kernel/reach.ts'
import { because, refuse } from '../kernel/reason.ts'
import { asOf } from './as-of.ts'
import { unclaimed, wrongPaperNumbers } from './continuity/claim.ts'
import type { Known } from './directory.ts'
import { type Also, companionOf } from './hall/companion.ts'
import { judge } from './judge.ts'
import { loadLocked, opening, type Tx } from './load.ts'
import { refusedNumbers } from './numbers-borne.ts'
import { answeredBefore, isSecondCopy, keepAnswer, onceOf } from './once.ts'
import { pointersIn } from './pointers.ts'
import { markReceived, offers, receive } from './referral.ts'
import { settle } from './settle.ts'
import type { Store } from './store.ts'
import { timelineOf } from './timeline.ts'
import type { Actor, ActRequest, NotPerformed, Performed } from './types.ts'
import { isUuid, newId } from './uuid.ts'
import { voidNumbers } from './void-numbers.ts'
import { versionOf, type Working } from './working.ts'
import { wrongFiles } from './wrong-files.ts'

/** The only way anything changes: one transaction that decides, journals, and brings the rows along. */
export async function perform(
  store: Store,
  actor: Actor,
  request: ActRequest,
  also?: Also,
): Promise<Performed | NotPerformed> {
  const business = store.businesses.get(request.line)
  if (!business) return refuse('form', [because('没有这项业务', { field: 'line' })])
  const known = await store.directory.with([...pointersIn(business.line, request), actor.post.organ])
  const beside = also ?? companionOf(store, actor, request)
  return inTransaction(store, (tx) => performIn(store, tx, actor, { business, request, known, also: beside }))
}

/** A refusal leaves nothing behind, not even a number. */
export async function inTransaction<Answer extends { readonly allowed: boolean }>(
  store: Store,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await store.db.transaction().execute(async (tx) => {
      const answer = await work(tx)
      if (!answer.allowed) throw new Refused(answer)
      return answer
    })
  } catch (error) {
    if (error instanceof Refused) return error.answer as Answer
    if (isSecondCopy(error) || isCircle(error)) return inTransaction(store, work)
    throw error
  }
}

/** Two transactions waited for each other, and the database stopped this one: nothing of it is left, so it begins anew. */
function isCircle(error: unknown): boolean {
  return (error as { code?: string }).code === '40P01'
}

class Refused extends Error {
  readonly answer: unknown
  constructor(answer: unknown) {
    super('refused')
    this.answer = answer
  }
}

interface Asked {
  readonly business: Business
  readonly request: ActRequest
  readonly known: Known
  readonly also?: Also | undefined
}

async function performIn(
  store: Store,
  tx: Tx,
  actor: Actor,
  { business, request, known, also }: Asked,
): Promise<Performed | NotPerformed> {
  const found = await workingFor(store, tx, actor, { business, request, known })
  const once = onceOf(store, actor, request.key, request)
  const before = once && (await answeredBefore<Performed>(store, tx, once))
  if (before) return before
  if (!found.ok) return found.refusal
  const { working } = found
  const stale =
    request.version === undefined || working.isNew || request.version === versionOf(working)
      ? null
      : await whatChanged(store, working, request.version)
  if (stale) return stale
  const files = await wrongFiles(store, tx, actor, business.line, found.request)
  if (files.length > 0) return refuse('form', files)
  const onPaper = request.paperNumbers ?? []
  const numbers = await wrongPaperNumbers(store, tx, business.line.id, onPaper)
  if (numbers.length > 0) return refuse('form', numbers)
  const refusal = await judge(store, working, actor, found.request, { ...asOf(store), known, request: 0 })
  if (refusal) return refusal
  const taken = await refusedNumbers(store, tx, actor.post, working)
  // Whoever had the number a moment ago may be the other copy of this very request.
  if (taken) return (once && (await answeredBefore<Performed>(store, tx, once))) ?? taken
  working.paperNumbers = onPaper
  const referrals = await offers(store, working)
  const beside = (all: readonly Performed[]) => [...referrals, ...(once ? [keepAnswer(store, once, all[0])] : [])]
  const [performed] = await settle(store, tx, [[working]], { known, batch: null, beside })
  if (!performed) throw new Error(`办理 ${request.act} 没有写下任何事件`)
  const astray = unclaimed(onPaper, performed)
  if (astray.length > 0) return refuse('form', astray)
  await voidNumbers(store, tx, working)
  if (found.referral) await markReceived(store, tx, found.referral, working.id)
  return (await also?.(tx, performed, working)) ?? performed
}

export type Found =
  | { readonly ok: true; readonly working: Working; readonly request: ActRequest; readonly referral: string | null }
  | { readonly ok: false; readonly refusal: NotPerformed }

async function workingFor(store: Store, tx: Tx, actor: Actor, asked: Asked): Promise<Found> {
  const { business, request } = asked
  if (request.matter === undefined) return openFor(store, tx, actor, asked)
  const id = request.matter.toLowerCase()
  const loaded = isUuid(id) ? (await loadLocked(store, tx, [id])).get(id) : undefined
  const readable =
    loaded && loaded.row.line === business.line.id && mayRead(reachOf(business.line, actor.post), loaded.row)
  if (!readable) return { ok: false, refusal: missing() }
  return { ok: true, working: loaded.working, request, referral: null }
}

/** A matter about to be opened: in which organ, and out of which referral. */
export async function openFor(store: Store, tx: Tx, actor: Actor, { business, request, known }: Asked): Promise<Found> {
  const { line } = business
  if (!covers(business, actor.post))
    return { ok: false, refusal: refuse('reach', [because(`您的岗位不办理${line.label}`)]) }
  const organ = request.organ ?? actor.post.organ
  const entry = known.organs.get(organ)
  if (!entry) return { ok: false, refusal: refuse('form', [because('请从机构名册中选择承办机构', { field: 'organ' })]) }
  if (
    organ !== actor.post.organ &&
    reachOf(line, actor.post).sees !== 'district' &&
    !actor.post.organs.includes(organ)
  ) {
    return {
      ok: false,
      refusal: refuse('reach', [because(`您的岗位不能以「${entry.name}」的名义登记`, { field: 'organ' })]),
    }
  }
  const organName = organ === actor.post.organ ? actor.organName : entry.name
  const base = { id: newId(store.now()), organ, organName }
  if (request.from === undefined)
    return { ok: true, working: opening(business, { ...base, chain: null }), request, referral: null }
  const received = isUuid(request.from) ? await receive(store, tx, line, request) : null
  if (!received) return { ok: false, refusal: missing() }
  if (!received.ok) return { ok: false, refusal: received.refusal }
  return {
    ok: true,
    working: opening(business, { ...base, chain: received.chain }),
    request: received.request,
    referral: received.referral,
  }
}

/** Whether a post reaches a line at all: closed lines must be named in it. */
export function covers({ line }: Business, { lines }: Post): boolean {
  return lines === 'all' ? !line.closed : lines.includes(line.id)
}

export function missing(): NotPerformed {
  return { allowed: false, kind: 'missing', reasons: [because('没有这个事项，或者不在您的查看范围内')] }
}

async function whatChanged(store: Store, working: Working, version: number): Promise<NotPerformed> {
  const all = await timelineOf(store, working.business.line, { id: working.id, events: working.events })
  const changes = all.filter(({ seq }) => seq > version)
  const last = changes.at(-1)
  const says = last
    ? `您打开之后，${last.personName}已于 ${last.on} 办理「${last.label}」，请看过后再办`
    : '本事项已被改动，请刷新后再办'
  return { allowed: false, kind: 'stale', reasons: [because(says)], changes }
}
