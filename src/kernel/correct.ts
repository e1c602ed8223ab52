import type { Day } from '../law/day.ts'
import { nextSeq } from './accept.ts'
import { parse } from './answer.ts'
import { apply } from './apply.ts'
import type { Attempt, Decision } from './attempt.ts'
import type { FactValue, MatterEvent, Patch } from './event.ts'
import { factsAfter } from './facts.ts'
import { fieldsOf } from './fields-patch.ts'
import type { Line } from './line.ts'
import type { Matter, Past } from './matter.ts'
import { correctedParties } from './put-parties.ts'
import { because, type Reason, refuse } from './reason.ts'
import { type Role, roleNames } from './role.ts'

/**
 * 更正: new events that stand in the place of those they correct; nothing is edited. When a corrected value is
 * counted, every act that carried the old value is restated, so that a recount finds the right one under the old act; what an
 * earlier act carried of its own stays.
 * `given` is `{ why, ...fields }`; parties of the file may be given again by their numbers.
 */
export function correct(line: Line, matter: Matter, attempt: Attempt): Decision {
  const { why, ...changes } = attempt.given
  if (typeof why !== 'string' || why.trim() === '') return refuse('form', [because('请填写更正理由', { field: 'why' })])
  const names = Object.keys(changes).filter(
    (name) => changes[name] !== undefined && changes[name] !== null && changes[name] !== '',
  )
  const given = attempt.parties ?? []
  if (names.length + given.length === 0) return refuse('form', [because('请填写要更正的内容')])
  const unknown = names.filter((name) => !line.fields[name] || isEmpty(matter.answers[name]))
  if (unknown.length > 0) {
    return refuse(
      'form',
      unknown.map((name) =>
        because(`「${line.fields[name]?.label ?? name.slice(0, 40)}」还没有填写过，无从更正`, { field: name }),
      ),
    )
  }
  const kept = names.filter((name) => workedOutIn(line, name))
  if (kept.length > 0) {
    return refuse(
      'procedure',
      kept.map((name) => because(`「${line.fields[name]?.label}」由办理的页面记下，不能更正`, { field: name })),
    )
  }
  const foreign = names.flatMap((name) => notTheirs(line, name, attempt.who.role))
  if (foreign.length > 0) return refuse('reach', foreign)
  const parsed = parse(line.fields, { mayAsk: names }, changes)
  const parties = correctedParties(line, matter, given)
  if (!parsed.ok || !parties.ok)
    return refuse('form', [...(parsed.ok ? [] : parsed.reasons), ...(parties.ok ? [] : parties.reasons)])
  const change = { given: parsed.given, why: why.trim(), parties: parties.patch }
  return { allowed: true, ...restate(line, matter, attempt, change) }
}

/** What only acts on pages of their own write was never typed, so there is no slip of the pen to mend. */
function workedOutIn({ acts }: Line, name: string): boolean {
  const asking = Object.values(acts).filter(({ asks = [], mayAsk = [] }) => [...asks, ...mayAsk].includes(name))
  return asking.length > 0 && asking.every(({ onPage }) => onPage)
}

/** What belongs to several people may be corrected by those alone who keep it for all of them. */
function notTheirs({ fields }: Line, name: string, role: Role): Reason[] {
  const { label = name, correctedBy } = fields[name] ?? {}
  if (!correctedBy || correctedBy.includes(role)) return []
  return [because(`「${label}」应由${roleNames(correctedBy)}更正`, { field: name })]
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

interface Change {
  readonly given: Record<string, unknown>
  readonly why: string
  readonly parties: Patch['parties'] | null
}

function restate(line: Line, matter: Matter, attempt: Attempt, { given, why, parties }: Change) {
  const state = matter.state ?? ''
  const patch: Patch = { ...fieldsOf(line, matter, given), ...(parties ? { parties } : {}), note: { why } }
  const first: MatterEvent = {
    act: 'correct',
    countsAs: null,
    from: state,
    to: state,
    happenedOn: attempt.today,
    patch,
    facts: {},
  }
  let seq = nextSeq(matter)
  const corrected = apply(matter, first, seq)
  const events: MatterEvent[] = [first]
  let after = corrected
  for (const past of matter.history) {
    const restated = restatedAs(line, { before: matter, after: corrected }, past, given)
    if (!restated) continue
    const bare: MatterEvent = { ...first, ...restated, countsAs: past.act, patch: {}, supersedes: past.seq }
    const timely = factsAfter(line, apply(after, bare, seq + 1), { ...bare, act: past.act }, attempt)
    const event = { ...bare, facts: { ...restated.facts, ...onlyTimeliness(timely) } }
    after = apply(after, event, ++seq)
    events.push(event)
  }
  return { events, matter: after }
}

interface Sides {
  readonly before: Matter
  readonly after: Matter
}

/** A past act as it reads after the correction, or null where it carried nothing of what is corrected. */
function restatedAs(line: Line, { before, after }: Sides, past: Past, given: Record<string, unknown>) {
  if (past.undone) return null
  const day = line.acts[past.act]?.day
  const moves = day !== undefined && day in given && past.on === before.answers[day]
  const carried = Object.keys(given).filter(
    (name) => line.facts.includes(name) && same(past.facts[name], before.answers[name]),
  )
  if (!moves && carried.length === 0) return null
  const facts = Object.fromEntries(carried.map((name) => [name, (after.answers[name] ?? null) as FactValue]))
  return { happenedOn: moves ? (given[day] as Day) : past.on, facts: { ...past.facts, ...facts } }
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}

function onlyTimeliness(facts: MatterEvent['facts']): MatterEvent['facts'] {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => name.startsWith('inTime.')))
}
