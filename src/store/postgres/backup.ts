import { existsSync } from 'node:fs'
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type pg from 'pg'
import { withClient } from './client.ts'
import { openedIn } from './start.ts'
import { copyTree, sumsOf } from './tree.ts'
import { DatabaseTrouble } from './trouble.ts'

export interface BackupOptions {
  /** The bundled server's folder; it must be running. */
  readonly dataDir: string
  /** A new folder. */
  readonly into: string
  /** Copied with the database, by name: the files matters refer to. Never the key file: it is kept elsewhere. */
  readonly alongside?: Readonly<Record<string, string>>
  /** When, as the port of time says. */
  readonly at: string
}

export interface Manifest {
  readonly at: string
  /** SM3 of every file. */
  readonly sums: Readonly<Record<string, string>>
}

/** A copy of the running cluster and of the files beside it. Writers need not stop; what is committed by the end is in it. */
export async function backUp({ dataDir, into, alongside = {}, at }: BackupOptions): Promise<Manifest> {
  const opened = openedIn(dataDir)
  if (!opened) throw new DatabaseTrouble('数据库没有运行，不能做热备份。', '请先启动，再备份。')
  const half = join(dirname(into), `.${basename(into)}.half`)
  await rm(half, { recursive: true, force: true })
  await mkdir(half, { recursive: true, mode: 0o700 })
  await withClient(opened.superUrl, (client) => copyCluster(client, opened.cluster, join(half, 'cluster')))
  // After the database: a file is written before the row that names it.
  for (const [name, folder] of Object.entries(alongside)) {
    if (existsSync(folder)) await copyTree(folder, join(half, name))
  }
  await copyFile(opened.secrets, join(half, 'secrets.json'))
  const manifest = { at, sums: await sumsOf(half) }
  await writeFile(join(half, 'backup.json'), JSON.stringify(manifest, null, 1))
  await rename(half, into)
  return manifest
}

async function copyCluster(client: pg.Client, from: string, to: string): Promise<void> {
  // Holds back the recycling of the log until this session ends.
  await client.query(`select pg_create_physical_replication_slot('faheng_backup_' || pg_backend_pid(), true, true)`)
  await client.query(`select pg_backup_start('faheng', true)`)
  await copyTree(from, to, { except: isLeftOut })
  const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)')
  await writeFile(join(to, 'backup_label'), rows[0]?.labelfile ?? '')
  await copyTree(join(from, 'pg_wal'), join(to, 'pg_wal'))
}

/** What a server makes anew: its own lock, sockets, slots; and the log, copied last. */
function isLeftOut(path: string): boolean {
  return /^(postmaster\.(pid|opts)$|pg_wal\/|pg_replslot\/|pg_dynshmem\/|pg_notify\/|pg_stat_tmp\/|pgsql_tmp|\.s\.PGSQL)/.test(
    path,
  )
}
