import { createHash } from 'node:crypto'
import type { EventTable } from './tables.ts'

/** What the fingerprint of an event covers: everything the journal says, sealed values as ciphertext. */
export type Hashed = Omit<HashedRow, 'hash'>

interface HashedRow
  extends Record<Exclude<keyof EventTable, 'recorded_at' | 'rules' | 'patch' | 'facts' | 'signatures'>, unknown> {
  readonly recorded_at: string
  readonly rules: unknown
  readonly patch: unknown
  readonly facts: unknown
  readonly signatures: unknown
}

/** SM3 over the row written with sorted keys, so that it can be worked out again from the database. */
export function eventHash(row: Hashed): string {
  return hashOf(hashedText(row))
}

export function hashedText(row: Hashed): string {
  return canonical(row)
}

export function hashOf(text: string): string {
  return createHash('sm3').update(text).digest('hex')
}

export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object')
    return Number.isSafeInteger(value) || typeof value === 'boolean' ? String(value) : JSON.stringify(value ?? null)
  const fields = value as Readonly<Record<string, unknown>>
  let text = ''
  for (const name of Object.keys(fields).sort()) {
    const one = fields[name]
    if (one !== undefined) text += `${text === '' ? '' : ','}${quoted(name)}:${canonical(one)}`
  }
  return `{${text}}`
}

const names = new Map<string, string>()

/** The same few names stand in every row; what strangers send is not remembered without end. */
function quoted(name: string): string {
  const known = names.get(name)
  if (known !== undefined) return known
  const text = JSON.stringify(name)
  if (names.size < 5000) names.set(name, text)
  return text
}
