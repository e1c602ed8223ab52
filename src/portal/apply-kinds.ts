import { objection, reconsideration } from './apply-official.ts'
import { aid, mediation } from './apply-people.ts'
import { consultation, feedback, notary } from './apply-services.ts'
import type { Filled, Kind, KindName, Step } from './apply-shape.ts'

/** Everything that can be applied for, in the order of the page. */
export const kinds: Readonly<Record<KindName, Kind>> = {
  aid,
  mediation,
  reconsideration,
  notary,
  consultation,
  objection,
  feedback,
}

export function kindOf(name: string): Kind | null {
  return Object.hasOwn(kinds, name) ? kinds[name as KindName] : null
}

/** The steps that are asked, given what was said. */
export function stepsOf(kind: Kind, filled: Filled): readonly Step[] {
  return kind.steps.filter(({ when }) => !when || when.is.includes(filled[when.step] ?? ''))
}
