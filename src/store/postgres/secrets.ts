import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { DatabaseTrouble } from './trouble.ts'

/** Passwords of the four users, made on this machine, readable by nobody else. */
export interface Secrets {
  readonly superuser: string
  readonly owner: string
  readonly app: string
  readonly reader: string
}

export function secretsAt(path: string, clusterExists: boolean): Secrets {
  if (existsSync(path)) return read(path)
  if (clusterExists) {
    throw new DatabaseTrouble(
      `数据库已存在，但口令文件不见了：${path}`,
      '请从备份中放回这个文件；没有它，程序无法打开原有数据。',
    )
  }
  const secrets: Secrets = { superuser: password(), owner: password(), app: password(), reader: password() }
  writeFileSync(path, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  return secrets
}

function read(path: string): Secrets {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Secrets
  } catch (cause) {
    throw new DatabaseTrouble(`读不了数据库口令文件：${path}`, '请用启动数据库的同一个用户运行，并确认文件完整。', {
      cause,
    })
  }
}

function password(): string {
  return randomBytes(24).toString('base64url')
}
