import type { Day } from '../law/day.ts'
import { parse } from './answer.ts'
import { apply } from './apply.ts'
import type { Attempt, Decision } from './attempt.ts'
import type { MatterEvent, Patch } from './event.ts'
import { factsAfter } from './facts.ts'
import { fieldsOf } from './fields-patch.ts'
import type { Line } from './line.ts'
import type { Matter, Past } from './matter.ts'
import { because, refuse } from './reason.ts'

/**
 * 更正: new events that stand in the place of those they correct; nothing is edited. When a corrected value is
 * counted, every act that carried it is restated, so that a recount finds the right value under the old act.
 * `given` is `{ why, ...fields }`.
 */
export function correct(line: Line, matter: Matter, attempt: Attempt): Decision {
  const { why, ...changes } = attempt.given
  if (typeof why !== 'string' || why.trim() === '') return refuse('form', [because('请填写更正理由', { field: 'why' })])
  const names = Object.keys(changes).filter(
    (name) => changes[name] !== undefined && changes[name] !== null && changes[name] !== '',
  )
  if (names.length === 0) return refuse('form', [because('请填写要更正的内容')])
  const unknown = names.filter((name) => !line.fields[name] || isEmpty(matter.answers[name]))
  if (unknown.length > 0) {
    return refuse(
      'form',
      unknown.map((name) =>
        because(`「${line.fields[name]?.label ?? name.slice(0, 40)}」还没有填写过，无从更正`, { field: name }),
      ),
    )
  }
  const parsed = parse(line.fields, { mayAsk: names }, changes)
  if (!parsed.ok) return refuse('form', parsed.reasons)
  return { allowed: true, ...restate(line, matter, attempt, { given: parsed.given, why: why.trim() }) }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

interface Change {
  readonly given: Record<string, unknown>
  readonly why: string
}

function restate(line: Line, matter: Matter, attempt: Attempt, { given, why }: Change) {
  const state = matter.state ?? ''
  const counted = Object.keys(given).some((name) => line.facts.includes(name))
  const patch: Patch = { ...fieldsOf(line, matter, given), note: { why } }
  const moved = matter.history.filter((past) => !past.undone && (counted || dayField(line, past, given)))
  const first: MatterEvent = {
    act: 'correct',
    countsAs: null,
    from: state,
    to: state,
    happenedOn: attempt.today,
    patch,
    facts: {},
  }
  const events: MatterEvent[] = [first]
  let seq = Math.max(0, ...matter.history.map((past) => past.seq)) + 1
  let after = apply(matter, first, seq)
  for (const past of moved) {
    const field = dayField(line, past, given)
    const on = field ? (given[field] as Day) : past.on
    const event: MatterEvent = { ...first, countsAs: past.act, happenedOn: on, patch: {}, supersedes: past.seq }
    after = apply(after, event, ++seq)
    events.push(event)
  }
  const facts = (event: MatterEvent) =>
    event.countsAs ? factsAfter(line, after, { ...event, act: event.countsAs }, attempt) : {}
  return { events: events.map((event) => ({ ...event, facts: facts(event) })), matter: after }
}

/** The corrected field that is the legal day of a past act. */
function dayField(line: Line, past: Past, given: Record<string, unknown>): string | undefined {
  const day = line.acts[past.act]?.day
  return day && day in given ? day : undefined
}
