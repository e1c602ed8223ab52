import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { serverAccount } from './account.ts'
import { withDatabase } from './address.ts'
import type { Manifest } from './backup.ts'
import { withClient } from './client.ts'
import { homeOf, layoutOf } from './layout.ts'
import { openedIn, removePostgres, startPostgres } from './start.ts'
import { copyTree, readJson, sumsOf } from './tree.ts'
import { DatabaseTrouble } from './trouble.ts'

export interface Checked {
  readonly at: string
  readonly databases: readonly { readonly name: string; readonly tables: number; readonly indexes: number }[]
}

/** Puts a backup in place of nothing: a folder that already holds a database is refused. */
export async function restore(
  backup: string,
  dataDir: string,
  alongside: Readonly<Record<string, string>> = {},
): Promise<void> {
  await verify(backup)
  const home = homeOf(dataDir)
  const account = serverAccount(null)
  const { cluster, secrets } = layoutOf(home, account)
  if (existsSync(cluster))
    throw new DatabaseTrouble(`这里已有数据库：${cluster}`, '恢复只写到空目录，请先把原有数据移走。')
  for (const [name, folder] of Object.entries(alongside)) {
    if (existsSync(join(backup, name))) await copyTree(join(backup, name), folder)
  }
  await copyFile(join(backup, 'secrets.json'), secrets)
  await copyTree(join(backup, 'cluster'), cluster, { owner: account })
}

/** A backup nobody has restored is a hope: it is restored aside, started, every index checked, and thrown away. */
export async function checkBackup(backup: string): Promise<Checked> {
  const dataDir = await mkdtemp(join(tmpdir(), 'faheng-check-'))
  try {
    await restore(backup, dataDir)
    const server = await startPostgres({ dataDir, fsync: false, databases: [] })
    try {
      const { superUrl = '' } = openedIn(dataDir) ?? {}
      const names = await withClient(superUrl, databaseNames)
      const databases = []
      for (const name of names)
        databases.push({ name, ...(await withClient(withDatabase(superUrl, name), checkDatabase)) })
      return { at: (await readJson<Manifest>(join(backup, 'backup.json'))).at, databases }
    } finally {
      await server.stop()
    }
  } finally {
    await removePostgres(dataDir)
  }
}

/** Names of what is altered, missing or added since the backup was made. */
export async function verify(backup: string): Promise<void> {
  const { sums } = await readJson<Manifest>(join(backup, 'backup.json'))
  const { 'backup.json': _, ...now } = await sumsOf(backup)
  const changed = [...new Set([...Object.keys(sums), ...Object.keys(now)])].filter((path) => sums[path] !== now[path])
  if (changed.length === 0) return
  throw new DatabaseTrouble(
    `备份与做成时不一致，共 ${changed.length} 个文件：${changed.slice(0, 3).join('、')}`,
    '请换用另一份备份。',
  )
}

async function databaseNames(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where datallowconn order by datname',
  )
  return rows.map(({ datname }) => datname).filter((name) => !name.startsWith('template'))
}

async function checkDatabase(client: pg.Client): Promise<{ tables: number; indexes: number }> {
  await client.query('create extension if not exists amcheck')
  const { rows } = await client.query<{ tables: string; indexes: string }>(`
    with checked as (
      select bt_index_check(index.oid, true)
        from pg_class index
        join pg_index on pg_index.indexrelid = index.oid
        join pg_am on pg_am.oid = index.relam and pg_am.amname = 'btree'
       where index.relkind = 'i' and indisvalid and indisready and relpersistence = 'p'
    )
    select (select count(*) from checked) as indexes,
           (select count(*) from pg_class where relkind = 'r' and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')) as tables
  `)
  return { tables: Number(rows[0]?.tables), indexes: Number(rows[0]?.indexes) }
}

/** The newest backups stay; older ones go, whole folders only. */
export async function keepNewest(folder: string, count: number): Promise<string[]> {
  const backups = (await readdir(folder)).filter((name) => existsSync(join(folder, name, 'backup.json'))).sort()
  const old = backups.slice(0, Math.max(0, backups.length - count))
  for (const name of old) await rm(join(folder, name), { recursive: true })
  return old
}
