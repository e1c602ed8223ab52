import type { NotPerformed } from '../store/types.ts'
import { Refused } from './problems.ts'

/** A refusal of the store as the problem it is on the wire. */
export function refusedView(refusal: NotPerformed): Refused {
  if (refusal.kind === 'stale') {
    const changes = refusal.changes.map(({ label, personName, on }) => ({ act: label, by: personName, on }))
    return new Refused('stale', refusal.reasons, { changes })
  }
  if (refusal.kind === 'key-reused') return new Refused('form', refusal.reasons)
  return new Refused(refusal.kind, refusal.reasons)
}
