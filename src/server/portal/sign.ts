import { randomInt } from 'node:crypto'
import { hashOf, newToken, openWith, sealWith } from './seal.ts'

interface Pending {
  readonly phone: string
  readonly code: string
  readonly until: number
  readonly tries: number
}

const lastsMs = 10 * 60_000
const mostTries = 5

/** Codes sent to a telephone: six digits, ten minutes, five tries, one a minute for each telephone. */
export class SignCodes {
  readonly #pending = new Map<string, Pending>()
  readonly #sentAt = new Map<string, number>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** The code to send, or null where one went out just now; the page says the same in both cases. */
  start(phone: string): { readonly id: string; readonly code: string | null } {
    this.#forget()
    const id = newToken()
    const last = this.#sentAt.get(phone) ?? 0
    if (this.#now() - last < 60_000) return { id, code: null }
    const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
    this.#sentAt.set(phone, this.#now())
    this.#pending.set(id, { phone, code, until: this.#now() + lastsMs, tries: 0 })
    return { id, code }
  }

  /** The telephone that was proved; a code works once. */
  finish(id: string, code: string): string | null {
    const pending = this.#pending.get(id)
    if (!pending || pending.until < this.#now() || pending.tries >= mostTries) return null
    if (pending.code === code) {
      this.#pending.delete(id)
      return pending.phone
    }
    this.#pending.set(id, { ...pending, tries: pending.tries + 1 })
    return null
  }

  #forget(): void {
    for (const [id, { until }] of this.#pending) if (until < this.#now()) this.#pending.delete(id)
    for (const [phone, at] of this.#sentAt) if (this.#now() - at > 60_000) this.#sentAt.delete(phone)
  }
}

export interface Held {
  readonly number?: string
  readonly code?: string
  readonly phone?: string
  /** Whoever came through unified sign-in: a hash, and what need not be typed again. */
  readonly subject?: string
  readonly name?: string
  readonly until: number
}

export const heldLastsMs = 30 * 60_000

/** What the reader has shown they hold, sealed into the cookie: nothing of it is kept here or stands in an address. */
export function sealHeld(secret: string, held: Held): string {
  return sealWith(hashOf(secret, 'held'), Buffer.from(JSON.stringify(held), 'utf8')).toString('base64url')
}

export function openHeld(secret: string, cookie: string | undefined, now: number): Held | null {
  const plain = cookie ? openWith(hashOf(secret, 'held'), Buffer.from(cookie, 'base64url')) : null
  const held = plain && (JSON.parse(plain.toString('utf8')) as Held)
  return held && held.until > now ? held : null
}
