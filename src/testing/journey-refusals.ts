import { decide } from '../kernel/decide.ts'
import type { Field } from '../kernel/field.ts'
import type { Line } from '../kernel/line.ts'
import type { Reason } from '../kernel/reason.ts'
import { addDays, type Day } from '../law/day.ts'
import { type JourneyCase, possible, rolesActing } from './journey-cases.ts'
import { attemptOf, type ToldYear } from './told-year.ts'

/** A lawful act with one answer changed so that the law says no, and the words it says it with. */
export interface RefusedCase {
  readonly one: JourneyCase
  readonly wrong: Readonly<Record<string, unknown>>
  readonly reason: Reason
}

/** How many lawful acts of a role are tried before another role is. */
const tries = 40

/** The first refusal of the line by one changed answer; one that cites its article before one that does not. */
export function refusedOn(told: ToldYear, line: Line): RefusedCase | null {
  const guarded = (cited: boolean) => (name: string) =>
    (line.acts[name]?.guards ?? []).some(({ law }) => (law !== undefined) === cited)
  return firstRefusal(told, line, guarded(true)) ?? firstRefusal(told, line, guarded(false))
}

function firstRefusal(told: ToldYear, line: Line, of: (act: string) => boolean): RefusedCase | null {
  let without: RefusedCase | null = null
  for (const role of rolesActing(line)) {
    let left = tries
    for (const one of possible(told, line, role, of)) {
      const found = refusals(told, one)
      const cited = found.find(({ reason }) => reason.law)
      if (cited) return cited
      without ??= found[0] ?? null
      if (--left === 0) break
    }
  }
  return without
}

function refusals(told: ToldYear, one: JourneyCase): RefusedCase[] {
  const { line, step, post, file } = one
  return Object.entries(step.given).flatMap(([name, value]) => {
    const field = line.fields[name]
    return (field ? otherAnswers(field, value) : []).flatMap((other): RefusedCase[] => {
      const wrong = { [name]: other }
      const given = { ...step.given, ...wrong }
      const decision = decide(line, file, attemptOf({ ...step, given }, post, told.today))
      if (decision.allowed || decision.kind !== 'procedure' || decision.reasons.length !== 1) return []
      return decision.reasons.map((reason) => ({ one, wrong, reason }))
    })
  })
}

function otherAnswers({ kind, options = {} }: Field, value: unknown): unknown[] {
  switch (kind) {
    case 'choice':
      return Object.keys(options).filter((key) => key !== value)
    case 'yes-no':
      return [!value]
    case 'day':
      return [-400, -40, -3, 1, 40, 400].map((days) => addDays(value as Day, days))
    case 'count':
    case 'money':
      return [0, 1, Number(value) * 100]
    case 'text':
    case 'organ':
      return [null]
    default:
      return []
  }
}
