import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { decrypt, encrypt, keyLength, SealBroken } from './cipher.ts'
import { compareKey, type KeyLine, keyLine, masterOf, searchKeysOf, secretOf, writtenLine } from './key-lines.ts'

/**
 * The envelope: data keys leave the database's process only to be wrapped and unwrapped by a master key that stays here.
 * A hardware box or a key service takes this place; nothing else knows a master key.
 */
export interface DistrictKeys {
  /** By the current master. */
  wrap(district: string, owner: string, key: Buffer): Promise<string>
  /** By whichever master it was wrapped with; throws when that one is not here. */
  unwrap(district: string, owner: string, wrapped: string): Promise<Buffer>
  /** What the keys wrapped by the current master begin with. */
  currentMark(): string
  /** Of codes that are compared and nowhere kept in plain: stays when the master changes, and when the first is taken out. */
  tokenKey(district: string): Buffer
  /** Of search tokens, the one new tokens are reckoned with first; more than one while the earlier are reckoned anew. */
  searchKeys(district: string): readonly SearchKey[]
}

export interface SearchKey {
  /** Which secret of the file, from 1. */
  readonly secret: number
  readonly key: Buffer
}

/** Secrets in one file, 0600, the first made at the first start; the last is the current one. Never part of a backup. */
export function districtKeysIn(file: string): DistrictKeys {
  const first = existsSync(file) ? read(file) : create(file)
  let known = { secrets: first, at: stampOf(file) }
  let looked = false

  /** Another process may have turned the key meanwhile. Keys wrapped in one go need one look. */
  function secrets(): readonly KeyLine[] {
    if (looked) return known.secrets
    looked = true
    queueMicrotask(() => {
      looked = false
    })
    const at = stampOf(file)
    if (at !== known.at) known = { secrets: read(file), at }
    return known.secrets
  }

  return {
    async wrap(district, owner, key) {
      const all = secrets()
      const mark = markOf(all.length)
      return (
        mark + encrypt(masterOf(secretOf(all.at(-1)), district), [mark, district, owner], key).toString('base64url')
      )
    },
    async unwrap(district, owner, wrapped) {
      const [mark = '', no = ''] = /^k(\d+)\./.exec(wrapped) ?? []
      const secret = secretOf(known.secrets[Number(no) - 1]) ?? secretOf(secrets()[Number(no) - 1])
      const box = Buffer.from(wrapped.slice(mark.length), 'base64url')
      const key = secret ? decrypt(masterOf(secret, district), [mark, district, owner], box) : null
      if (key) return key
      throw new SealBroken('区级密钥与数据不符：请放回这个数据库原来的密钥文件。')
    },
    currentMark: () => markOf(secrets().length),
    tokenKey: (district) => compareKey(known.secrets, district),
    searchKeys: (district) => searchKeysOf(secrets(), district),
  }
}

/** A new secret after the others: whole or not at all, and on the disk before anything is wrapped with it. */
export function turnKey(file: string): void {
  replace(file, [...read(file), { secret: randomBytes(keyLength), tokens: false }])
}

function replace(file: string, lines: readonly KeyLine[]): void {
  const text = lines.map((line) => `${writtenLine(line)}\n`).join('')
  const aside = `${file}.new`
  writeFileSync(aside, text, { mode: 0o600 })
  const handle = openSync(aside, 'r+')
  fsyncSync(handle)
  closeSync(handle)
  renameSync(aside, file)
}

/** From now on search tokens are reckoned with the newest secret; the earlier ones are still asked for. */
export function turnTokens(file: string): number {
  const lines = read(file)
  const last = lines.length - 1
  replace(
    file,
    lines.map((line, at) => (at === last && 'secret' in line ? { ...line, tokens: true } : line)),
  )
  return lines.length
}

/**
 * Takes every secret but the newest out of the file. What is left of each can compare a code with what was kept of it,
 * and open nothing. The caller has made sure that nothing is wrapped by them any more.
 */
export function takeOut(file: string, districts: readonly string[]): void {
  const lines = read(file)
  replace(
    file,
    lines.map((line, at) =>
      at === lines.length - 1 || !('secret' in line)
        ? line
        : { compares: new Map(districts.map((district) => [district, compareKey([line], district)])) },
    ),
  )
}

function markOf(no: number): string {
  return `k${no}.`
}

function stampOf(file: string): string {
  const { mtimeMs, size } = statSync(file)
  return `${mtimeMs} ${size}`
}

function create(file: string): KeyLine[] {
  mkdirSync(dirname(file), { recursive: true })
  const secret = randomBytes(keyLength)
  try {
    writeFileSync(file, `${secret.toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
    return [{ secret, tokens: false }]
  } catch (error) {
    // Another process made it in the same moment: that one counts.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return read(file)
    throw error
  }
}

function read(file: string): KeyLine[] {
  if ((statSync(file).mode & 0o077) !== 0) {
    throw new Error(`密钥文件不能让其他用户读写：${file}\n请执行 chmod 600 后再启动。`)
  }
  const lines = readFileSync(file, 'utf8').trim().split('\n').map(keyLine)
  if (lines.some((line) => line === null) || !secretOf(lines.at(-1) ?? undefined))
    throw new Error(`密钥文件不完整：${file}\n请从保管处取回原来的文件。`)
  return lines as KeyLine[]
}
