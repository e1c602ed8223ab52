import { type Day, isDay } from '../law/day.ts'
import { accept, nextSeq } from './accept.ts'
import { parse } from './answer.ts'
import { apply } from './apply.ts'
import type { Attempt, Decision } from './attempt.ts'
import { closedBecause, notYours } from './availability.ts'
import { circumstances } from './circumstances.ts'
import { citedFor } from './cited.ts'
import { isCommonAct } from './common-acts.ts'
import { complete } from './complete.ts'
import { decideCommon } from './decide-common.ts'
import type { MatterEvent, Patch } from './event.ts'
import { fieldsOf } from './fields-patch.ts'
import type { Act, Line } from './line.ts'
import type { Matter } from './matter.ts'
import { putParties } from './put-parties.ts'
import { because, type Reason, refuse } from './reason.ts'
import { propose, signedInFull } from './sign-off.ts'

/** The whole procedure in one pure step: the event that may be written, or every reason why not. */
export function decide(line: Line, matter: Matter, attempt: Attempt): Decision {
  if (isCommonAct(attempt.act)) return decideCommon(line, matter, attempt, decideAct)
  return decideAct(line, matter, attempt)
}

function decideAct(line: Line, matter: Matter, attempt: Attempt): Decision {
  const act = Object.hasOwn(line.acts, attempt.act) ? line.acts[attempt.act] : undefined
  if (!act) return refuse('form', [because(`${line.label}没有「${attempt.act.slice(0, 40)}」这个动作`)])
  const foreign = notYours(act, matter, attempt.who)
  if (foreign.length > 0) return refuse('reach', foreign)
  const closed = closedBecause(line, matter, act, attempt)
  if (closed.length > 0) return refuse('procedure', closed)

  const parsed = parse(line.fields, act, attempt.given)
  const parties = putParties(line, matter, act, attempt.parties ?? [])
  if (!parsed.ok || !parties.ok)
    return refuse('form', [...(parsed.ok ? [] : parsed.reasons), ...(parties.ok ? [] : parties.reasons)])

  const on = legalDay(act, parsed.given, attempt)
  const untimely = wrongDay(line, matter, act, on, attempt.today)
  if (untimely.length > 0) return refuse('form', untimely)

  const typed: Patch = { ...fieldsOf(line, matter, parsed.given), ...(parties.patch ? { parties: parties.patch } : {}) }
  const dated = { ...attempt, on }
  const after = ahead(line, matter, act, typed, dated)
  const broken = brokenGuards(line, matter, act, after, dated)
  if (broken.length > 0) return refuse('procedure', broken)

  if (!signedInFull(act, attempt)) return propose(line, matter, act, { ...dated, parties: typed.parties?.put ?? [] })
  const patch: Patch = {
    ...typed,
    ...worked(line, matter, act, typed, { ...dated, after }),
    ...effects(line, act, parsed.given, dated),
  }
  const event: MatterEvent = {
    act: attempt.act,
    countsAs: attempt.act,
    from: matter.state,
    to: act.to === 'same' ? (matter.state ?? '') : act.to,
    happenedOn: on,
    patch,
    facts: {},
    ...(attempt.signatures?.length ? { signatures: attempt.signatures } : {}),
  }
  return accept(line, matter, event, attempt)
}

function legalDay(act: Act, given: Record<string, unknown>, { on, today }: Attempt): Day {
  return act.day ? (given[act.day] as Day) : (on ?? today)
}

function wrongDay(line: Line, matter: Matter, act: Act, on: Day, today: Day): Reason[] {
  const field = act.day ?? 'on'
  if (!isDay(on)) return [because('办理日期不是日历上的一天', { field })]
  if (on > today) return [because(`${act.label}的日期 ${on} 晚于今天，还没有发生的事不能登记`, { field })]
  const moved = matter.history.findLast(
    ({ act: name, undone }) => !undone && (line.acts[name]?.to ?? 'same') !== 'same',
  )
  const first = matter.history.find(({ undone }) => !undone)
  const floor = act.to === 'same' ? first : moved
  if (!floor || on >= floor.on) return []
  return [
    because(`${act.label}的日期 ${on} 早于「${line.acts[floor.act]?.label ?? floor.act}」的 ${floor.on}，请核对`, {
      field,
    }),
  ]
}

interface Dated extends Attempt {
  readonly on: Day
}

function ahead(line: Line, matter: Matter, act: Act, typed: Patch, { on, act: name }: Dated): Matter {
  const to = act.to === 'same' ? (matter.state ?? '') : act.to
  return apply(
    matter,
    { act: name, countsAs: null, from: matter.state, to, happenedOn: on, patch: typed, facts: {} },
    nextSeq(matter),
  )
}

function brokenGuards(line: Line, matter: Matter, act: Act, after: Matter, attempt: Dated): Reason[] {
  const it = complete(line.fields, after.answers)
  const at = { ...circumstances(line, matter, attempt), parties: after.parties }
  return (act.guards ?? [])
    .filter((guard) => !guard.holds(it as never, at))
    .map((guard) => because(guard.must, { law: citedFor(line, after, guard), field: guard.field }))
}

/** The fields an act works out from the rest. */
export function computed(line: Line, matter: Matter, act: Act, typed: Patch, attempt: Dated): Patch {
  return act.sets
    ? worked(line, matter, act, typed, { ...attempt, after: ahead(line, matter, act, typed, attempt) })
    : {}
}

function worked(
  line: Line,
  matter: Matter,
  act: Act,
  typed: Patch,
  attempt: Dated & { readonly after: Matter },
): Patch {
  if (!act.sets) return {}
  const { after } = attempt
  const it = complete(line.fields, after.answers)
  const sets = act.sets(it as never, { ...circumstances(line, matter, attempt), parties: after.parties })
  return { fields: { ...typed.fields, ...sets } }
}

/** What an act does besides its answers: 中止、恢复、延长、交承办人. */
export function effects(
  line: Line,
  act: Act,
  given: Readonly<Record<string, unknown>>,
  { who, on }: Pick<Dated, 'who' | 'on'>,
): Patch {
  const effect: { -readonly [Name in keyof Patch]: Patch[Name] } = {}
  if (act.pauses) {
    const ground = String(given[act.pauses.ground] ?? '')
    const label = line.fields[act.pauses.ground]?.options?.[ground] ?? ground
    effect.pause = { from: on, until: null, ground: label, clocks: act.pauses.clocks ?? [] }
  }
  if (act.resumes) effect.resumedOn = on
  if (act.extends) {
    const { clock, length, why } = act.extends
    effect.extension = { clock, length: Number(given[length]), on, by: who.person, why: String(given[why] ?? '') }
  }
  if (act.assigns) effect.handler = String(given[act.assigns])
  return effect
}
