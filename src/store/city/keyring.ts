import type { Letter } from '../../kernel/city-letter.ts'
import { isSignedBy, keyIdOf } from './signing.ts'

/** A district's key as its letters to the city tell of it. */
export interface KnownKey {
  readonly id: string
  readonly publicKey: string
  readonly sealKey: string | null
  /** ISO instants: when the city heard of it; until when what it signed counts; since when nothing is believed. */
  readonly since: string
  readonly until: string | null
  readonly lostAt: string | null
}

/** A letter as it arrived: what was signed, by which key, and when it came. */
export interface Arrived {
  readonly text: string
  readonly key: string
  readonly signature: string
  readonly receivedAt: string
}

/** The keys districts gave, in the order in which they gave them: what signs a letter, and whether it may. */
export class Keyring {
  readonly #keys = new Map<string, KnownKey[]>()

  /** A checked letter that tells of a key. */
  take(member: string, letter: Letter, { receivedAt }: Pick<Arrived, 'receivedAt'>): void {
    if (letter.kind !== 'join' && letter.kind !== 'key') return
    const { publicKey, sealKey = null } = letter
    const id = keyIdOf(publicKey)
    const added = { id, publicKey, sealKey, since: receivedAt, until: null, lostAt: null }
    const before = this.of(member).map((one) => replaced(one, letter, receivedAt))
    // Told again, as by a district that joins anew, it is what it was: a lost key does not come back.
    this.#keys.set(member, before.some((one) => one.id === id) ? before : [...before, added])
  }

  of(member: string): readonly KnownKey[] {
    return this.#keys.get(member) ?? []
  }

  /** The one it signs with now. */
  current(member: string): KnownKey | null {
    return this.of(member).findLast(({ until, lostAt }) => until === null && lostAt === null) ?? null
  }

  /** Null where the signature is the district's own, by a key that counted when it was made. */
  whyNot(member: string, { text, key, signature, receivedAt }: Arrived, at: string): string | null {
    const known = this.of(member).find(({ id }) => id === key)
    if (!known) return '签名用的密钥不是该区确认加入时给出的'
    if (!isSignedBy(known.publicKey, text, signature)) return '签名与内容不符，不是该区签出的原文'
    if (known.lostAt !== null && receivedAt >= known.lostAt) return '签名用的密钥已经挂失，挂失以后收到的不算数'
    if (known.until !== null && at > known.until) return '签名用的密钥已经换过，停用以后签的不算数'
    return null
  }
}

function replaced(known: KnownKey, letter: Letter, receivedAt: string): KnownKey {
  if (letter.kind !== 'key') return known
  if (letter.replaces !== known.id) return known
  return letter.lost ? { ...known, lostAt: receivedAt } : { ...known, until: letter.until }
}

/** Whether a letter vouches for itself: the first key of a district, and the one that takes the place of a lost one. */
export function ownKeyOf(letter: Letter): string | null {
  return letter.kind === 'join' || (letter.kind === 'key' && letter.lost) ? letter.publicKey : null
}
