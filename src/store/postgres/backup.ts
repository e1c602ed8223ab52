import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type pg from 'pg'
import { withDatabase } from './address.ts'
import type { BundleKeys } from './backup-key.ts'
import { writeBundle } from './bundle.ts'
import { withClient } from './client.ts'
import { frame, packFile, packText } from './pack.ts'
import { openedIn } from './start.ts'
import { filesBelow } from './tree.ts'
import { DatabaseTrouble } from './trouble.ts'

export interface BackupOptions {
  /** The bundled server's folder; it must be running. */
  readonly dataDir: string
  /** A new file. */
  readonly into: string
  readonly keys: BundleKeys
  /** Copied with the database, by name: the files matters refer to. Never the key of the district: it is kept elsewhere. */
  readonly alongside?: Readonly<Record<string, string>>
  /** When, as the port of time says. */
  readonly at: string
}

/** The latest seal of a stream: what is restored must hold it. */
export interface SealHeadKept {
  readonly database: string
  readonly district: string
  readonly stream: string
  readonly no: number
  readonly hash: string
}

/** What was packed last. */
export interface BackupNote {
  readonly at: string
  readonly heads: readonly SealHeadKept[]
}

/** A copy of the running cluster and of the files beside it, in one encrypted file. Writers need not stop; what is committed by the end is in it. */
export async function backUp({ dataDir, into, keys, alongside = {}, at }: BackupOptions): Promise<BackupNote> {
  const opened = openedIn(dataDir)
  if (!opened) throw new DatabaseTrouble('数据库没有运行，不能做热备份。', '请先启动，再备份。')
  if (existsSync(into)) throw new DatabaseTrouble(`已经有这个文件：${into}`, '请换一个名字。')
  const half = join(dirname(into), `.${basename(into)}.half`)
  await rm(half, { force: true })
  const note = { at, heads: await headsIn(opened.superUrl) }
  await withClient(opened.superUrl, (client) =>
    writeBundle(half, { at, keys }, packed(client, { ...opened, alongside, note })),
  )
  await rename(half, into)
  return note
}

interface Packing {
  readonly cluster: string
  readonly secrets: string
  readonly alongside: Readonly<Record<string, string>>
  readonly note: BackupNote
}

async function* packed(client: pg.Client, { cluster, secrets, alongside, note }: Packing): AsyncGenerator<Buffer> {
  // Holds back the recycling of the log until this session ends.
  await client.query(`select pg_create_physical_replication_slot('faheng_backup_' || pg_backend_pid(), true, true)`)
  await client.query(`select pg_backup_start('faheng', true)`)
  yield* packedTree(cluster, 'cluster', isLeftOut)
  const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)')
  yield packText('cluster/backup_label', rows[0]?.labelfile ?? '')
  yield* packedTree(join(cluster, 'pg_wal'), 'cluster/pg_wal')
  // After the database: a file is written before the row that names it.
  for (const [name, folder] of Object.entries(alongside)) if (existsSync(folder)) yield* packedTree(folder, name)
  yield* packFile(secrets, 'secrets.json')
  yield frame('note', Buffer.from(JSON.stringify(note)))
}

async function* packedTree(from: string, name: string, except: (path: string) => boolean = () => false) {
  yield frame('folder', Buffer.from(name))
  for await (const { path, isFolder } of filesBelow(from, except)) {
    if (isFolder) yield frame('folder', Buffer.from(join(name, path)))
    else yield* packFile(join(from, path), join(name, path))
  }
}

/** What a server makes anew: its own lock, sockets, slots; and the log, copied last. */
function isLeftOut(path: string): boolean {
  return /^(postmaster\.(pid|opts)$|backup_label$|pg_wal\/|pg_replslot\/|pg_dynshmem\/|pg_notify\/|pg_stat_tmp\/|pgsql_tmp|\.s\.PGSQL)/.test(
    path,
  )
}

/** The latest seals of every database that has any. */
export async function headsIn(superUrl: string): Promise<SealHeadKept[]> {
  const names = await withClient(superUrl, databaseNames)
  const found: SealHeadKept[] = []
  for (const database of names) {
    const heads = await withClient(withDatabase(superUrl, database), async (client) => {
      const { rows } = await client.query(`select to_regclass('public.seal') is not null as sealed`)
      if (rows[0]?.sealed !== true) return []
      const query =
        'select distinct on (district, stream) district, stream, no, hash from seal order by district, stream, no desc'
      return (await client.query<Omit<SealHeadKept, 'database'>>(query)).rows
    })
    found.push(...heads.map((head) => ({ database, ...head })))
  }
  return found
}

export async function databaseNames(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where datallowconn order by datname',
  )
  return rows.map(({ datname }) => datname).filter((name) => !name.startsWith('template'))
}
