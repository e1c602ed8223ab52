import { isDay } from '../law/day.ts'
import { accept } from './accept.ts'
import { parse } from './answer.ts'
import type { Attempt, Decision } from './attempt.ts'
import { type CommonActName, chiefs, commonActs } from './common-acts.ts'
import { correct } from './correct.ts'
import type { MatterEvent, Patch } from './event.ts'
import { handedBy, handingActs } from './hand-over.ts'
import type { Line } from './line.ts'
import type { Matter, Signature } from './matter.ts'
import { because, type Reason, refuse } from './reason.ts'
import { type Role, roleNames } from './role.ts'
import { effectiveDay, type ServiceMethod } from './service.ts'
import { signStep, stepsDue, turnOf } from './sign-off.ts'

type DecideAct = (line: Line, matter: Matter, attempt: Attempt) => Decision

/** The acts every line has. They never change a state by themselves; the last signature does the act it signs. */
export function decideCommon(line: Line, matter: Matter, attempt: Attempt, decideAct: DecideAct): Decision {
  const name = attempt.act as CommonActName
  if (name === 'undo') throw new Error('撤销上一步由 decideUndo 判断，它需要全部事件')
  const act = commonActs[name]
  if (matter.state === null) return refuse('procedure', [because(`事项尚未登记，不能${act.label}`)])
  const foreign = notTheirs(line, matter, act.by, act.label, attempt)
  if (foreign.length > 0) return refuse('reach', foreign)
  if (name === 'correct') return correct(line, matter, attempt)
  const parsed = parse(act.fields, act, attempt.given)
  if (!parsed.ok) return refuse('form', parsed.reasons)
  const { given } = parsed
  if (name === 'sign') return sign(line, matter, attempt, given, decideAct)
  const patch = patches[name](line, matter, attempt, given)
  return 'says' in patch ? refuse('procedure', [patch]) : write(line, matter, attempt, patch)
}

/** The roles that have something to do in a line. */
export function staffOf(line: Line): readonly Role[] {
  const acting = Object.values(line.acts).flatMap(({ by, signedBy = [] }) => [...by, ...signedBy])
  return [...new Set(acting)].filter((role) => role !== 'citizen')
}

function notTheirs(line: Line, matter: Matter, by: 'staff' | 'chiefs', label: string, { who }: Attempt): Reason[] {
  const may = by === 'chiefs' ? chiefs : [...new Set([...staffOf(line), ...chiefs])]
  if (matter.recused.some(({ person }) => person === who.person)) return [because('您已在本案回避，不能办理')]
  return may.includes(who.role) ? [] : [because(`${label}应由${roleNames(may)}办理`)]
}

function write(line: Line, matter: Matter, attempt: Attempt, patch: Patch): Decision {
  const state = matter.state ?? ''
  const on = attempt.on && isDay(attempt.on) && attempt.on <= attempt.today ? attempt.on : attempt.today
  const event: MatterEvent = {
    act: attempt.act,
    countsAs: null,
    from: state,
    to: state,
    happenedOn: on,
    patch,
    facts: {},
  }
  return accept(line, matter, event, attempt)
}

function sign(
  line: Line,
  matter: Matter,
  attempt: Attempt,
  given: Record<string, unknown>,
  decideAct: DecideAct,
): Decision {
  const turn = turnOf(matter, attempt)
  const { proposal } = matter
  if (!turn.ok || !proposal) return refuse('procedure', [because(turn.ok ? '' : turn.says)])
  const signature = { person: attempt.who.person, role: attempt.who.role, on: attempt.today, ...given } as Signature
  const steps = signStep(proposal.steps, turn.step, signature)
  if (stepsDue(steps).length > 0) return write(line, matter, attempt, { proposal: { ...proposal, steps } })
  const signatures = steps.flatMap(({ signed }) => signed ?? [])
  return complete(line, { ...matter, proposal: null }, attempt, { proposal, signatures }, decideAct)
}

