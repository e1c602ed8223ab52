import type { Decision, Who } from '../kernel/attempt.ts'
import { type ActView, actsOf } from '../kernel/availability.ts'
import { type ClockView, clocksOf } from '../kernel/clock.ts'
import { decide } from '../kernel/decide.ts'
import type { MatterEvent } from '../kernel/event.ts'
import type { Line } from '../kernel/line.ts'
import { type Matter, nothingYet, type Signature } from '../kernel/matter.ts'
import type { PartyGiven } from '../kernel/party.ts'
import type { Role } from '../kernel/role.ts'
import { decideTakeOver, type PastStep } from '../kernel/take-over.ts'
import { decideUndo } from '../kernel/undo.ts'
import { type Day, day } from '../law/day.ts'

type Given = Record<string, unknown>

interface Beside {
  readonly parties?: readonly PartyGiven[]
  readonly on?: Day
  /** 纸质审批: every desk of the chain signed on this day. */
  readonly signedOnPaper?: true
}

/** A person for each role of the fictional district; `name` tells two of one role apart. */
export function personOf(role: string, name = ''): string {
  const hash = [...`${role}/${name}`].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 0xffffffff, 7)
  return `00000000-0000-4000-8000-${hash.toString(16).padStart(12, '0')}`
}

/** Tells a matter's story one line at a time, the way a case file does. */
export function tell(line: Line) {
  let matter: Matter = nothingYet(line.id, line.version)
  const events: (MatterEvent & { seq: number; who: string })[] = []
  let today: Day = day('2021-01-04')
  let who: Who = { person: personOf('clerk'), role: 'clerk', organ: personOf('organ') }

  function attempt(act: string, given: Given, { parties, on, signedOnPaper }: Beside): Decision {
    const signatures = (line.acts[act]?.signedBy ?? []).map(
      (role): Signature => ({ person: personOf(role), role, on: today, onPaper: true }),
    )
    const base = { act, who, today, given, ...(parties ? { parties } : {}), ...(on ? { on } : {}) }
    if (act === 'undo') return decideUndo(line, line.version, events, base)
    return decide(line, matter, { ...base, ...(signedOnPaper ? { signatures } : {}) })
  }

  function accept(decision: Decision, act: string) {
    if (!decision.allowed) throw new Error(`${act}：${decision.reasons.map(({ says }) => says).join('；')}`)
    for (const event of decision.events) events.push({ ...event, seq: events.length + 1, who: who.person })
    matter = decision.matter
  }

  const story = {
    on(text: string) {
      today = day(text)
      return story
    },
    as(role: Role, name = '') {
      who = { ...who, person: personOf(role, name), role }
      return story
    },
    does(act: string, given: Given = {}, beside: Beside = {}) {
      accept(attempt(act, given, beside), act)
      return story
    },
    /** Every desk still open on the chain signs today, each by its own person. */
    approved() {
      const back = who
      for (let left = 10; matter.proposal && left > 0; left--) {
        const step = matter.proposal.steps.find(({ signed }) => !signed)
        if (!step) break
        who = { person: personOf(step.role, '审批'), role: step.role, organ: step.organ ?? back.organ }
        accept(attempt('sign', {}, {}), 'sign')
      }
      who = back
      return story
    },
    takesOver(steps: readonly PastStep[], parties: readonly PartyGiven[] = []) {
      accept(decideTakeOver(line, steps, { act: 'takeOver', who, today, given: {}, parties }), 'takeOver')
      return story
    },
    /** Why an act is refused; empty when it is allowed. */
    refusals(act: string, given: Given = {}, beside: Beside = {}): readonly string[] {
      const decision = attempt(act, given, beside)
      return decision.allowed ? [] : decision.reasons.map(({ says }) => says)
    },
    state: (): string | undefined => (matter.state === null ? undefined : line.states[matter.state]?.label),
    matter: (): Matter => matter,
    events: () => events,
    acts: (): ActView[] => actsOf(line, matter, who, { today }),
    open: (): string[] =>
      actsOf(line, matter, who, { today }).flatMap(({ name, reasons }) => (reasons.length === 0 ? name : [])),
    clock: (name: string): ClockView | undefined =>
      clocksOf(line, matter, { today }).find((clock) => clock.name === name),
    due: (name: string): Day | null | undefined =>
      clocksOf(line, matter, { today }).find((clock) => clock.name === name)?.due,
  }
  return story
}
