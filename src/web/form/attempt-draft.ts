import type { PartyGiven } from '../../kernel/party.ts'
import { withoutBlanks } from './typed.ts'

/** A party as it is being typed. */
export type PartyTyped = Partial<Record<keyof PartyGiven, unknown>> & {
  readonly role: string
  /** What of a party that stands in the file is to be emptied: a box left blank means that it stays as it is. */
  readonly cleared?: readonly ClearablePart[]
}

export type ClearablePart = 'idNumber' | 'phone' | 'address'

/** Nothing typed yet but what the block came with. */
export function isUntouched(party: PartyTyped): boolean {
  return Object.keys(withoutBlanks(party)).every((name) => name === 'role' || name === 'kind' || name === 'id')
}

/** 纸质审批: who signed at one desk, and when. */
export interface PaperSignature {
  readonly role: string
  readonly person?: string | null
  readonly on?: string
  readonly onBehalfOf?: string
  readonly meeting?: string
  readonly opinion?: string
}

/** Everything typed into the form of one act. */
export interface AttemptDraft {
  readonly given: Readonly<Record<string, unknown>>
  readonly parties: readonly PartyTyped[]
  readonly on: string
  readonly signed: 'here' | 'on-paper'
  readonly signatures: readonly PaperSignature[]
  readonly countersign: readonly (string | null)[]
  /** 补录: numbers its papers already went out under, as typed. */
  readonly paperNumbers?: string
}

export const blankAttempt: AttemptDraft = {
  given: {},
  parties: [],
  on: '',
  signed: 'here',
  signatures: [],
  countersign: [],
}

export interface AttemptBody {
  readonly given: Record<string, unknown>
  readonly parties?: unknown[]
  readonly on?: string
  readonly signatures?: unknown[]
  readonly countersign?: string[]
  readonly paperNumbers?: string[]
}

/** What is sent: what was left blank is left out. */
export function bodyOf(
  draft: AttemptDraft,
  tidy: (given: Record<string, unknown>) => Record<string, unknown> = (given) => given,
): AttemptBody {
  const parties = draft.parties.filter((party) => !isUntouched(party)).map(partySent)
  const countersign = draft.countersign.filter((organ): organ is string => Boolean(organ))
  const paperNumbers = (draft.paperNumbers ?? '').split(/[、,，;；\s]+/u).filter(Boolean)
  const onPaper = draft.signed === 'on-paper'
  return {
    given: tidy(withoutBlanks(draft.given)),
    ...(parties.length > 0 ? { parties } : {}),
    ...(draft.on ? { on: draft.on } : {}),
    ...(onPaper
      ? { signatures: draft.signatures.map((one) => ({ ...withoutBlanks({ ...one }), onPaper: true })) }
      : {}),
    ...(!onPaper && countersign.length > 0 ? { countersign } : {}),
    ...(paperNumbers.length > 0 ? { paperNumbers } : {}),
  }
}

function partySent({ cleared = [], ...typed }: PartyTyped): Record<string, unknown> {
  const emptied = typed.id === undefined ? [] : cleared.map((name) => [name, null] as const)
  return { ...Object.fromEntries(emptied), ...withoutBlanks(typed) }
}
