import type { Attempt } from '../kernel/attempt.ts'
import { decide } from '../kernel/decide.ts'
import type { Page } from '../kernel/page.ts'
import { mayRead, type Post, reachOf } from '../kernel/reach.ts'
import { because, refuse } from '../kernel/reason.ts'
import { asOf } from './as-of.ts'
import type { Known } from './directory.ts'
import { attemptOf, fold, judge } from './judge.ts'
import { loadLocked } from './load.ts'
import { pageOf, papersOf } from './make-papers.ts'
import { numbersTaken } from './numbers-borne.ts'
import { missing, openFor } from './perform.ts'
import { pointersIn } from './pointers.ts'
import { markOf } from './print-papers.ts'
import type { Store } from './store.ts'
import type { Actor, ActRequest, NotPerformed } from './types.ts'
import { isUuid } from './uuid.ts'
import type { Working } from './working.ts'

export interface Previewed {
  readonly allowed: true
  readonly pages: readonly Page[]
  /** The act would first go up the chain; the pages are what it issues once signed. */
  readonly proposed: boolean
}

/** What an act would issue, judged exactly as the act itself, with nothing written. */
export async function preview(
  store: Store,
  actor: Actor,
  request: ActRequest & { readonly matter: string },
): Promise<Previewed | NotPerformed> {
  const business = store.businesses.get(request.line)
  if (!business) return refuse('form', [because('没有这项业务', { field: 'line' })])
  const known = await store.directory.with([...pointersIn(business.line, request), actor.post.organ])
  const working = await readable(store, actor.post, request.matter)
  if (!working || working.business !== business) return missing()
  const refusal = await judge(store, working, actor, request, { ...asOf(store), known, request: 0 })
  if (refusal) return refusal
  const [taken] = await numbersTaken(store, store.db, actor.post, [working])
  if (taken) return refuse('procedure', taken.reasons)
  const proposed = working.pending.some(({ event }) => event.act === 'propose')
  if (!proposed) return { allowed: true, pages: pagesOf(store, working, known), proposed }
  const attempt = signedByAll(working, attemptOf(actor, request, asOf(store)))
  return {
    allowed: true,
    pages: await pagesAfter(store, { ...working, plain: working.plainBefore }, attempt, known),
    proposed,
  }
}

/** What an opening act would issue, before there is a matter. */
export async function previewOpening(
  store: Store,
  actor: Actor,
  request: ActRequest,
): Promise<Previewed | NotPerformed> {
  const business = store.businesses.get(request.line)
  if (!business) return refuse('form', [because('没有这项业务', { field: 'line' })])
  const known = await store.directory.with([...pointersIn(business.line, request), actor.post.organ])
  const found = await openFor(store, store.db, actor, { business, request, known })
  if (!found.ok) return found.refusal
  const { working } = found
  const refusal = await judge(store, working, actor, found.request, { ...asOf(store), known, request: 0 })
  if (refusal) return refusal
  const [taken] = await numbersTaken(store, store.db, actor.post, [working])
  if (taken) return refuse('procedure', taken.reasons)
  return { allowed: true, pages: pagesOf(store, working, known), proposed: false }
}

/** The papers the draft on its way up would issue, for those who sign it. None when it would no longer be allowed. */
export async function proposalPages(store: Store, post: Post, id: string): Promise<readonly Page[]> {
  const working = await readable(store, post, id)
  const proposal = working?.plain.proposal
  if (!working || !proposal) return []
  const matter = { ...working.plain, proposal: null }
  const role = working.business.line.acts[proposal.act]?.by[0] ?? post.role
  const inFile = (party: { id: number }) => matter.parties.some(({ id }) => id === party.id)
  const attempt = signedByAll(working, {
    act: proposal.act,
    given: proposal.given,
    parties: proposal.parties.map(({ id, ...party }) => (inFile({ id }) ? { id, ...party } : party)),
    who: { person: proposal.by, role, organ: working.organ },
    ...asOf(store),
  })
  return pagesAfter(store, { ...working, plain: matter }, attempt, await store.directory.with([]))
}

async function readable(store: Store, post: Post, id: string): Promise<Working | null> {
  const found = isUuid(id) ? (await loadLocked(store, store.db, [id])).get(id) : undefined
  return found && mayRead(reachOf(found.working.business.line, post), found.row) ? found.working : null
}

function signedByAll({ business }: Working, attempt: Attempt): Attempt {
  const chain = business.line.acts[attempt.act]?.signedBy ?? []
  return { ...attempt, signatures: chain.map((role) => ({ person: attempt.who.person, role, on: attempt.today })) }
}

/** The pages of an act done to the working matter as it stands. */
async function pagesAfter(store: Store, working: Working, attempt: Attempt, known: Known): Promise<Page[]> {
  const decision = decide(working.business.line, working.plain, attempt)
  if (!decision.allowed) return []
  const signed: Working = { ...working, pending: [] }
  await fold(store, signed, decision.events, { ...attempt.who, post: '', request: 0 })
  return pagesOf(store, signed, known)
}

function pagesOf(store: Store, working: Working, known: Known): Page[] {
  const printing = { ...asOf(store), known, mark: markOf(store) }
  return working.pending
    .flatMap((pending) => papersOf(working, pending, known))
    .map((issued) => pageOf(issued, { ...printing, number: issued.wanted ? '（签发时编号）' : null }))
}
