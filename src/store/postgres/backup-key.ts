import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { keyLength, partOf } from '../sealing/cipher.ts'
import { DatabaseTrouble } from './trouble.ts'

/** How a bundle's key was come by, in clear at its head: never the key. */
export interface KeyHint {
  readonly from: 'file' | 'passphrase'
  /** What makes two bundles under one passphrase differ. */
  readonly salt: string
  /** Tells a wrong key from an altered bundle. */
  readonly check: string
}

/** Where the key of backups comes from; a key service takes this place. Never the key that seals values in the database. */
export interface BundleKeys {
  fresh(): { readonly hint: KeyHint; readonly key: Buffer }
  /** Throws in plain words when this is not the key the bundle was made with. */
  of(hint: KeyHint): Buffer
}

/** A secret in a file, 0600, made at the first backup. */
export function keyInFile(file: string): BundleKeys {
  return keys('file', (salt) => partOf(existsSync(file) ? read(file) : create(file), `bundle/${salt}`))
}

/** Words a person remembers; slow on purpose. */
export function keyOfPassphrase(passphrase: string): BundleKeys {
  if (passphrase.length < shortest)
    throw new DatabaseTrouble(`备份口令至少 ${shortest} 个字。`, '请换一个长一些的口令。')
  return keys('passphrase', (salt) => scryptSync(passphrase.normalize('NFC'), salt, keyLength, slow))
}

const shortest = 12
const slow = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

function keys(from: KeyHint['from'], derive: (salt: string) => Buffer): BundleKeys {
  return {
    fresh() {
      const salt = randomBytes(16).toString('hex')
      const key = derive(salt)
      return { key, hint: { from, salt, check: checkOf(key) } }
    },
    of(hint) {
      if (hint.from !== from)
        throw new DatabaseTrouble(
          `这份备份是用${names[hint.from]}加密的，现在给的是${names[from]}。`,
          `请改用${names[hint.from]}。`,
        )
      const key = derive(hint.salt)
      if (timingSafeEqual(Buffer.from(checkOf(key)), Buffer.from(hint.check.padEnd(32).slice(0, 32)))) return key
      throw new DatabaseTrouble(`${names[from]}不对，打不开这份备份。`, '请换成做这份备份时用的那一个。')
    },
  }
}

const names: Readonly<Record<KeyHint['from'], string>> = { file: '密钥文件', passphrase: '备份口令' }

function checkOf(key: Buffer): string {
  return partOf(key, 'check').toString('hex').slice(0, 32)
}

function create(file: string): Buffer {
  mkdirSync(dirname(file), { recursive: true })
  const secret = randomBytes(keyLength)
  writeFileSync(file, `${secret.toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  return secret
}

function read(file: string): Buffer {
  if ((statSync(file).mode & 0o077) !== 0)
    throw new DatabaseTrouble(`备份密钥文件不能让其他用户读写：${file}`, '请执行 chmod 600 后再试。')
  const secret = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')
  if (secret.length !== keyLength)
    throw new DatabaseTrouble(`备份密钥文件不完整：${file}`, '请从保管处取回原来的文件。')
  return secret
}

/** The passphrase where one is given, else a key file: FAHENG_BACKUP_KEY, or backup.key in the data folder. */
export function bundleKeys(env: NodeJS.ProcessEnv, data: string): BundleKeys {
  const passphrase = env['FAHENG_BACKUP_PASSPHRASE']
  return passphrase ? keyOfPassphrase(passphrase) : keyInFile(env['FAHENG_BACKUP_KEY'] || join(data, 'backup.key'))
}
