import type { Day } from '../law/day.ts'
import type { AsOf } from './clock.ts'
import type { MatterEvent } from './event.ts'
import type { Matter, Signature } from './matter.ts'
import type { PartyGiven } from './party.ts'
import type { Refusal } from './reason.ts'
import type { Role } from './role.ts'

/** Who acts: one person under one post (decision 3). */
export interface Who {
  readonly person: string
  readonly role: Role
  readonly organ: string
}

/** An act somebody wants to do. `given` is raw: the form, a row of a sheet, a request body. */
export interface Attempt extends AsOf {
  readonly act: string
  readonly who: Who
  readonly given: Readonly<Record<string, unknown>>
  readonly parties?: readonly PartyGiven[]
  /** The legal day, when the act does not ask a field for it. Today otherwise. */
  readonly on?: Day
  /** 纸质审批: signatures that were given on paper, one for each step of the chain. */
  readonly signatures?: readonly Signature[]
  /** 会签: other organs whose signature is asked besides the chain. */
  readonly countersign?: readonly string[]
}

export interface Accepted {
  readonly allowed: true
  /** In order. More than one when a correction restates what later acts carried. */
  readonly events: readonly MatterEvent[]
  readonly matter: Matter
}

export type Decision = Accepted | Refusal
