import { sql } from 'kysely'
import type { Store } from './store.ts'

/** What whoever runs the machine wants to know of the database; no row of a case is read. */
export interface DatabaseState {
  readonly version: string
  readonly bytes: number
  readonly migration: string
  /** Connections of this platform that are open, and how many of them are at work. */
  readonly connections: number
  readonly busy: number
  readonly largest: readonly { readonly name: string; readonly bytes: number }[]
  /** The replica furthest behind, in bytes; null without one, or when the database does not let us look. */
  readonly replicaLag: number | null
  readonly sessions: number
  readonly sealedAt: string | null
}

export async function databaseState({ db, district, now }: Store): Promise<DatabaseState> {
  const at = now().toISOString()
  const { rows } = await sql<Omit<DatabaseState, 'largest'>>`
    select
      current_setting('server_version') as version,
      pg_database_size(current_database()) as bytes,
      (select max(name) from migration) as migration,
      (select count(*) from pg_stat_activity where datname = current_database() and application_name = 'faheng')
        as connections,
      (select count(*) from pg_stat_activity
        where datname = current_database() and application_name = 'faheng' and state = 'active') as busy,
      (select max(pg_wal_lsn_diff(sent_lsn, replay_lsn))::bigint from pg_stat_replication) as "replicaLag",
      (select count(*) from session where district = ${district} and expires_at > ${at}) as sessions,
      (select max(made_at) from seal where district = ${district}) as "sealedAt"`.execute(db)
  const { rows: largest } = await sql<DatabaseState['largest'][number]>`
    select relname as name, pg_total_relation_size(oid) as bytes
    from pg_class
    where relkind = 'r' and relnamespace = current_schema()::regnamespace
    order by pg_total_relation_size(oid) desc
    limit 8`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the database did not answer')
  return { ...row, largest }
}
