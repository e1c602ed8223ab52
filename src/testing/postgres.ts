import { createHash } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type { DatabaseAccess } from '../store/postgres/access.ts'
import { withDatabase } from '../store/postgres/address.ts'
import { withClient } from '../store/postgres/client.ts'
import { resolveDatabase } from '../store/postgres/resolve.ts'
import { startPostgres } from '../store/postgres/start.ts'

/** A database of its own for one test file. */
export interface TestDatabase {
  readonly name: string
  readonly ownerUrl: string
  readonly appUrl: string
  readonly readerUrl: string
  drop(): Promise<void>
}

/** What the run's global set-up tells its workers. */
export interface TestRun {
  /** Begins the names of all its databases. */
  readonly name: string
  readonly pid: number
  readonly dataDir: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: TestRun
  }
}

type Addresses = Pick<DatabaseAccess, 'ownerUrl' | 'appUrl' | 'readerUrl'>

let server: Promise<Addresses> | null = null
let made = 0

/** Copies a template (about 60 ms), or starts from an empty database. Dropped with the run at the latest. */
export async function createDatabase(template?: string): Promise<TestDatabase> {
  const name = `${inject('postgres').name}_${process.pid}_${++made}`
  const addresses = await testServer()
  const copy = template ? ` template ${pg.escapeIdentifier(template)}` : ''
  await asOwner(addresses, (client) => client.query(`create database ${pg.escapeIdentifier(name)}${copy}`))
  return {
    ...within(addresses, name),
    async drop() {
      // A session that is only just closing cannot be ended by the owner; the run drops what is left.
      await asOwner(addresses, (client) =>
        client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
      ).catch(() => {})
    },
  }
}

/**
 * Fills a template once per test run, whichever worker comes first; the others wait and use it. `fill` must leave no
 * connection open. Returns the template's name, for createDatabase.
 */
export async function templateDatabase(
  name: string,
  fill: (database: Omit<TestDatabase, 'drop'>) => Promise<void>,
): Promise<string> {
  const template = `${inject('postgres').name}_template_${createHash('sha256').update(name).digest('hex').slice(0, 12)}`
  const half = `${template}_half`
  const addresses = await testServer()
  await asOwner(addresses, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext($1))`, [template])
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template])
    if (rowCount) return
    await client.query(`drop database if exists ${pg.escapeIdentifier(half)} with (force)`)
    await client.query(`create database ${pg.escapeIdentifier(half)}`)
    await fill(within(addresses, half))
    await client.query(`alter database ${pg.escapeIdentifier(half)} rename to ${pg.escapeIdentifier(template)}`)
  })
  return template
}

/** The one server of the run: the bundled one, started by the first who needs it, or that of DATABASE_URL. */
export function testServer(): Promise<Addresses> {
  const { dataDir, pid } = inject('postgres')
  server ??= process.env['DATABASE_URL']
    ? resolveDatabase(process.env)
    : startPostgres({ dataDir, fsync: false, holder: pid, databases: ['postgres'] })
  return server
}

function within({ ownerUrl, appUrl, readerUrl }: Addresses, name: string): Omit<TestDatabase, 'drop'> {
  return {
    name,
    ownerUrl: withDatabase(ownerUrl, name),
    appUrl: withDatabase(appUrl, name),
    readerUrl: withDatabase(readerUrl, name),
  }
}

function asOwner<T>({ ownerUrl }: Addresses, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(ownerUrl, work)
}
