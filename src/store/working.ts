import type { Business } from '../kernel/business.ts'
import type { MatterEvent } from '../kernel/event.ts'
import type { Matter } from '../kernel/matter.ts'
import type { Role } from '../kernel/role.ts'

/** An event as the journal keeps it: sealed, numbered, and signed by who did it. */
export interface Journalled extends MatterEvent {
  readonly seq: number
  readonly who: string
  readonly post: string
  readonly role: Role
  readonly organ: string
  readonly recordedAt: string
  readonly batch: string | null
  readonly number: string | null
}

/** One matter inside a transaction: as it was, and what has been decided so far. */
export interface Working {
  readonly id: string
  readonly business: Business
  readonly isNew: boolean
  readonly organ: string
  readonly organName: string
  readonly lineVersion: number
  /** 一事一链: the id of the first matter of the chain. */
  chain: string | null
  number: string | null
  /** What the journal holds, sealed. Grows by `pending` when it is written. */
  events: readonly Journalled[]
  /** As stored before this transaction. */
  readonly before: Matter
  /** As stored, and after it. */
  sealed: Matter
  plain: Matter
  readonly plainBefore: Matter
  pending: Pending[]
  /** Null until it is asked how many it has. */
  papersMade: number | null
  /** By the archive's procedure: nothing can be done with it any more. */
  readonly destroyed?: true
  /** Late entry: numbers that stand on its papers already. */
  paperNumbers?: readonly string[]
}

/** A decided event that is not yet written. */
export interface Pending {
  readonly event: MatterEvent
  readonly seq: number
  readonly by: By
  /** The plain matter right after it, for its papers. */
  readonly after: Matter
  number: string | null
}

export interface By {
  readonly person: string
  readonly post: string
  readonly role: Role
  readonly organ: string
  /** Which request of a batch it answers. */
  readonly request: number
}

export function versionOf({ events, pending }: Pick<Working, 'events' | 'pending'>): number {
  return pending.at(-1)?.seq ?? events.at(-1)?.seq ?? 0
}

/** The state of a matter whose opening was taken back with its batch: no list shows it, no act is open. */
export const annulled = '_annulled'
