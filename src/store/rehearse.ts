import pg from 'pg'
import { type Held, heldIn } from './loss.ts'
import { migrate, pendingMigrations } from './migrate.ts'
import { databaseOf, withDatabase } from './postgres/address.ts'
import { withClient } from './postgres/client.ts'

export interface Rehearsal {
  readonly ok: boolean
  readonly pending: readonly string[]
  /** Why it would fail, or null. */
  readonly failure: string | null
  readonly seconds: number
  /** Rows by table before and after, where they differ. */
  readonly changed: readonly { readonly table: string; readonly before: number; readonly after: number }[]
}

/**
 * Runs what is pending on a copy of the database and throws the copy away. PostgreSQL copies a database only while
 * nobody else is connected to it: stop the app, or rehearse on a restored backup.
 */
export async function rehearse(ownerUrl: string, { folder }: { folder?: string } = {}): Promise<Rehearsal> {
  const pending = await pendingMigrations(ownerUrl, folder)
  const source = databaseOf(ownerUrl)
  const copy = `${source}_rehearsal_${process.pid}`.slice(0, 63)
  const admin = new pg.Client({ connectionString: withDatabase(ownerUrl, 'postgres') })
  await admin.connect()
  try {
    await makeCopy(admin, source, copy)
    return { pending, ...(await tryOn(withDatabase(ownerUrl, copy), folder)) }
  } finally {
    await admin.query(`drop database if exists ${pg.escapeIdentifier(copy)} with (force)`)
    await admin.end()
  }
}

async function makeCopy(admin: pg.Client, source: string, copy: string): Promise<void> {
  try {
    await admin.query(`create database ${pg.escapeIdentifier(copy)} template ${pg.escapeIdentifier(source)}`)
  } catch (cause) {
    if ((cause as { code?: string }).code !== '55006') throw cause
    throw new Error('数据库正在使用，不能复制。请先停下应用，或者在恢复出来的备份上演练。', { cause })
  }
}

/** What is pending, run on a copy that may be spoilt. */
export async function tryOn(url: string, folder: string | undefined): Promise<Omit<Rehearsal, 'pending'>> {
  const before = await counted(url)
  const started = performance.now()
  const seconds = () => Math.round(performance.now() - started) / 1000
  try {
    await migrate(url, folder ? { folder } : {})
  } catch (error) {
    return { ok: false, failure: (error as Error).message, seconds: seconds(), changed: [] }
  }
  const after = await counted(url)
  const tables = [...new Set([...before.rows.keys(), ...after.rows.keys()])].sort()
  const changed = tables
    .map((table) => ({ table, before: before.rows.get(table) ?? 0, after: after.rows.get(table) ?? 0 }))
    .filter(({ before, after }) => before !== after)
  return { ok: true, failure: null, seconds: seconds(), changed }
}

async function counted(url: string): Promise<Held> {
  return withClient(url, heldIn)
}
