import type { Day } from '../law/day.ts'
import type { FactValue } from './event.ts'
import type { Party } from './party.ts'
import type { Role } from './role.ts'
import type { ServiceMethod } from './service.ts'

/** A matter as the pure rooms see it: everything its events say, folded. */
export interface Matter {
  readonly line: string
  /** The line version it was opened under, for its form and papers (decision 5). */
  readonly lineVersion: number
  /** Null before it is opened. */
  readonly state: string | null
  readonly answers: Readonly<Record<string, unknown>>
  readonly parties: readonly Party[]
  readonly history: readonly Past[]
  /** 中止 as an overlay, not a state (decision 9). The last one may be open. */
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
  readonly proposal: Proposal | null
  readonly service: readonly Service[]
  readonly handler: string | null
  readonly recused: readonly Recusal[]
  readonly campaign: string | null
  readonly upstream: Upstream | null
  readonly attachments: readonly Attachment[]
  /** The highest row number ever used, by repeated field, 'parties' and 'service': numbers are never used again. */
  readonly highest: Readonly<Record<string, number>>
}

/** An act that was done, as the procedure remembers it. */
export interface Past {
  readonly seq: number
  readonly act: string
  readonly on: Day
  /** What it carried for counting then: a correction restates only what it corrects. */
  readonly facts: Readonly<Record<string, FactValue>>
  /** Set when a later event took this one back. */
  readonly undone?: true
}

export interface Pause {
  readonly from: Day
  readonly until: Day | null
  readonly ground: string
  /** The clocks that stand still; empty means every clock that can be paused. */
  readonly clocks: readonly string[]
}

export interface Extension {
  readonly clock: string
  /** In the unit of the clock's rule. */
  readonly length: number
  readonly on: Day
  readonly by: string
  readonly why: string
}

/** A draft act on its way up the sign-off chain. Nothing is ever approved by time-out. */
export interface Proposal {
  readonly act: string
  readonly given: Readonly<Record<string, unknown>>
  readonly parties: readonly Party[]
  readonly by: string
  readonly on: Day
  readonly steps: readonly Step[]
}

export interface Step {
  readonly role: Role
  /** Another organ's signature (会签); null is the matter's own organ. */
  readonly organ: string | null
  readonly signed: Signature | null
}

export interface Signature {
  readonly person: string
  readonly role: Role
  readonly on: Day
  /** 代签: for whom. */
  readonly onBehalfOf?: string
  /** 集体讨论: the meeting that decided. */
  readonly meeting?: string
  readonly opinion?: string
  /** Signed on paper and typed in later. */
  readonly onPaper?: true
}

export interface Service {
  readonly id: number
  readonly paper: string
  /** The party's number in the file, or null for an outside organ named in `to`. */
  readonly party: number | null
  readonly to: string
  readonly method: ServiceMethod | null
  readonly sentOn: Day | null
  /** The day the law counts from. */
  readonly effectiveOn: Day | null
  readonly proof: string | null
}

export interface Recusal {
  readonly person: string
  readonly on: Day
  readonly why: string
}

export interface Upstream {
  readonly system: string
  readonly number: string
  readonly on: Day
}

export interface Attachment {
  readonly file: string
  readonly name: string
  readonly kind: string
}

export function nothingYet(line: string, lineVersion: number): Matter {
  return {
    line,
    lineVersion,
    state: null,
    answers: {},
    parties: [],
    history: [],
    pauses: [],
    extensions: [],
    proposal: null,
    service: [],
    handler: null,
    recused: [],
    campaign: null,
    upstream: null,
    attachments: [],
    highest: {},
  }
}

/** The day an act was last done, or null. */
export function doneOn(matter: Pick<Matter, 'history'>, act: string): Day | null {
  return matter.history.findLast((past) => past.act === act && !past.undone)?.on ?? null
}

export function timesDone(matter: Pick<Matter, 'history'>, act: string): number {
  return matter.history.filter((past) => past.act === act && !past.undone).length
}

export function openPause(matter: Pick<Matter, 'pauses'>): Pause | null {
  return matter.pauses.findLast(({ until }) => until === null) ?? null
}
