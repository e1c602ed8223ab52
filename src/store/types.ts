import type { ActView } from '../kernel/availability.ts'
import type { ClockView } from '../kernel/clock.ts'
import type { Matter, Proposal, Signature } from '../kernel/matter.ts'
import type { PartyGiven, PartyKind } from '../kernel/party.ts'
import type { Post } from '../kernel/reach.ts'
import type { Reason, Refusal } from '../kernel/reason.ts'
import type { Day } from '../law/day.ts'

/** Who acts, under which post, in the name of which organ. */
export interface Actor {
  readonly post: Post
  readonly organName: string
}

export interface ActRequest {
  readonly line: string
  /** Absent: the act opens a new matter. */
  readonly matter?: string
  /** The version the client saw; when others acted since, the answer says what they did. */
  readonly version?: number
  readonly act: string
  readonly given: Readonly<Record<string, unknown>>
  readonly parties?: readonly PartyGiven[]
  readonly on?: Day
  readonly signatures?: readonly Signature[]
  readonly countersign?: readonly string[]
  /** Late entry: the numbers its papers already went out under, from the continuity pack. */
  readonly paperNumbers?: readonly string[]
  /** Made once per form by the client: sending it twice does the act once. */
  readonly key?: string
  /** The referral being received. */
  readonly from?: string
  /** The organ the new matter belongs to; the actor's own otherwise. */
  readonly organ?: string
  /** Worked out by the server for a page of its own; what arrives from outside never carries it. */
  readonly onPage?: true
}

export interface Performed {
  readonly allowed: true
  readonly matter: string
  readonly number: string | null
  readonly version: number
  readonly state: string
  /** Sequence numbers of the events written. */
  readonly events: readonly number[]
  readonly papers: readonly MadePaper[]
  /** What waits for a signature now, and whose. Absent in answers kept from before it was said. */
  readonly awaiting?: { readonly act: string | null; readonly role: string | null }
}

export interface MadePaper {
  readonly seq: number
  readonly name: string
  readonly title: string
  readonly number: string | null
}

export type NotPerformed =
  | Refusal
  | {
      readonly allowed: false
      readonly kind: 'stale'
      readonly reasons: readonly Reason[]
      readonly changes: readonly TimelineEntry[]
    }
  | { readonly allowed: false; readonly kind: 'missing'; readonly reasons: readonly Reason[] }
  | { readonly allowed: false; readonly kind: 'key-reused'; readonly reasons: readonly Reason[] }

/** One event as a reader sees it. Sealed values are masked. */
export interface TimelineEntry {
  readonly seq: number
  readonly act: string
  /** What it counts as: a restated act after a correction. */
  readonly countsAs: string | null
  readonly label: string
  readonly on: Day
  /** ISO instant. */
  readonly recordedAt: string
  readonly person: string
  readonly personName: string
  readonly role: string
  readonly roleLabel: string
  readonly organ: string
  readonly organName: string
  readonly from: string | null
  readonly to: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>
  readonly struck: Readonly<Record<string, readonly { readonly id: number; readonly why: string }[]>>
  readonly parties: readonly MaskedParty[]
  readonly note: Readonly<Record<string, unknown>>
  readonly signatures: readonly Signature[]
  readonly proposes: string | null
  readonly supersedes: number | null
  readonly undone: boolean
  readonly takenOver: boolean
  readonly number: string | null
  readonly batch: string | null
}

export interface MaskedParty {
  readonly id: number
  readonly role: string
  readonly kind: PartyKind
  readonly name: string
  readonly idNumber: string | null
  readonly phone: string | null
  readonly address: string | null
  readonly actsFor: number | null
  readonly organ: string | null
  readonly person: string | null
  /** Which of the fields hold something behind the mask. */
  readonly sealed: readonly string[]
}

