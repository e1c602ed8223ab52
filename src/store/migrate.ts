import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { givesUp, heldIn, lossesBetween } from './loss.ts'

export interface MigrateOptions {
  /** The roles the app and the reports connect as, when they are not faheng_app and faheng_reader themselves. */
  readonly appRole?: string
  readonly readerRole?: string
  readonly folder?: string
}

export interface Migrated {
  readonly applied: readonly string[]
}

interface Migration {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

const ownFolder = join(import.meta.dirname, 'migrations')

/** Applies what has not landed yet, in order, each in a transaction. Forward only: there is no way down. */
export async function migrate(
  ownerUrl: string,
  { appRole, readerRole, folder = ownFolder }: MigrateOptions = {},
): Promise<Migrated> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('faheng migrations'))`)
    const pending = await pendingOf(client, migrationsIn(folder))
    const isFilled = pending.length > 0 && (await holdsMatters(client))
    for (const migration of pending) await land(client, migration, isFilled ? 'keep' : 'empty')
    await raiseWall(client)
    await client.query('grant select on migration to faheng_app, faheng_reader')
    await lend(client, 'faheng_app', appRole)
    await lend(client, 'faheng_reader', readerRole)
    return { applied: pending.map(({ name }) => name) }
  } finally {
    await client.end()
  }
}

/** Names of the migrations that have not landed; throws when a landed one was altered. */
export async function pendingMigrations(url: string, folder = ownFolder): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await pendingOf(client, migrationsIn(folder))).map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/** What the schema is made of, for a copy that must not be stale. */
export function migrationsFingerprint(folder = ownFolder): string {
  return sha(
    migrationsIn(folder)
      .map(({ checksum }) => checksum)
      .join('\n'),
  ).slice(0, 12)
}

function migrationsIn(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
      return { name, sql: text, checksum: sha(text) }
    })
}

async function pendingOf(client: pg.Client, all: readonly Migration[]): Promise<Migration[]> {
  const known = await client.query<{ found: string | null }>(`select to_regclass('migration') as found`)
  if (known.rows[0]?.found === null) return [...all]
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from migration order by name',
  )
  const newest = all.at(-1)?.name ?? ''
  const beyond = rows.filter(({ name }) => name > newest)
  if (beyond.length > 0)
    throw new Error(
      `数据库已由更新版本的法衡升级过（到 ${beyond.at(-1)?.name}），这个版本只到 ${newest}，不能打开它。\n请用新版本启动；要退回旧版本，请恢复升级前的备份。数据没有改动。`,
    )
  const problems = rows.flatMap(({ name, checksum }) => {
    const here = all.find((one) => one.name === name)
    if (!here) return `${name} 已经执行过，但现在找不到这个文件`
    return here.checksum === checksum ? [] : `${name} 执行之后被改动过；请恢复原文，另写一个新的迁移`
  })
  const last = rows.at(-1)?.name ?? ''
  const pending = all.filter(({ name }) => !rows.some((landed) => landed.name === name))
  problems.push(...pending.filter(({ name }) => name < last).map(({ name }) => `${name} 的序号早于已经执行的 ${last}`))
  if (problems.length > 0) throw new Error(`数据库迁移不能继续：\n  ${problems.join('\n  ')}`)
  return pending
}

async function holdsMatters(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(`select to_regclass('matter') is not null as found`)
  if (!rows[0]?.found) return false
  return (await client.query('select 1 from matter limit 1')).rows.length > 0
}

/** Inside its own transaction: where records stand already, one that would take any of them away is taken back whole. */
async function land(client: pg.Client, { name, sql, checksum }: Migration, records: 'keep' | 'empty'): Promise<void> {
  await client.query('begin')
  try {
    const before = records === 'keep' ? await heldIn(client) : null
    await client.query(
      'create table if not exists migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
    )
    await client.query(sql)
    const losses = before ? lossesBetween(before, await heldIn(client), givesUp(sql)) : []
    if (losses.length > 0) throw new Error(`会丢失数据：${losses.slice(0, 5).join('；')}`)
    await client.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`数据库迁移 ${name} 失败，已全部退回：${(cause as Error).message}`, { cause })
  }
}

/** Whatever table a migration made stands behind the wall of its district (decision 38). */
async function raiseWall(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ found: string | null }>(`select to_regproc('raise_wall') as found`)
  if (rows[0]?.found) await client.query('select raise_wall()')
}

/** An outside user gets the grants by membership. */
async function lend(client: pg.Client, role: string, user: string | undefined): Promise<void> {
  if (!user || user === role) return
  await client.query(`grant ${pg.escapeIdentifier(role)} to ${pg.escapeIdentifier(user)}`)
}

function sha(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
