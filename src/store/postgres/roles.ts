import pg from 'pg'
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
}

async function namesIn(client: pg.Client, query: string): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(query)
  return new Set(rows.map(({ name }) => name))
}
