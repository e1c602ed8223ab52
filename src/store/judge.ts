import { apply } from '../kernel/apply.ts'
import type { Attempt, Decision } from '../kernel/attempt.ts'
import { type CommonAct, commonActs, isCommonAct } from '../kernel/common-acts.ts'
import { decide } from '../kernel/decide.ts'
import type { MatterEvent } from '../kernel/event.ts'
import type { Line } from '../kernel/line.ts'
import type { Signature } from '../kernel/matter.ts'
import { because, type Reason, type Refusal, refuse } from '../kernel/reason.ts'
import { decideTakeOver, type PastStep } from '../kernel/take-over.ts'
import { decideUndo } from '../kernel/undo.ts'
import type { Known } from './directory.ts'
import { wrongPointers } from './pointers.ts'
import type { AsOf } from './project.ts'
import { openMatter } from './seal-matter.ts'
import type { Store } from './store.ts'
import type { Actor, ActRequest } from './types.ts'
import { annulled, type By, versionOf, type Working } from './working.ts'

interface Judging extends AsOf {
  readonly known: Known
  /** Which request of the batch it is. */
  readonly request: number
}

/** Asks the kernel, and folds what it allows into the working matter. Null when allowed. */
export async function judge(
  store: Store,
  working: Working,
  actor: Actor,
  request: ActRequest,
  judging: Judging,
): Promise<Refusal | null> {
  if (working.sealed.state === annulled) return refuse('procedure', [because('本事项的登记已随批次撤销，不能再办理')])
  if (working.destroyed) return refuse('procedure', [because('本卷已按档案程序销毁，不能再办理')])
  const { line } = working.business
  const elsewhere = request.onPage ? [] : pagesOf(line, [request])
  if (elsewhere.length > 0) return refuse('procedure', elsewhere)
  const wrong = wrongPointers(line, request, judging.known)
  if (wrong.length > 0) return refuse('form', wrong)
  const decision = decisionFor(working, attemptOf(actor, request, judging))
  if (!decision.allowed) return decision
  await fold(store, working, decision.events, byOf(actor, judging.request))
  return null
}

/** The same for a matter taken over from paper. */
export async function judgeTakeOver(
  store: Store,
  working: Working,
  actor: Actor,
  request: ActRequest & { readonly steps: readonly PastStep[] },
  judging: Judging,
): Promise<Refusal | null> {
  const { line } = working.business
  const elsewhere = pagesOf(line, request.steps)
  if (elsewhere.length > 0) return refuse('procedure', elsewhere)
  const wrong = request.steps.flatMap((step) =>
    wrongPointers(line, { ...request, given: step.given ?? {}, signatures: [] }, judging.known),
  )
  if (wrong.length > 0) return refuse('form', wrong)
  const decision = decideTakeOver(line, request.steps, attemptOf(actor, request, judging))
  if (!decision.allowed) return decision
  await fold(store, working, decision.events, byOf(actor, judging.request))
  return null
}

/** Acts that are done on a page of their own, and not from a form. */
function pagesOf({ acts }: Line, asked: readonly Pick<ActRequest, 'act'>[]): Reason[] {
  return asked.flatMap(({ act }) => {
    const common: CommonAct | undefined = isCommonAct(act) ? commonActs[act] : undefined
    const asked = common ?? (Object.hasOwn(acts, act) ? acts[act] : undefined)
    return asked?.onPage ? because(`「${asked.label}」在「${asked.onPage}」页上办理`) : []
  })
}

function decisionFor(working: Working, attempt: Attempt): Decision {
  const { business, lineVersion, events, pending, plain } = working
  if (attempt.act !== 'undo') return decide(business.line, plain, attempt)
  if (pending.length > 0) return refuse('procedure', [because('同一批中刚办理的事，不能在同一批里撤销')])
  if (plain.state === null) return refuse('procedure', [because('事项尚未登记，不能撤销')])
  return decideUndo(business.line, lineVersion, events, attempt)
}

export function attemptOf({ post }: Actor, request: ActRequest, { today, calendar }: AsOf): Attempt {
  return {
    act: request.act,
    who: { person: post.person, role: post.role, organ: post.organ },
    given: request.given,
    today,
    calendar,
    ...(request.parties ? { parties: request.parties } : {}),
    ...(request.on ? { on: request.on } : {}),
    ...(request.signatures ? { signatures: request.signatures.map(onPaper) } : {}),
    ...(request.countersign ? { countersign: request.countersign } : {}),
  }
}

/** Signatures that arrive with a request are always those on paper: signing here is an act of its own. */
function onPaper(signature: Signature): Signature {
  return { ...signature, onPaper: true }
}

function byOf({ post }: Actor, request: number): By {
  return { person: post.person, post: post.id, role: post.role, organ: post.organ, request }
}

export async function fold(store: Store, working: Working, events: readonly MatterEvent[], by: By): Promise<void> {
  for (const event of events) {
    const seq = versionOf(working) + 1
    const after = apply(working.plain, event, seq)
    // What an undo restores is the sealed matter of the journal.
    working.plain = event.patch.restored
      ? await openMatter(store, { line: working.business.line, owner: working.id, matter: after })
      : after
    working.pending.push({ event, seq, by, after: working.plain, number: null })
  }
}

/** Whether this act gives the matter its number. */
export function takesNumber({ acts }: Line, act: string | null): boolean {
  if (act === null || isCommonAct(act)) return false
  const numbering = Object.values(acts).some(({ numbers }) => numbers)
  return numbering ? acts[act]?.numbers === true : acts[act]?.from === 'new'
}
