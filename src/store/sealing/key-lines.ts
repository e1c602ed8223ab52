import { keyLength, partOf } from './cipher.ts'
import type { SearchKey } from './district-key.ts'

/** A line of the key file: a secret, perhaps the one search tokens are reckoned with; or what is left of one taken out. */
export type KeyLine =
  | { readonly secret: Buffer; readonly tokens: boolean }
  | { readonly compares: ReadonlyMap<string, Buffer> }

const tokensMark = ' tokens'
const outMark = 'out '

export function writtenLine(line: KeyLine): string {
  if ('secret' in line) return line.secret.toString('base64url') + (line.tokens ? tokensMark : '')
  return `${outMark}${[...line.compares].map(([district, key]) => `${district}=${key.toString('base64url')}`).join(' ')}`
}

/** Null where it is not whole. */
export function keyLine(text: string): KeyLine | null {
  const line = text.trim()
  if (line.startsWith(outMark.trim())) {
    const pairs = line.split(' ').slice(1)
    const keys = pairs
      .map((pair) => pair.split('='))
      .map(([district = '', key = '']) => [district, keyOf(key)] as const)
    return keys.every(([, key]) => key !== null) ? { compares: new Map(keys as [string, Buffer][]) } : null
  }
  const tokens = line.endsWith(tokensMark)
  const secret = keyOf(tokens ? line.slice(0, -tokensMark.length) : line)
  return secret && { secret, tokens }
}

function keyOf(text: string): Buffer | null {
  const key = Buffer.from(text, 'base64url')
  return key.length === keyLength ? key : null
}

export function secretOf(line: KeyLine | undefined): Buffer | undefined {
  return line && 'secret' in line ? line.secret : undefined
}

const masters = new WeakMap<Buffer, Map<string, Buffer>>()

export function masterOf(secret: Buffer | undefined, district: string): Buffer {
  if (!secret) throw new Error('没有密钥')
  const known = masters.get(secret) ?? new Map<string, Buffer>()
  masters.set(secret, known)
  const master = known.get(district) ?? partOf(secret, `district/${district}`)
  known.set(district, master)
  return master
}

function tokenKeyOf(secret: Buffer, district: string): Buffer {
  return partOf(masterOf(secret, district), 'token')
}

/** The first line that knows the district: the same key before and after its secret was taken out. */
export function compareKey(lines: readonly KeyLine[], district: string): Buffer {
  for (const line of lines) {
    if ('secret' in line) return tokenKeyOf(line.secret, district)
    const kept = line.compares.get(district)
    if (kept) return kept
  }
  throw new Error('没有密钥')
}

/** The last one marked reckons new tokens, or the first where none is; the secrets before it may still have some. */
export function searchKeysOf(lines: readonly KeyLine[], district: string): SearchKey[] {
  const marked = lines.findLastIndex((line) => 'secret' in line && line.tokens)
  const newest = marked < 0 ? 0 : marked
  return lines
    .slice(0, newest + 1)
    .flatMap((line, at) => ('secret' in line ? { secret: at + 1, key: tokenKeyOf(line.secret, district) } : []))
    .reverse()
}