export interface MatterRow {
  readonly id: string
  readonly line: string
  readonly number: string | null
  readonly state: string
  readonly title: string
  readonly organ: string
  readonly organName: string
  readonly handler: string | null
  readonly handlerName: string | null
  readonly openedOn: Day
  readonly closedOn: Day | null
  readonly closed: boolean
  readonly paused: boolean
  readonly returned: boolean
  readonly takenOver: boolean
  readonly campaign: string | null
  readonly awaitingAct: string | null
  readonly awaitingRole: string | null
  readonly awaitingSince: Day | null
  readonly version: number
  readonly chain: string | null
  readonly upstreamNumber: string | null
  readonly nextDue: Day | null
  /** Names by role, masked in closed lines, in the order of the file. */
  readonly parties: readonly { readonly role: string; readonly name: string }[]
  /** The running clock that ends first, of any kind. */
  readonly clock: ClockRow | null
  /** Values of the columns the line declares; sealed ones masked. */
  readonly columns: Readonly<Record<string, unknown>>
}

/** One clock of the projection: enough for a list, not for the argument. */
export interface ClockRow {
  readonly matter: string
  readonly name: string
  readonly row: number | null
  readonly label: string
  readonly kind: 'duty' | 'right'
  readonly start: Day
  readonly due: Day | null
  readonly status: 'running' | 'paused' | 'stopped'
  readonly stoppedOn: Day | null
  readonly standing: 'checked' | 'to-confirm' | 'unknown' | null
  readonly provisional: boolean
  readonly waitsFor: string | null
}

export interface PaperRow {
  readonly seq: number
  readonly event: number
  readonly name: string
  readonly title: string
  readonly number: string | null
  readonly madeOn: Day
  /** The act it came from was taken back. */
  readonly undone: boolean
}

export interface ChainLink {
  readonly id: string
  readonly line: string
  readonly number: string | null
  readonly title: string
  readonly state: string
  readonly openedOn: Day
  /** False: it exists, and is not this reader's to open. */
  readonly readable: boolean
}

export interface ReferralRow {
  readonly id: string
  readonly fromMatter: string
  readonly fromLine: string
  readonly fromNumber: string | null
  readonly toLine: string
  readonly toMatter: string | null
  readonly why: string
  readonly on: Day
  readonly status: 'offered' | 'received' | 'declined'
}

/** Everything a matter's page draws. */
export interface MatterFile {
  readonly row: MatterRow
  /** Folded, with every sealed value masked: safe to send. */
  readonly matter: Matter
  readonly version: number
  readonly destroyed: { readonly round: number; readonly on: Day } | null
  readonly parties: readonly MaskedParty[]
  readonly clocks: readonly ClockView[]
  /** The line's own acts, and the common ones that are this reader's to do. */
  readonly acts: readonly ActView[]
  readonly commonActs: readonly string[]
  readonly papers: readonly PaperRow[]
  readonly timeline: readonly TimelineEntry[]
  readonly chain: readonly ChainLink[]
  readonly referrals: readonly ReferralRow[]
  readonly proposal: Proposal | null
  readonly myTurn: boolean
}

/** The last row seen of a list in the order of the day of opening. */
export interface After {
  readonly on: Day
  readonly id: string
}

export interface ListQuery {
  readonly q?: string
  readonly state?: string | readonly string[]
  /** By declared field, or by organ, handler, campaign; a list separated by commas means any of them. */
  readonly filters?: Readonly<Record<string, string>>
  readonly from?: Day
  readonly to?: Day
  /** Only matters with a duty past its day. */
  readonly late?: true
  /** Only matters the reader handles. */
  readonly mine?: true
  readonly sort?: string
  readonly desc?: boolean
  /** From 1. */
  readonly page: number
  readonly size: number
  /** Instead of a page: what comes after this row, where the order is by day. `counted`: to the end, not a little beyond the page. */
  readonly after?: After
  readonly counted?: true
}

export interface DueRow {
  readonly matter: MatterRow
  /** Null for returned matters. */
  readonly clock: ClockRow | null
}
