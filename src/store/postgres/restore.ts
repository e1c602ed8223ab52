import { existsSync, readdirSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { connect } from '../connect.ts'
import { verifySeals } from '../seals/verify.ts'
import { serverAccount } from './account.ts'
import { withDatabase } from './address.ts'
import { type BackupNote, databaseNames, type SealHeadKept } from './backup.ts'
import type { BundleKeys } from './backup-key.ts'
import { headOf, readBundle } from './bundle.ts'
import { withClient } from './client.ts'
import { homeOf, layoutOf } from './layout.ts'
import { unpack } from './pack.ts'
import { openedIn, removePostgres, startPostgres } from './start.ts'
import { handOver, moveTo } from './tree.ts'
import { DatabaseTrouble } from './trouble.ts'

export interface Checked {
  readonly at: string
  readonly databases: readonly { readonly name: string; readonly tables: number; readonly indexes: number }[]
  readonly seals: readonly SealHeadKept[]
  /** In plain sentences: a seal that was there when the backup was made and is not, a row that is not as it was sealed. */
  readonly broken: readonly string[]
}

/** Puts a backup in place of nothing: a folder that already holds a database or files is refused. Nothing is placed before all of it was read and found whole. */
export async function restore(
  bundle: string,
  keys: BundleKeys,
  dataDir: string,
  alongside: Readonly<Record<string, string>> = {},
): Promise<BackupNote> {
  await headOf(bundle)
  const home = homeOf(dataDir)
  const account = serverAccount(null)
  const { cluster, secrets, base } = layoutOf(home, account)
  refuseTaken(cluster, alongside)
  const half = join(base, 'restoring')
  await rm(half, { recursive: true, force: true })
  await mkdir(half, { recursive: true, mode: 0o700 })
  try {
    const note = JSON.parse(await unpack(readBundle(bundle, keys), half)) as BackupNote
    await handOver(join(half, 'cluster'), account)
    for (const [name, folder] of Object.entries(alongside)) {
      if (!existsSync(join(half, name))) continue
      if (existsSync(folder)) await rmdir(folder)
      await moveTo(join(half, name), folder)
    }
    await moveTo(join(half, 'secrets.json'), secrets)
    await moveTo(join(half, 'cluster'), cluster)
    return note
  } finally {
    await rm(half, { recursive: true, force: true })
  }
}

function refuseTaken(cluster: string, alongside: Readonly<Record<string, string>>): void {
  const todo = '恢复只写到空目录，请先把原有数据移走。'
  if (existsSync(cluster)) throw new DatabaseTrouble(`这里已有数据库：${cluster}`, todo)
  for (const folder of Object.values(alongside))
    if (existsSync(folder) && readdirSync(folder).length > 0) throw new DatabaseTrouble(`这里已有文件：${folder}`, todo)
}

/** A backup nobody has restored is a hope: it is restored aside, started, every index and every seal checked, and thrown away. */
export async function checkBackup(bundle: string, keys: BundleKeys): Promise<Checked> {
  return withRestored(bundle, keys, async ({ superUrl }, { at, heads }) => {
    const databases = []
    const seals: SealHeadKept[] = []
    const broken: string[] = []
    for (const name of await withClient(superUrl, databaseNames)) {
      const url = withDatabase(superUrl, name)
      databases.push({ name, ...(await withClient(url, checkDatabase)) })
      const sealed = await sealsIn(url, name)
      seals.push(...sealed.seals)
      broken.push(...sealed.broken)
      for (const head of heads)
        if (head.database === name) broken.push(...(await withClient(url, (client) => missingSeal(client, head))))
    }
    return { at, databases, seals, broken }
  })
}

interface Restored {
  readonly superUrl: string
  readonly appUrl: string
}

/** A backup restored aside and started, for as long as the work takes. */
export async function withRestored<T>(
  bundle: string,
  keys: BundleKeys,
  work: (server: Restored, note: BackupNote, folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'faheng-check-'))
  const dataDir = join(folder, 'postgres')
  try {
    const note = await restore(bundle, keys, dataDir)
    const server = await startPostgres({ dataDir, fsync: false, databases: [] })
    try {
      const { superUrl = '' } = openedIn(dataDir) ?? {}
      return await work({ superUrl, appUrl: server.appUrl }, note, folder)
    } finally {
      await server.stop()
    }
  } finally {
    await removePostgres(dataDir)
    await rm(folder, { recursive: true, force: true })
  }
}

/** Every district's seals worked out again from the rows. */
async function sealsIn(url: string, database: string): Promise<Pick<Checked, 'seals' | 'broken'>> {
  const districts = await withClient(url, async (client) => {
    const { rows } = await client.query(`select to_regclass('public.seal') is not null as sealed`)
    if (rows[0]?.sealed !== true) return []
    return (await client.query<{ district: string }>('select district from district order by district')).rows
  })
  const seals: SealHeadKept[] = []
  const broken: string[] = []
  const { db, close } = connect(url, { max: 1 })
  try {
    for (const { district } of districts) {
      const verified = await verifySeals({ db, district })
      seals.push(...verified.heads.map(({ stream, no, hash }) => ({ database, district, stream, no, hash })))
      broken.push(...verified.broken.map(({ says }) => says))
    }
  } finally {
    await close()
  }
  return { seals, broken }
}

/** A seal the backup knew of and the restored copy does not hold. */
export async function missingSeal(client: pg.Client, { district, stream, no, hash }: SealHeadKept): Promise<string[]> {
  const { rows } = await client.query(
    'select 1 from seal where district = $1 and stream = $2 and no = $3 and hash = $4',
    [district, stream, no, hash],
  )
  return rows.length > 0 ? [] : [`备份时 ${district} 的 ${stream} 第 ${no} 次封存，恢复出来没有`]
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

/** The newest backups stay; older ones go. */
export async function keepNewest(folder: string, count: number): Promise<string[]> {
  const backups = (await readdir(folder)).filter((name) => name.endsWith('.fhb') && !name.startsWith('.')).sort()
  const old = backups.slice(0, Math.max(0, backups.length - count))
  for (const name of old) await rm(join(folder, name))
  return old
}
