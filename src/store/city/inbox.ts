import { sql } from 'kysely'
import { type Handed, handedSchema, type ReferralLetter } from '../../kernel/district-letter.ts'
import { takenOver } from '../../kernel/hand-over.ts'
import type { HandOver, Line } from '../../kernel/line.ts'
import type { PartyGiven } from '../../kernel/party.ts'
import { type Post, reachOf } from '../../kernel/reach.ts'
import type { Store } from '../store.ts'
import { type LetterIn, letterAt, lettersIn, openBox } from './letters-in.ts'

/** How a line takes up what another district hands over: by the one act its own handing acts name. */
export function takingOf({ acts }: Line): HandOver | null {
  return Object.values(acts).find(({ handsOver }) => handsOver)?.handsOver ?? null
}

/** The lines whose letters come to this post: it sees the line, and may do the act that takes one in. */
export function letterLines({ businesses }: Pick<Store, 'businesses'>, post: Post): string[] {
  return [...businesses.values()].flatMap(({ line }) => {
    const taking = takingOf(line)
    const takes = taking && line.acts[taking.as]?.by.includes(post.role)
    return takes && reachOf(line, post).sees !== 'nothing' ? [line.id] : []
  })
}

/** Matters other districts handed over, for whoever may take them in. */
export async function inboxFor(store: Store, post: Post): Promise<LetterIn[]> {
  const lines = letterLines(store, post)
  return lines.length === 0
    ? []
    : lettersIn(store, sql`letter.kind = 'referral' and letter.text::jsonb ->> 'line' = any(${lines}::text[])`)
}

export interface OpenedLetter {
  readonly found: LetterIn
  readonly letter: ReferralLetter
  readonly line: Line
  readonly taking: HandOver
  readonly handed: Handed
  /** What of it the opening form begins with. */
  readonly brings: ReturnType<typeof takenOver>
}

/** One of them with its content; null when there is none, it is not this post's, or it does not fit. */
export async function openedLetter(store: Store, post: Post, at: LetterPlace): Promise<OpenedLetter | null> {
  const found = await letterAt(store, at.sender, at.no)
  const { letter } = found ?? {}
  if (!found || letter?.kind !== 'referral' || found.wrong.length > 0) return null
  const line = store.businesses.get(letter.line)?.line
  const taking = line && takingOf(line)
  if (!line || !taking || !letterLines(store, post).includes(line.id)) return null
  const handed = handedSchema.safeParse(await openBox(store, letter))
  if (!handed.success) return null
  const parties = handed.data.parties.map(({ id: _id, ...party }) => party as PartyGiven)
  const brings = takenOver(line, taking, { given: handed.data.given, parties })
  return { found, letter, line, taking, handed: handed.data, brings }
}

export interface LetterPlace {
  readonly sender: string
  readonly no: number
}
