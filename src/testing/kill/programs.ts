import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of PostgreSQL's own programs, newest first: FAHENG_PG_BIN, else where Debian puts them. */
export function postgresPrograms(): string {
  const chosen = process.env['FAHENG_PG_BIN']
  if (chosen) return chosen
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((one, other) => Number(other) - Number(one)) : []
  const found = versions
    .map((version) => join(root, version, 'bin'))
    .find((one) => existsSync(join(one, 'pg_basebackup')))
  if (!found) throw new Error('没有找到 PostgreSQL 自带的程序，请用 FAHENG_PG_BIN 指定它们所在的目录。')
  return found
}
