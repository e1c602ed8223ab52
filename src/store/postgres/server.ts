import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Account } from './account.ts'
import { isRunning, waitUntilGone, worksIn } from './processes.ts'
import { DatabaseTrouble, useExternal } from './trouble.ts'

export interface Server {
  readonly pid: number
  readonly port: number
  /** The folder of the unix socket, where the path is short enough for one. */
  readonly socket: string | null
}

export interface LaunchOptions {
  readonly postgres: string
  readonly cluster: string
  readonly log: string
  readonly account: Account | null
  readonly port: number
  readonly fsync: boolean
}

const stillBusy = '57P03'

/** Detached, its output in a file: neither Ctrl-C in the terminal nor the death of its parent reaches it. */
export function launch({ postgres, cluster, log, account, port, fsync }: LaunchOptions): Server {
  const socket = socketFolder(cluster, port)
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: socket ?? '',
    unix_socket_permissions: '0700',
    TimeZone: 'Asia/Shanghai',
    log_timezone: 'Asia/Shanghai',
    ...(fsync ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  }
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const output = openSync(log, tooLong(log) ? 'w' : 'a', 0o600)
  const child = spawn(postgres, ['-D', cluster, ...given], {
    cwd: cluster,
    detached: true,
    stdio: ['ignore', output, output],
    env: serverEnvironment(),
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  })
  closeSync(output)
  // Without a listener a failed spawn would end the process; the pid says it all the same.
  child.on('error', () => {})
  child.unref()
  if (child.pid === undefined) throw new DatabaseTrouble('自带数据库没能启动。', `程序：${postgres}\n${useExternal}`)
  return { pid: child.pid, port, socket }
}

/** PG* variables of the person at the terminal are not meant for this server. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LANG: 'C', LC_ALL: 'C' }
}

/** What postmaster.pid says, if the process it names is alive and works in this cluster; a stale file is removed. */
export function runningIn(cluster: string): Server | null {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return null
  const [pid, , , port, socket] = readFileSync(file, 'utf8').split('\n')
  const found = { pid: Number(pid), port: Number(port), socket: socket || null }
  if (found.pid > 0 && isRunning(found.pid) && worksIn(found.pid, cluster) !== false) return found
  rmSync(file, { force: true })
  return null
}

/** True once the server answers; false when it ended instead. Recovery after a power cut may take minutes: it waits. */
export async function untilReady(server: Server, cluster: string, password: string): Promise<boolean> {
  const knockUntil = performance.now() + 30_000
  while (isRunning(server.pid)) {
    const answer = await knock(server, password)
    if (answer === 'open') return true
    if (answer === 'wrong-password') {
      throw new DatabaseTrouble(
        `数据库已在运行，但口令不符：${cluster}`,
        '请放回原来的口令文件 secrets.json，或者先停止那个数据库。',
      )
    }
    if (answer === 'silent' && performance.now() > knockUntil) {
      throw new DatabaseTrouble(
        `进程 ${server.pid} 占着数据目录，但不像是我们的数据库：${cluster}`,
        '请确认后结束该进程再启动。',
      )
    }
    await pause(25)
  }
  return false
}

/** Fast shutdown: open sessions are ended, work is written. */
export async function halt(pid: number): Promise<void> {
  signal(pid, 'SIGINT')
  if (await waitUntilGone(pid, 60_000)) return
  signal(pid, 'SIGQUIT')
  await waitUntilGone(pid, 10_000)
}

export function signal(pid: number, name: 'SIGINT' | 'SIGQUIT') {
  try {
    process.kill(pid, name)
  } catch {
    // Already gone.
  }
}

export async function freePort(preferred: number | null): Promise<number> {
  return (preferred !== null && (await tryPort(preferred))) || ((await tryPort(0)) as number)
}

export function addressOf({ port, socket }: Server, user: string, password: string, database: string): string {
  const address = new URL(`postgresql://127.0.0.1:${port}`)
  address.username = user
  address.password = password
  address.pathname = `/${database}`
  if (socket) address.searchParams.set('host', socket)
  return address.href
}

async function knock(server: Server, password: string): Promise<'open' | 'busy' | 'silent' | 'wrong-password'> {
  const client = new pg.Client({
    connectionString: addressOf(server, 'postgres', password, 'postgres'),
    connectionTimeoutMillis: 5000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return 'open'
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === '28P01') return 'wrong-password'
    return code === stillBusy ? 'busy' : 'silent'
  } finally {
    await client.end().catch(() => {})
  }
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((settle) => {
    const probe = createServer()
    probe.once('error', () => settle(null))
    probe.listen(port, '127.0.0.1', () => {
      const { port: free } = probe.address() as { port: number }
      probe.close(() => settle(free))
    })
  })
}

/** The kernel's limit is 107 bytes. */
function socketFolder(cluster: string, port: number): string | null {
  return Buffer.byteLength(join(cluster, `.s.PGSQL.${port}.lock`)) <= 107 ? cluster : null
}

function tooLong(log: string): boolean {
  return existsSync(log) && statSync(log).size > 20_000_000
}
