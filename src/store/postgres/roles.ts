import pg from 'pg'
import { withDatabase } from './address.ts'
import { withClient } from './client.ts'
import type { Secrets } from './secrets.ts'

/** Who may do what is granted by the migrations; here they only exist. Owner makes databases, app and reader make nothing. */
export const roleNames = { owner: 'faheng_owner', app: 'faheng_app', reader: 'faheng_reader' } as const

export async function ensureRoles(superUrl: string, secrets: Secrets, databases: readonly string[]): Promise<void> {
  await withClient(superUrl, async (client) => {
    const roles = await namesIn(client, 'select rolname as name from pg_roles')
    for (const [key, name] of Object.entries(roleNames)) {
      if (roles.has(name)) continue
      const password = secrets[key as keyof typeof roleNames]
      await client.query(
        `create role ${name} login ${key === 'owner' ? 'createdb' : ''} password ${pg.escapeLiteral(password)}`,
      )
    }
    const existing = await namesIn(client, 'select datname as name from pg_database')
    for (const database of databases.filter((name) => !existing.has(name))) {
      await client.query(`create database ${pg.escapeIdentifier(database)} owner ${roleNames.owner}`)
    }
  })
  for (const database of databases) await withClient(withDatabase(superUrl, database), keepIndexes)
}

/**
 * Behind the wall of rows a condition may use an index only where it is known to tell nothing of the rows it passes
 * over (decision 38). These two of ours are not so marked by PostgreSQL; only a superuser may mark them.
 */
async function keepIndexes(client: pg.Client): Promise<void> {
  await client.query(`
    do $$
    declare
      it regprocedure;
    begin
      for it in
        select oid from pg_proc
        where oid in ('arraycontains(anyarray, anyarray)'::regprocedure, 'arrayoverlap(anyarray, anyarray)'::regprocedure)
          and not proleakproof
      loop
        execute format('alter function %s leakproof', it);
      end loop;
    end $$`)
}

async function namesIn(client: pg.Client, query: string): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(query)
  return new Set(rows.map(({ name }) => name))
}
