import { createHash, randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { type Factor, takeRecovery, takeStep } from '../store/second-factor.ts'
import type { Store } from '../store/store.ts'

/** RFC 6238 as every authenticator knows it: six digits, thirty seconds, one step of grace either way. */
const period = 30
const window = 1

export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What an authenticator reads, typed or from a picture. */
export function factorUri(secret: string, { login, issuer }: { login: string; issuer: string }): string {
  return totp(secret, { label: login, issuer }).toString()
}

/** The step a code belongs to, or null. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / period) + delta
}

/** The code of a moment: what the tests' authenticator shows. */
export function codeAt(secret: string, now: Date): string {
  return totp(secret).generate({ timestamp: now.getTime() })
}

/** A code or a recovery code, each good once. */
export async function isSecond(store: Store, { person, factor }: { person: string; factor: Factor }, code: string) {
  const typed = code.replace(/[\s-]/g, '').toUpperCase()
  const step = stepOf(factor.secret, typed, store.now())
  if (step !== null) return takeStep(store, person, step)
  return takeRecovery(store, person, recoveryHash(typed))
}

const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** Ten codes for the day the telephone is lost; only their hashes are kept. */
export function recoveryCodes(): string[] {
  const draw = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: 10 }, () => `${draw()}-${draw()}`)
}

export function recoveryHash(code: string): string {
  return createHash('sha256').update(code.replace(/[\s-]/g, '').toUpperCase()).digest('base64url')
}

function totp(secret: string, { label = '', issuer = '' }: { label?: string; issuer?: string } = {}): TOTP {
  return new TOTP({ issuer, label, period, digits: 6, algorithm: 'SHA1', secret: Secret.fromBase32(secret) })
}
