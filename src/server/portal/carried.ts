import { walk } from '../../guide/walk.ts'
import { type Day, isDay } from '../../law/day.ts'
import { stepsOf } from '../../portal/apply-kinds.ts'
import type { Filled, Kind } from '../../portal/apply-shape.ts'
import { problemOf } from '../../portal/check-step.ts'
import { presetOf } from '../../portal/presets.ts'
import type { Query } from './parts.ts'
import type { Held } from './sign.ts'

/** Letters of the guide and a day, and nothing else of what was sent. */
export function carriedBy({ from = '', known = '' }: Query): Readonly<Record<string, string>> {
  if (!/^\d{2}[a-h]{0,8}$/.test(from)) return {}
  return { from, ...(isDay(known) ? { known } : {}) }
}

/** What need not be typed again: told to the guide, or shown by unified sign-in. Whatever does not fit is left out. */
export function presetFor(kind: Kind, given: Query, held: Held | null, today: Day): Filled {
  const { from = '', known = null } = carriedBy(given)
  const here = from ? walk(from.slice(0, 2), from.slice(2)) : null
  const told = {
    ...(here ? presetOf(kind.name, here, known) : {}),
    ...(held?.subject && held.name ? { name: held.name } : {}),
    ...(held?.subject && held.phone ? { phone: held.phone } : {}),
  }
  return Object.fromEntries(
    stepsOf(kind, told).flatMap((step) => {
      const answer = told[step.name as keyof typeof told]
      return typeof answer === 'string' && problemOf(step, answer, today) === null ? [[step.name, answer]] : []
    }),
  )
}
