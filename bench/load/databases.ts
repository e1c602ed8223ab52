import { type SpawnSyncOptions, spawnSync } from 'node:child_process'
import { appendFileSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serverAccount } from '../../src/store/postgres/account.ts'
import { withDatabase } from '../../src/store/postgres/address.ts'
import { withClient } from '../../src/store/postgres/client.ts'
import { ensureRoles } from '../../src/store/postgres/roles.ts'
import { freePort } from '../../src/store/postgres/server.ts'
import { openedIn, startPostgres } from '../../src/store/postgres/start.ts'

export interface Addresses {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly readerUrl: string
}

export interface Running extends Addresses {
  /** Plain SQL goes in here: past the wall of rows, whose conditions would make it dearer than it is. */
  readonly plainUrl: string
  /** The postmaster: the sessions are its children. */
  readonly pid: number
  stop(): Promise<void>
}

/** The server an installation has without being told of another. */
export async function bundledIn(folder: string): Promise<Running> {
  const dataDir = join(folder, 'data')
  const running = await startPostgres({ dataDir })
  const { superUrl = '' } = openedIn(dataDir) ?? {}
  return { ...running, plainUrl: withDatabase(superUrl, 'faheng') }
}

/** PostgreSQL's own programs, as Debian installs them, run as a bureau with a server of its own would run them. */
export async function externalIn(folder: string): Promise<Running> {
  const bin = programs()
  const account = serverAccount(null)
  const cluster = join(folder, 'external')
  const how: SpawnSyncOptions = {
    cwd: '/',
    stdio: 'ignore',
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  }
  const run = (program: string, given: readonly string[]) => {
    if (spawnSync(join(bin, program), given, how).status !== 0) throw new Error(`${program} 没有成功`)
  }
  const port = await freePort(null)
  if (!existsSync(cluster)) {
    mkdirSync(cluster, { mode: 0o700 })
    if (account) chownSync(cluster, account.uid, account.gid)
    run('initdb', ['-D', cluster, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C'])
    appendFileSync(join(cluster, 'postgresql.conf'), "\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\n")
  }
  run('pg_ctl', ['-D', cluster, '-w', '-t', '120', '-o', `-p ${port}`, '-l', join(cluster, 'log'), 'start'])
  const address = (user: string, database: string) => `postgresql://${user}@127.0.0.1:${port}/${database}`
  const secrets = { superuser: 'none', owner: 'none', app: 'none', reader: 'none' }
  await ensureRoles(address('postgres', 'postgres'), secrets, ['faheng'])
  await withClient(address('postgres', 'faheng'), (client) =>
    client.query('grant create on schema public to faheng_owner'),
  )
  return {
    ownerUrl: address('faheng_owner', 'faheng'),
    appUrl: address('faheng_app', 'faheng'),
    readerUrl: address('faheng_reader', 'faheng'),
    plainUrl: address('postgres', 'faheng'),
    pid: Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]),
    stop: async () => run('pg_ctl', ['-D', cluster, '-w', 'stop', '-m', 'fast']),
  }
}

function programs(): string {
  const root = '/usr/lib/postgresql'
  const found = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  const bin = process.env['FAHENG_PG_BIN'] || found.map((version) => join(root, version, 'bin'))[0]
  if (!bin) throw new Error('没有找到 PostgreSQL 自带的程序，请用 FAHENG_PG_BIN 指定它们所在的目录。')
  return bin
}
