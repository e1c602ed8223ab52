import { spawnSync } from 'node:child_process'
import { appendFileSync, chownSync, cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { withClient } from '../../store/postgres/client.ts'
import { openedIn, startPostgres } from '../../store/postgres/start.ts'

/** A second database that follows the first, as a database administrator sets one up (streaming replication). */
export interface Replica {
  readonly port: number
  /** As superuser. */
  readonly superUrl: string
  /** Follows nobody any longer and takes writes. */
  promote(): Promise<void>
  stop(): Promise<void>
}

/**
 * Copies the running cluster in `from` to `into` and lets the copy follow it. From then on a commit of the first is
 * answered only when the copy has it on disk: what was acknowledged cannot be lost with one machine.
 */
export async function follow(from: string, into: string): Promise<Replica> {
  const first = openedIn(from)
  if (!first) throw new Error('the database to follow does not run')
  mkdirSync(into, { recursive: true, mode: 0o711 })
  const cluster = join(into, 'cluster')
  await withClient(first.superUrl, async (client) => {
    await client.query(`select pg_backup_start('replica', true)`)
    // Files may vanish while they are copied; those that matter are in the log.
    spawnSync('cp', ['-a', first.cluster, cluster], { stdio: 'ignore' })
    const { rows } = await client.query<{ label: string }>('select labelfile as label from pg_backup_stop(false)')
    writeFileSync(join(cluster, 'backup_label'), rows[0]?.label ?? '')
  })
  spawnSync('cp', ['-a', join(first.cluster, 'pg_wal'), cluster], { stdio: 'ignore' })
  for (const left of ['postmaster.pid', 'postmaster.opts']) rmSync(join(cluster, left), { force: true })
  cpSync(first.secrets, join(into, 'secrets.json'))
  writeFileSync(join(cluster, 'standby.signal'), '')
  const { uid, gid } = statSync(cluster)
  for (const written of ['backup_label', 'standby.signal']) chownSync(join(cluster, written), uid, gid)
  const { hostname, port, username, password } = new URL(first.superUrl)
  const source = `host=${hostname} port=${port} user=${username} password=${decodeURIComponent(password)} application_name=replica`
  appendFileSync(join(cluster, 'postgresql.auto.conf'), `primary_conninfo = '${source}'\n`)
  const server = await startPostgres({ dataDir: into, databases: [] })
  const superUrl = openedIn(into)?.superUrl ?? ''
  await withClient(first.superUrl, async (client) => {
    await client.query(`alter system set synchronous_standby_names = 'replica'`)
    await client.query('select pg_reload_conf()')
    await untilSynchronous(client)
  })
  return {
    port: server.port,
    superUrl,
    promote: () => withClient(superUrl, async (client) => void (await client.query('select pg_promote()'))),
    stop: () => server.stop(),
  }
}

async function untilSynchronous(client: { query(text: string): Promise<{ rows: unknown[] }> }): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const { rows } = await client.query(`select 1 from pg_stat_replication where sync_state = 'sync'`)
    if (rows.length > 0) return
    await pause(50)
  }
  throw new Error('the replica does not follow')
}
