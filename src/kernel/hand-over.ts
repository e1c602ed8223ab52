import { accept } from './accept.ts'
import type { Attempt, Decision } from './attempt.ts'
import type { MatterEvent } from './event.ts'
import type { HandOver, Line } from './line.ts'
import { type Matter, openPause, type Past } from './matter.ts'
import type { PartyGiven } from './party.ts'
import { because, refuse } from './reason.ts'

interface Handed {
  readonly past: Past
  readonly label: string
  readonly over: HandOver
}

/** The act after which this matter may go to another district; null while it stands otherwise. */
export function handedBy({ acts }: Line, matter: Matter): Handed | null {
  const past = matter.history.findLast(({ act, undone }) => !undone && acts[act]?.handsOver)
  const act = past && acts[past.act]
  if (!past || !act?.handsOver) return null
  const stands = act.to === 'same' ? openPause(matter) !== null : matter.state === act.to
  return stands ? { past, label: act.label, over: act.handsOver } : null
}

/** The acts of a line that end or suspend a matter so that another district can take it up. */
export function handingActs({ acts }: Line): readonly string[] {
  return Object.values(acts).flatMap(({ handsOver, label }) => (handsOver ? label : []))
}

/**
 * What was handed over came back: the act that sent it away no longer counts, and the matter goes on where it stood, on
 * the clocks it had. No article takes the time away out of them.
 */
export function comesBack(line: Line, matter: Matter, { today, calendar, note }: Telling): Decision {
  const handed = handedBy(line, matter)
  if (!handed) return refuse('procedure', [because('这件事已经不在移送的状态，退回的函件不改变它')])
  const event: MatterEvent = {
    act: 'returnedHere',
    countsAs: null,
    from: matter.state,
    to: handed.over.back,
    happenedOn: today,
    patch: { note, ...(openPause(matter) ? { resumedOn: today } : {}) },
    facts: {},
    supersedes: handed.past.seq,
  }
  return accept(line, matter, event, { today, calendar })
}

/** The other district took it in: noted, and nothing else changes. */
export function takenThere(line: Line, matter: Matter, { today, calendar, note }: Telling): Decision {
  const state = matter.state ?? ''
  const event: MatterEvent = {
    act: 'takenThere',
    countsAs: null,
    from: state,
    to: state,
    happenedOn: today,
    patch: { note },
    facts: {},
  }
  return accept(line, matter, event, { today, calendar })
}

type Telling = Pick<Attempt, 'today' | 'calendar'> & { readonly note: Readonly<Record<string, unknown>> }

/** What is the sender's own: the day its clock began, and whatever points into its lists. */
const own = ['organ', 'person', 'attachments', 'rows']

/** The answers the other side's opening act asks, and the parties as they stand in the file. */
export function carriedOver(line: Line, { as }: HandOver, { answers, parties }: Matter) {
  const act = line.acts[as]
  const names = [...(act?.asks ?? []), ...(act?.mayAsk ?? [])].filter(
    (name) => name !== act?.day && !own.includes(line.fields[name]?.kind ?? ''),
  )
  const given = names.flatMap((name) => {
    const value = answers[name] ?? null
    return value === null ? [] : [[name, value] as const]
  })
  return {
    given: Object.fromEntries(given),
    parties: parties.map(
      ({ id: _id, actsFor: _actsFor, organ: _organ, person: _person, ...party }): PartyGiven => party,
    ),
  }
}

/** The same, as the receiving side's own declaration understands it: what it does not know or accept is left out. */
export function takenOver(
  line: Line,
  { as }: HandOver,
  { given, parties }: { readonly given: Readonly<Record<string, unknown>>; readonly parties: readonly PartyGiven[] },
) {
  const act = line.acts[as]
  const asked = [...(act?.asks ?? []), ...(act?.mayAsk ?? [])].filter((name) => name !== act?.day)
  const welcome = [...(act?.parties ?? []), ...(act?.mayAddParties ?? [])]
  const fits = Object.entries(given).filter(
    ([name, value]) =>
      asked.includes(name) &&
      !own.includes(line.fields[name]?.kind ?? '') &&
      line.fields[name]?.schema.safeParse(value).success,
  )
  return { given: Object.fromEntries(fits), parties: parties.filter(({ role }) => welcome.includes(role)) }
}

/** A declaration that could not hand over, or not take up again. */
export function* handOverProblems({ acts, states }: Line) {
  for (const [name, { handsOver, to, pauses }] of Object.entries(acts)) {
    if (!handsOver) continue
    if (acts[handsOver.as]?.from !== 'new') yield `acts.${name}.handsOver.as 不是开始事项的动作`
    if (!states[handsOver.back] || states[handsOver.back]?.final)
      yield `acts.${name}.handsOver.back 应当是还能继续办理的状态`
    if (to === 'same' ? !pauses : !states[to]?.final) yield `acts.${name}.handsOver 的动作应当终结或者中止事项`
  }
}
