import type { ApplyKind } from '../guide/shape.ts'
import type { PartyGiven } from '../kernel/party.ts'
import type { Day } from '../law/day.ts'
import type { RuleId } from '../law/rule.ts'

export type KindName = ApplyKind | 'feedback'

/** What has been filled in so far, by the name of the step. */
export type Filled = Readonly<Record<string, string>>

export interface Step {
  readonly name: string
  readonly asks: string
  /** Said under the question where it is not plain why we ask. */
  readonly why?: string
  readonly input: 'text' | 'long' | 'choice' | 'day' | 'phone' | 'id-number' | 'files' | 'yes-no' | 'street'
  readonly options?: Readonly<Record<string, string>>
  readonly optional?: true
  readonly max?: number
  /** Asked only when an earlier answer is one of these. */
  readonly when?: { readonly step: string; readonly is: readonly string[] }
  /** These answers end here, with what to do instead. */
  readonly stops?: { readonly on: readonly string[]; readonly says: string }
}

/** The act of a line that the application becomes: nothing is typed again. */
export interface Opening {
  readonly line: string
  readonly act: string
  readonly given: Readonly<Record<string, unknown>>
  readonly parties: readonly PartyGiven[]
  /** The number of the matter it concerns, when it opens none of its own. */
  readonly about?: string
  /** Goes to whoever takes such matters in for this street. */
  readonly street?: string
}

export interface Kind {
  readonly name: KindName
  readonly title: string
  readonly says: string
  /** Who holds it once it is sent, and what happens next. */
  readonly holder: string
  readonly next: string
  /** What the law says the office must do first, and by when. */
  readonly nextBy?: { readonly rule: RuleId; readonly label: string }
  /** A person looks first: entering it needs judgement, or the matter of somebody else's number. */
  readonly waits: boolean
  readonly steps: readonly Step[]
  opening(filled: Filled, on: Day): Opening
}
