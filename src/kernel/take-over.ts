import { type Day, isDay } from '../law/day.ts'
import { parse } from './answer.ts'
import { apply } from './apply.ts'
import type { Attempt, Decision } from './attempt.ts'
import { computed, effects } from './decide.ts'
import type { MatterEvent, Patch } from './event.ts'
import { factsAfter } from './facts.ts'
import { fieldsOf } from './fields-patch.ts'
import type { Line } from './line.ts'
import { type Matter, nothingYet } from './matter.ts'
import { putParties } from './put-parties.ts'
import { because, type Reason, type Refusal, refuse } from './reason.ts'

/** One step the paper file already holds: the act, its day, and what was answered then. */
export interface PastStep {
  readonly act: string
  readonly on: Day
  readonly given?: Readonly<Record<string, unknown>>
}

/**
 * 存量接续: an open matter comes in with its true past dates, in one act. The order of states must be one the
 * procedure allows; guards are not asked again, since the acts were done on paper under their own responsibility.
 */
export function decideTakeOver(line: Line, steps: readonly PastStep[], attempt: Attempt): Decision {
  const reasons = problems(line, steps, attempt)
  if (reasons.length > 0) return refuse('form', reasons)
  const events: MatterEvent[] = []
  let matter = nothingYet(line.id, line.version)
  for (const [at, step] of steps.entries()) {
    const taken = takeStep(line, matter, step, { attempt, at })
    if ('allowed' in taken) return taken
    const counted = { ...taken, facts: factsAfter(line, apply(matter, taken, at + 1), taken, attempt) }
    matter = apply(matter, counted, at + 1)
    events.push(counted)
  }
  return { allowed: true, events, matter }
}

interface Taking {
  readonly attempt: Attempt
  readonly at: number
}

function takeStep(line: Line, matter: Matter, step: PastStep, { attempt, at }: Taking): MatterEvent | Refusal {
  const act = line.acts[step.act]
  if (!act) throw new Error(`${line.id} 没有动作 ${step.act}`)
  const parsed = parse(line.fields, { mayAsk: [...(act.asks ?? []), ...(act.mayAsk ?? [])] }, step.given ?? {})
  const given = at === 0 ? (attempt.parties ?? []) : null
  const parties = given ? putParties(line, matter, act, given) : ({ ok: true, patch: null } as const)
  if (!parsed.ok || !parties.ok) {
    const all = [...(parsed.ok ? [] : parsed.reasons), ...(parties.ok ? [] : parties.reasons)]
    return refuse(
      'form',
      all.map((reason) => ({ ...reason, says: `第 ${at + 1} 步：${reason.says}` })),
    )
  }
  const typed: Patch = { ...fieldsOf(line, matter, parsed.given), ...(parties.patch ? { parties: parties.patch } : {}) }
  const dated = { ...attempt, act: step.act, on: step.on }
  return {
    act: step.act,
    countsAs: step.act,
    from: matter.state,
    to: act.to === 'same' ? (matter.state ?? '') : act.to,
    happenedOn: step.on,
    patch: { ...typed, ...computed(line, matter, act, typed, dated), ...effects(line, act, parsed.given, dated) },
    facts: {},
    takenOver: true,
  }
}

function problems(line: Line, steps: readonly PastStep[], { today }: Attempt): Reason[] {
  if (steps.length === 0) return [because('请至少写明开始这一步')]
  const reasons: Reason[] = []
  let state: string | null = null
  let last: Day | null = null
  for (const [at, { act: name, on }] of steps.entries()) {
    const act = Object.hasOwn(line.acts, name) ? line.acts[name] : undefined
    if (!act) return [because(`第 ${at + 1} 步：${line.label}没有「${String(name).slice(0, 40)}」这个动作`)]
    const fits =
      act.from === 'new'
        ? state === null
        : state !== null && (act.from === 'open' ? !line.states[state]?.final : act.from.includes(state))
    if (!fits)
      reasons.push(
        because(`第 ${at + 1} 步：${state ? `「${line.states[state]?.label}」之后` : '事项开始时'}不能${act.label}`),
      )
    if (!isDay(on) || on > today) reasons.push(because(`第 ${at + 1} 步：日期应当是今天或者以前的一天`))
    if (last && on < last) reasons.push(because(`第 ${at + 1} 步：日期早于上一步`))
    state = act.to === 'same' ? state : act.to
    last = on
  }
  return reasons
}
