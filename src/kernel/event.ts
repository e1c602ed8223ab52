import type { Day } from '../law/day.ts'
import type { Attachment, Extension, Matter, Pause, Proposal, Recusal, Service, Signature, Upstream } from './matter.ts'
import type { Party } from './party.ts'

export type FactValue = string | number | boolean | null | readonly string[]

/** What was accepted (decision 4). `apply` folds it and never decides again. */
export interface MatterEvent {
  readonly act: string
  readonly from: string | null
  readonly to: string
  readonly happenedOn: Day
  readonly patch: Patch
  /** After the event: the values indicators filter by, and `inTime.<clock>` for each duty this act ended. */
  readonly facts: Readonly<Record<string, FactValue>>
  /** The act it is counted and remembered as: a correction stands in the place of what it corrects. Null counts as nothing. */
  readonly countsAs: string | null
  /** The sequence number of the event this one takes back or corrects. */
  readonly supersedes?: number
  /** How the chain signed, when the act needed signatures. */
  readonly signatures?: readonly Signature[]
  /** 存量接续: typed in later from a matter that was already under way on paper. */
  readonly takenOver?: true
}

export interface RowsPatch {
  readonly put: readonly Readonly<Record<string, unknown> & { id: number }>[]
  readonly gone: readonly number[]
  /** Why each of them was struck out, by its number. */
  readonly why?: Readonly<Record<string, string>>
}

/** Differences only, so that the journal says what this act changed and nothing else. */
export interface Patch {
  readonly fields?: Readonly<Record<string, unknown>>
  readonly rows?: Readonly<Record<string, RowsPatch>>
  readonly parties?: { readonly put: readonly Party[]; readonly gone: readonly number[] }
  readonly pause?: Pause
  readonly resumedOn?: Day
  readonly extension?: Extension
  readonly proposal?: Proposal | null
  readonly service?: readonly Service[]
  readonly handler?: string | null
  readonly recusal?: Recusal
  readonly campaign?: string | null
  readonly upstream?: Upstream | null
  readonly attachment?: Attachment
  /** A note that belongs to the act and to no field: the reason of a correction, the words of a return. */
  readonly note?: Readonly<Record<string, unknown>>
  /** 撤回: the matter as it stood before the events taken back. */
  readonly restored?: Matter
}
