import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { serverAccount } from './account.ts'
import { binariesFor } from './binaries.ts'
import { ensureCluster, lastLines } from './cluster.ts'
import { enter, leave } from './holders.ts'
import { existingCluster, homeOf, type Layout, layoutOf } from './layout.ts'
import { onLeaving } from './leaving.ts'
import { tryLock, withLock } from './lock.ts'
import { ensureRoles, roleNames } from './roles.ts'
import { type Secrets, secretsAt } from './secrets.ts'
import { addressOf, freePort, halt, launch, runningIn, type Server, signal, untilReady } from './server.ts'
import { DatabaseTrouble, useExternal } from './trouble.ts'

export interface StartOptions {
  /** Ours alone: passwords, port, who is using the server; the cluster too where its user can reach it. */
  readonly dataDir: string
  /** False only for tests. */
  readonly fsync?: boolean
  /** Made when missing, owned by the owner role. The first is the one the addresses name; default faheng. */
  readonly databases?: readonly string[]
  /** The process the server is kept for, when it is not this one (tests: the run, not the worker). */
  readonly holder?: number
}

export interface RunningPostgres {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly readerUrl: string
  readonly pid: number
  readonly port: number
  /** The server was already running: a second start, or one whose parent was killed. */
  readonly adopted: boolean
  /** Leaves; the last one to leave stops the server. */
  stop(): Promise<void>
}

/** Starts the bundled server, or joins the one already running in this folder. Two starts at once: one starts, one joins. */
export async function startPostgres(options: StartOptions): Promise<RunningPostgres> {
  const { dataDir, databases = ['faheng'], holder = process.pid } = options
  const home = homeOf(dataDir)
  const account = serverAccount(existingCluster(home))
  const layout = layoutOf(home, account)
  return withLock(layout.lock, async () => {
    const secrets = secretsAt(layout.secrets, existsSync(layout.cluster))
    const joined = await joinRunning(layout, secrets)
    const server = joined ?? (await start(layout, secrets, options))
    const ticket = enter(layout.holders, holder)
    const superUrl = addressOf(server, 'postgres', secrets.superuser, 'postgres')
    await ensureRoles(superUrl, secrets, databases)
    const [database = 'faheng'] = databases
    return {
      ownerUrl: addressOf(server, roleNames.owner, secrets.owner, database),
      appUrl: addressOf(server, roleNames.app, secrets.app, database),
      readerUrl: addressOf(server, roleNames.reader, secrets.reader, database),
      pid: server.pid,
      port: server.port,
      adopted: joined !== null,
      stop: holder === process.pid ? leaver(layout, ticket, server) : async () => {},
    }
  })
}

export interface Opened {
  readonly superUrl: string
  readonly cluster: string
  readonly secrets: string
}

/** The running server as its superuser, for backups alone; null when it is not running. */
export function openedIn(dataDir: string): Opened | null {
  const home = homeOf(dataDir)
  const { cluster, secrets } = layoutOf(home, serverAccount(existingCluster(home)))
  const server = existsSync(cluster) ? runningIn(cluster) : null
  return (
    server && {
      superUrl: addressOf(server, 'postgres', secretsAt(secrets, true).superuser, 'postgres'),
      cluster,
      secrets,
    }
  )
}

/** Stops whoever runs there and deletes it all: for what was only made to be thrown away. */
export async function removePostgres(dataDir: string): Promise<void> {
  const cluster = existingCluster(homeOf(dataDir))
  const server = cluster === null ? null : runningIn(cluster)
  if (server) await halt(server.pid)
  if (cluster !== null) rmSync(dirname(cluster), { recursive: true, force: true })
  rmSync(dataDir, { recursive: true, force: true })
}

async function joinRunning(layout: Layout, secrets: Secrets): Promise<Server | null> {
  if (!existsSync(layout.cluster)) return null
  let found = runningIn(layout.cluster)
  // Its parent was killed in the very moment between the process and its port.
  for (; found && !found.port; found = runningIn(layout.cluster)) await pause(25)
  if (!found) return null
  return (await untilReady(found, layout.cluster, secrets.superuser)) ? found : null
}

async function start(layout: Layout, secrets: Secrets, { fsync = true }: StartOptions): Promise<Server> {
  const account = serverAccount(existingCluster(layout.home))
  const binaries = binariesFor(account, layout.base)
  ensureCluster(layout.cluster, binaries, { account, password: secrets.superuser, fsync })
  for (let attempt = 0; attempt < 3; attempt++) {
    // After a kill -9 of the server its last sessions may need a moment to notice.
    await pause(attempt * 500)
    const port = await freePort(rememberedPort(layout.port))
    const server = launch({
      postgres: binaries.postgres,
      cluster: layout.cluster,
      log: layout.log,
      account,
      port,
      fsync,
    })
    if (await untilReady(server, layout.cluster, secrets.superuser)) {
      writeFileSync(layout.port, String(port))
      return server
    }
  }
  throw new DatabaseTrouble(
    '自带数据库没能启动。',
    `日志 ${layout.log} 的最后几行：\n${lastLines(readFileSync(layout.log, 'utf8'))}\n${useExternal}`,
  )
}

function leaver(layout: Layout, ticket: string, server: Server): () => Promise<void> {
  // At exit nothing can be awaited: say stop and go. Someone entering meanwhile holds the lock, and then the server stays.
  const forget = onLeaving(stop, () => {
    const mine = tryLock(layout.lock)
    const last = leave(layout.holders, ticket)
    if (!mine) return
    if (last) signal(server.pid, 'SIGINT')
    rmSync(layout.lock, { force: true })
  })
  let stopped: Promise<void> | null = null

  function stop(): Promise<void> {
    stopped ??= withLock(layout.lock, async () => {
      forget()
      if (leave(layout.holders, ticket)) await halt(server.pid)
    })
    return stopped
  }
  return stop
}

function rememberedPort(file: string): number | null {
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) || null : null
}
