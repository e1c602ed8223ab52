import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { serverAccount } from '../../store/postgres/account.ts'
import { withClient } from '../../store/postgres/client.ts'
import { freePort } from '../../store/postgres/server.ts'
import type { Pair } from './pair.ts'
import { haproxyConfig, type Node, patroniConfig, type Watched } from './patroni-config.ts'
import { childrenOf, kill, postmasterOf } from './processes.ts'
import { postgresPrograms } from './programs.ts'

const programs = { patroni: '/usr/bin/patroni', etcd: '/usr/bin/etcd', haproxy: '/usr/sbin/haproxy' } as const

/**
 * Two PostgreSQL under Patroni, which keeps who leads in etcd, behind HAProxy: Debian's packages patroni, etcd-server,
 * haproxy and postgresql, all on the loopback. Nobody here promotes anything.
 */
export async function pairByPatroni(folder: string): Promise<Pair> {
  const missing = Object.values(programs).filter((program) => !existsSync(program))
  if (missing.length > 0) throw new Error(`缺少 ${missing.join('、')}：请安装 patroni、etcd-server、haproxy。`)
  const cluster = new Cluster(join(folder, 'patroni'), await planned())
  try {
    await cluster.start()
  } catch (cause) {
    await cluster.stop()
    throw cause
  }
  return cluster
}

async function planned(): Promise<Watched> {
  const node = async (name: string): Promise<Node> => ({
    name,
    database: await freePort(null),
    api: await freePort(null),
  })
  return {
    nodes: [await node('one'), await node('two')],
    leader: await freePort(null),
    replica: await freePort(null),
    etcd: await freePort(null),
    etcdPeer: await freePort(null),
    password: randomBytes(12).toString('hex'),
    bin: postgresPrograms(),
  }
}

class Cluster implements Pair {
  readonly #folder: string
  readonly #plan: Watched
  readonly #account = serverAccount(null)
  readonly #running = new Map<string, ChildProcess>()
  readonly url: string

  constructor(folder: string, plan: Watched) {
    this.#folder = folder
    this.#plan = plan
    this.url = addressAt(plan.leader)
    this.#makeFolder(folder)
  }

  async start(): Promise<void> {
    const { etcd, etcdPeer, nodes, leader, password } = this.#plan
    const [asked, among] = [`http://127.0.0.1:${etcd}`, `http://127.0.0.1:${etcdPeer}`]
    this.#run('etcd', programs.etcd, [
      ...['--data-dir', this.#makeFolder(join(this.#folder, 'etcd')), '--initial-cluster', `default=${among}`],
      ...['--listen-client-urls', asked, '--advertise-client-urls', asked],
      ...['--listen-peer-urls', among, '--initial-advertise-peer-urls', among],
    ])
    for (const node of nodes) this.#startNode(node)
    const proxied = this.#write('haproxy.cfg', haproxyConfig(this.#plan))
    this.#run('haproxy', programs.haproxy, ['-db', '-f', proxied])
    await this.#untilFollowed()
    await withClient(`postgresql://postgres:${password}@127.0.0.1:${leader}/postgres`, async (client) => {
      await client.query(`create role bureau login createdb createrole password 'bureau'`)
      await client.query('create database bureau owner bureau')
    })
  }

  async followed(): Promise<string> {
    await this.#untilFollowed()
    return addressAt(this.#plan.replica)
  }

  async killLeader(): Promise<void> {
    const leader = await this.#leader()
    if (!leader) throw new Error('没有哪个库在领头')
    const master = postmasterOf(this.#data(leader)) ?? 0
    const watcher = this.#running.get(leader.name)
    watcher?.kill('SIGKILL')
    for (const pid of [master, ...childrenOf(master)]) kill(pid)
  }

  /** As a service manager does: Patroni is started again, finds another leading, and follows. */
  async heal(): Promise<void> {
    for (const node of this.#plan.nodes) if (!alive(this.#running.get(node.name))) this.#startNode(node)
    await this.#untilFollowed()
  }

  async stop(): Promise<void> {
    for (const { name } of this.#plan.nodes) await this.#end(name)
    for (const node of this.#plan.nodes) {
      const master = postmasterOf(this.#data(node))
      if (master !== null) for (const pid of [master, ...childrenOf(master)]) kill(pid)
    }
    for (const name of ['haproxy', 'etcd']) await this.#end(name)
  }

  #startNode(node: Node): void {
    const config = this.#write(`${node.name}.json`, patroniConfig(this.#plan, node, this.#data(node)))
    this.#run(node.name, programs.patroni, [config])
  }

  /** One leads, and the other has everything the first acknowledged. */
  async #untilFollowed(): Promise<void> {
    for (const until = performance.now() + 120_000; performance.now() < until; await pause(250)) {
      const states = await Promise.all(this.#plan.nodes.map((node) => roleOf(node)))
      if (states.includes('primary') && states.includes('synchronous')) return
    }
    throw new Error(`两分钟里没有两个库都就位：${this.#folder}`)
  }

  async #leader(): Promise<Node | undefined> {
    const states = await Promise.all(this.#plan.nodes.map((node) => roleOf(node)))
    return this.#plan.nodes[states.indexOf('primary')]
  }

  #data({ name }: Node): string {
    return join(this.#folder, `data-${name}`)
  }

  #run(name: string, program: string, words: readonly string[]): void {
    const account = this.#account
    const child = spawn(program, words, {
      cwd: this.#folder,
      stdio: 'ignore',
      env: { PATH: `${this.#plan.bin}:/usr/sbin:/usr/bin:/sbin:/bin`, HOME: this.#folder, LC_ALL: 'C.UTF-8' },
      ...(account ? { uid: account.uid, gid: account.gid } : {}),
    })
    this.#running.set(name, child)
  }

  async #end(name: string): Promise<void> {
    const child = this.#running.get(name)
    if (!child || !alive(child)) return
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    const sure = setTimeout(() => child.kill('SIGKILL'), 20_000)
    await gone
    clearTimeout(sure)
  }

  #makeFolder(path: string): string {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    return this.#give(path)
  }

  #write(name: string, text: string): string {
    const path = join(this.#folder, name)
    writeFileSync(path, text)
    chmodSync(path, 0o600)
    return this.#give(path)
  }

  #give(path: string): string {
    if (this.#account) chownSync(path, this.#account.uid, this.#account.gid)
    return path
  }
}

function addressAt(port: number): string {
  return `postgresql://bureau:bureau@127.0.0.1:${port}/bureau`
}

function alive(child: ChildProcess | undefined): boolean {
  return child !== undefined && child.exitCode === null && child.signalCode === null
}

/** What Patroni says of its own database: the one that leads, the one that has every commit, or neither. */
async function roleOf({ api }: Node): Promise<'primary' | 'synchronous' | 'none'> {
  for (const role of ['primary', 'synchronous'] as const) {
    const answer = await fetch(`http://127.0.0.1:${api}/${role}`).catch(() => null)
    await answer?.arrayBuffer().catch(() => null)
    if (answer?.status === 200) return role
  }
  return 'none'
}
