import type { PartyGiven } from '../../kernel/party.ts'
import { reachOf } from '../../kernel/reach.ts'
import type { PastStep } from '../../kernel/take-over.ts'
import { type Accepting, acceptLetter, openingOf } from '../../store/city/accept-letter.ts'
import { openedLetter } from '../../store/city/inbox.ts'
import { perform } from '../../store/perform.ts'
import { type Previewed, preview, previewOpening } from '../../store/preview.ts'
import { takeOver } from '../../store/take-over.ts'
import type { NotPerformed, Performed } from '../../store/types.ts'
import { attemptOf } from '../attempts.ts'
import type { Desk } from '../desk-parts.ts'
import { lineOfMatter } from '../matter-head.ts'
import { notFound, Refused } from '../problems.ts'
import { refusedView } from '../refused-view.ts'
import type { Handlers } from '../route.ts'
import { businessOf } from '../showing-for.ts'
import type { SignedIn } from '../signed-in.ts'
import { pageView } from '../views/page.ts'
import { performedView } from '../views/performed.ts'

type Names =
  | 'POST /api/lines/:line/matters'
  | 'POST /api/lines/:line/matters/preview'
  | 'POST /api/lines/:line/take-over'
  | 'POST /api/matters/:id/acts/:act'
  | 'POST /api/matters/:id/acts/:act/preview'

/** The only ways in which anything changes: all of them through `perform`. */
export const actHandlers: Pick<Handlers, Names> = {
  'POST /api/lines/:line/matters': async ({ desk, who, params, body, request }) => {
    const business = businessOf(desk.store, params.line)
    if (business instanceof Refused) return business
    const attempt = attemptOf(body, request.headers['idempotency-key'])
    if (attempt instanceof Refused) return attempt
    const done = body.letter
      ? await acceptLetter(desk.store, actorOf(who), { place: placeOf(body.letter), ...attempt, ...organIn(body) })
      : await perform(desk.store, actorOf(who), { line: params.line, act: body.act, ...attempt, ...besideOf(body) })
    return answer(desk, done, { line: params.line, act: body.act })
  },

  'POST /api/lines/:line/matters/preview': async ({ desk, who, params, body }) => {
    const business = businessOf(desk.store, params.line)
    if (business instanceof Refused) return business
    const attempt = attemptOf(body, undefined)
    if (attempt instanceof Refused) return attempt
    if (body.letter) return previewLetter(desk, who, { place: placeOf(body.letter), ...attempt, ...organIn(body) })
    const request = { line: params.line, act: body.act, ...attempt, ...besideOf(body) }
    const seen = await previewOpening(desk.store, actorOf(who), request)
    return seen.allowed ? previewView(seen) : refusedView(seen)
  },

  'POST /api/lines/:line/take-over': async ({ desk, who, params, body }) => {
    const business = businessOf(desk.store, params.line)
    if (business instanceof Refused) return business
    if (reachOf(business.line, who.post).sees === 'nothing') return notFound('没有这项业务')
    const { parties, organ, key } = body
    const done = await takeOver(desk.store, actorOf(who), {
      line: params.line,
      steps: body.steps as PastStep[],
      ...(parties ? { parties: parties as PartyGiven[] } : {}),
      ...(organ ? { organ } : {}),
      ...(key ? { key } : {}),
    })
    return answer(desk, done, { line: params.line, act: 'takeOver' })
  },

  'POST /api/matters/:id/acts/:act': async ({ desk, who, params: { id, act }, body, request }) => {
    const line = await lineOfMatter(desk.store, who.post, id)
    if (!line) return notFound()
    const attempt = attemptOf(body, request.headers['idempotency-key'])
    if (attempt instanceof Refused) return attempt
    const done = await perform(desk.store, actorOf(who), { line, matter: id, act, ...attempt })
    return answer(desk, done, { line, act })
  },

  'POST /api/matters/:id/acts/:act/preview': async ({ desk, who, params: { id, act }, body }) => {
    const line = await lineOfMatter(desk.store, who.post, id)
    if (!line) return notFound()
    const attempt = attemptOf(body, undefined)
    if (attempt instanceof Refused) return attempt
    const seen = await preview(desk.store, actorOf(who), { line, matter: id, act, ...attempt })
    return seen.allowed ? previewView(seen) : refusedView(seen)
  },
}

interface OpeningBody {
  readonly organ?: string | undefined
  readonly referral?: string | undefined
}

function besideOf({ referral, ...body }: OpeningBody) {
  return { ...organIn(body), ...(referral ? { from: referral } : {}) }
}

function organIn({ organ }: OpeningBody) {
  return organ ? { organ } : {}
}

function placeOf({ from, no }: { readonly from: string; readonly no: number }) {
  return { sender: from, no }
}

/** What the letter brings and the day it came are seen in the preview as they will be entered. */
async function previewLetter({ store }: Desk, who: SignedIn, accepting: Accepting) {
  const opened = await openedLetter(store, who.post, accepting.place)
  if (!opened) return notFound('没有这件函，或者不归您办理')
  const seen = await previewOpening(store, actorOf(who), openingOf(store, opened, accepting))
  return seen.allowed ? previewView(seen) : refusedView(seen)
}

export function actorOf({ post, organName }: SignedIn) {
  return { post, organName }
}

function answer({ store }: Desk, done: Performed | NotPerformed, { line, act }: { line: string; act: string }) {
  const declared = store.businesses.get(line)?.line
  if (!declared) throw new Error(`没有业务 ${line}`)
  if (!done.allowed) return refusedView(done)
  return performedView(declared, act, done)
}

function previewView({ pages, proposed }: Previewed) {
  const says = proposed ? '须经审批，审批结束后生效' : pages.length > 0 ? `将制作${pages.length}份文书` : '可以办理'
  return { pages: pages.map(pageView), says }
}
