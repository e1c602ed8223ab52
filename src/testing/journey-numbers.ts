import type { Step } from '../demo/plan.ts'
import type { Line } from '../kernel/line.ts'

interface Told {
  readonly line: Line
  readonly before: readonly Step[]
  readonly step: Step
}

/** The same case under numbers of its own: a story that is lived again may not bear the numbers of the first time. */
export function underOwnNumbers<Case extends Told>(one: Case, turn: number): Case {
  const fields = one.line.unique?.map(({ field }) => field) ?? []
  if (fields.length === 0) return one
  const renumbered = (step: Step): Step => ({
    ...step,
    given: Object.fromEntries(
      Object.entries(step.given).map(([name, value]) => [name, fields.includes(name) ? ownNumber(value, turn) : value]),
    ),
  })
  return { ...one, before: one.before.map(renumbered), step: renumbered(one.step) }
}

/** 「（2021）示行初704号」 the third time: 「（2021）示行初704003号」. */
function ownNumber(value: unknown, turn: number): unknown {
  if (typeof value !== 'string') return value
  return value.replace(/\d+(?=\D*$)/, (digits) => digits + String(turn).padStart(3, '0'))
}
