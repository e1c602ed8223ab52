import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { keyLength, partOf } from './cipher.ts'

/** Where district keys come from; a hardware box takes this place. */
export interface DistrictKeys {
  keyOf(district: string): Buffer
}

/** One secret in one file, 0600, made at the first start; each district's key is derived from it. Never part of a backup. */
export function districtKeysIn(file: string): DistrictKeys {
  const secret = existsSync(file) ? read(file) : create(file)
  return { keyOf: (district) => partOf(secret, `district/${district}`) }
}

function create(file: string): Buffer {
  mkdirSync(dirname(file), { recursive: true })
  const secret = randomBytes(keyLength)
  try {
    writeFileSync(file, `${secret.toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
    return secret
  } catch (error) {
    // Another process made it in the same moment: that one counts.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return read(file)
    throw error
  }
}

function read(file: string): Buffer {
  if ((statSync(file).mode & 0o077) !== 0) {
    throw new Error(`密钥文件不能让其他用户读写：${file}\n请执行 chmod 600 后再启动。`)
  }
  const secret = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')
  if (secret.length !== keyLength) throw new Error(`密钥文件不完整：${file}\n请从保管处取回原来的文件。`)
  return secret
}
