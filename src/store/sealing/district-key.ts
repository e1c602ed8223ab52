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
import { decrypt, encrypt, keyLength, partOf, SealBroken } from './cipher.ts'

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
  /** Of search tokens: stays when the master changes, since equal values must stay equal. */
  tokenKey(district: string): Buffer
}

/** Secrets in one file, 0600, the first made at the first start; the last is the current one. Never part of a backup. */
export function districtKeysIn(file: string): DistrictKeys {
  const first = existsSync(file) ? read(file) : create(file)
  let known = { secrets: first, at: stampOf(file) }
  let looked = false

  /** Another process may have turned the key meanwhile. Keys wrapped in one go need one look. */
  function secrets(): readonly Buffer[] {
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
      return mark + encrypt(masterOf(all.at(-1), district), [mark, district, owner], key).toString('base64url')
    },
    async unwrap(district, owner, wrapped) {
      const [mark = '', no = ''] = /^k(\d+)\./.exec(wrapped) ?? []
      const secret = known.secrets[Number(no) - 1] ?? secrets()[Number(no) - 1]
      const box = Buffer.from(wrapped.slice(mark.length), 'base64url')
      const key = secret ? decrypt(masterOf(secret, district), [mark, district, owner], box) : null
      if (key) return key
      throw new SealBroken('区级密钥与数据不符：请放回这个数据库原来的密钥文件。')
    },
    currentMark: () => markOf(secrets().length),
    tokenKey: (district) => partOf(masterOf(known.secrets[0], district), 'token'),
  }
}

/** A new secret after the others: whole or not at all, and on the disk before anything is wrapped with it. */
export function turnKey(file: string): void {
  const text = [...read(file), randomBytes(keyLength)].map((secret) => `${secret.toString('base64url')}\n`).join('')
  const aside = `${file}.new`
  writeFileSync(aside, text, { mode: 0o600 })
  const handle = openSync(aside, 'r+')
  fsyncSync(handle)
  closeSync(handle)
  renameSync(aside, file)
}

function markOf(no: number): string {
  return `k${no}.`
}

const masters = new WeakMap<Buffer, Map<string, Buffer>>()

function masterOf(secret: Buffer | undefined, district: string): Buffer {
  if (!secret) throw new Error('没有密钥')
  const known = masters.get(secret) ?? new Map<string, Buffer>()
  masters.set(secret, known)
  const master = known.get(district) ?? partOf(secret, `district/${district}`)
  known.set(district, master)
  return master
}

function stampOf(file: string): string {
  const { mtimeMs, size } = statSync(file)
  return `${mtimeMs} ${size}`
}

function create(file: string): Buffer[] {
  mkdirSync(dirname(file), { recursive: true })
  const secret = randomBytes(keyLength)
  try {
    writeFileSync(file, `${secret.toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
    return [secret]
  } catch (error) {
    // Another process made it in the same moment: that one counts.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return read(file)
    throw error
  }
}

function read(file: string): Buffer[] {
  if ((statSync(file).mode & 0o077) !== 0) {
    throw new Error(`密钥文件不能让其他用户读写：${file}\n请执行 chmod 600 后再启动。`)
  }
  const secrets = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => Buffer.from(line.trim(), 'base64url'))
  if (secrets.some((secret) => secret.length !== keyLength))
    throw new Error(`密钥文件不完整：${file}\n请从保管处取回原来的文件。`)
  return secrets
}