/** The chain is complete: the proposed act happens today, judged once more on today's file. */
function complete(
  line: Line,
  matter: Matter,
  attempt: Attempt,
  { proposal, signatures }: { proposal: NonNullable<Matter['proposal']>; signatures: readonly Signature[] },
  decideAct: DecideAct,
): Decision {
  const decision = decideAct(line, matter, {
    ...attempt,
    act: proposal.act,
    given: proposal.given,
    parties: proposal.parties.map(({ id, ...party }) =>
      matter.parties.some((one) => one.id === id) ? { id, ...party } : party,
    ),
    who: { ...attempt.who, person: proposal.by, role: line.acts[proposal.act]?.by[0] ?? attempt.who.role },
    signatures,
  })
  if (!decision.allowed) return decision
  const events = decision.events.map((event) => ({ ...event, patch: { ...event.patch, proposal: null } }))
  return { ...decision, events, matter: { ...decision.matter, proposal: null } }
}

type Plan = (line: Line, matter: Matter, attempt: Attempt, given: Record<string, unknown>) => Patch | Reason

const patches: Record<Exclude<CommonActName, 'sign' | 'correct' | 'undo'>, Plan> = {
  return: (_line, matter, attempt, given) => {
    const turn = turnOf(matter, attempt)
    return turn.ok ? { proposal: null, note: { ...given, act: matter.proposal?.act } } : because(turn.says)
  },
  recall: (_line, { proposal }, { who }, given) => {
    if (!proposal) return because('本案没有等待审批的事项')
    if (proposal.by !== who.person) return because('只有呈报人可以撤回呈批')
    return { proposal: null, note: { ...given, act: proposal.act } }
  },
  assign: (_line, matter, _attempt, given) => {
    const handler = String(given.handler)
    if (matter.recused.some(({ person }) => person === handler))
      return because('该人员已在本案回避，请另行指定', { field: 'handler' })
    return { handler, ...(given.why ? { note: { why: given.why } } : {}) }
  },
  serve: (_line, matter, attempt, given) => service(matter, attempt, given),
  refer: (line, _matter, _attempt, given) =>
    line.refersTo?.includes(String(given.toLine))
      ? { note: given }
      : because(`${line.label}不能移送到该业务`, { field: 'toLine' }),
  sendOver: (line, matter, _attempt, given) => {
    if (handedBy(line, matter)) return { note: given }
    const acts = handingActs(line).map((label) => `「${label}」`)
    return because(acts.length > 0 ? `先办理${acts.join('或者')}，再送交其他区` : `${line.label}没有移送其他区的程序`)
  },
  takenThere: () => because('对方的回函到了会自动登记'),
  returnedHere: () => because('对方的回函到了会自动登记'),
  recuse: (_line, matter, { today }, given) => {
    const person = String(given.person)
    const leaves = matter.handler === person ? { handler: null } : {}
    return { recusal: { person, on: today, why: String(given.why) }, ...leaves }
  },
  tag: (_line, _matter, _attempt, given) => ({ campaign: String(given.campaign) }),
  upstream: (_line, _matter, { today }, given) => {
    const on = given.enteredOn as typeof today
    if (on > today) return because('录入日期不能晚于今天', { field: 'enteredOn' })
    return { upstream: { system: String(given.system), number: String(given.number), on } }
  },
  attach: (_line, _matter, _attempt, given) => ({
    attachment: { file: String(given.file), name: String(given.name), kind: String(given.kind ?? '') },
  }),
  seal: (_line, _matter, _attempt, given) => ({ note: given }),
  note: (_line, _matter, _attempt, given) => ({ note: given }),
}

function service(matter: Matter, { today }: Attempt, given: Record<string, unknown>): Patch | Reason {
  const provedOn = given.provedOn as typeof today
  if (provedOn > today) return because('凭证上的日期不能晚于今天', { field: 'provedOn' })
  const party = (given.party as number | undefined) ?? null
  if (party !== null && !matter.parties.some(({ id }) => id === party))
    return because('受送达的当事人不在本案中', { field: 'party' })
  const method = given.method as ServiceMethod
  const slip = {
    id: (matter.highest.service ?? 0) + 1,
    paper: String(given.paper),
    party,
    to: String(given.to),
    method,
    sentOn: (given.sentOn as typeof today | undefined) ?? null,
    effectiveOn: effectiveDay(method, provedOn),
    proof: (given.proof as string | undefined) ?? null,
  }
  return { service: [slip] }
}
