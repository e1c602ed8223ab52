import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { existingCluster, homeOf } from '../../store/postgres/layout.ts'
import { type RunningPostgres, startPostgres } from '../../store/postgres/start.ts'
import { childrenOf, kill, postmasterOf } from './processes.ts'

export interface MachineOptions {
  /** The bundled server program (bundle.ts). */
  readonly program: string
  readonly data: string
  readonly port: number
  readonly env: Readonly<Record<string, string>>
  /** Where the cluster's own folder is, whoever starts it. */
  readonly postgres: string
  /** External: nobody but us starts the database again, as a service manager would. */
  readonly external: boolean
}

/** The processes of one installation, which can be killed and started again. */
export class Machine {
  readonly #options: MachineOptions
  #server: ChildProcess | null = null
  readonly #restarted: RunningPostgres[] = []
  /** What the server wrote to its error output since the last look. */
  said = ''

  constructor(options: MachineOptions) {
    this.#options = options
  }

  get base(): string {
    return `http://127.0.0.1:${this.#options.port}`
  }

  get pid(): number {
    return this.#server?.pid ?? 0
  }

  startServer(): void {
    const { program, data, port, env } = this.#options
    const child = spawn(process.execPath, [program], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        ...env,
        FAHENG_DATA: data,
        PORT: String(port),
        LOG_LEVEL: 'error',
        FAHENG_PORTAL: 'off',
      },
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      this.said += chunk.toString('utf8')
    })
    this.#server = child
  }

  /** Answers to /ready with yes, within a minute. */
  async untilReady(): Promise<void> {
    const until = performance.now() + 60_000
    while (performance.now() < until) {
      if (this.#server?.exitCode !== null && this.#server?.exitCode !== undefined)
        throw new Error(`服务器自己停了（${this.#server.exitCode}）：${this.said.slice(-2000)}`)
      const answer = await fetch(`${this.base}/ready`).catch(() => null)
      await answer?.arrayBuffer().catch(() => null)
      if (answer?.status === 200) return
      await pause(50)
    }
    throw new Error(`一分钟没有就绪：${this.said.slice(-2000)}`)
  }

  async killServer(): Promise<void> {
    const child = this.#server
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }

  async stopServer(): Promise<void> {
    const child = this.#server
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
  }

  /** The postmaster and all its children at once, as if the plug were pulled; or one child, which takes the rest along. */
  killDatabase(which: 'whole' | 'postmaster' | 'session', pick: (from: readonly number[]) => number): void {
    const master = this.#postmaster()
    if (master === null) return
    const children = childrenOf(master)
    const doomed = which === 'postmaster' ? [master] : which === 'session' ? [pick(children)] : [master, ...children]
    for (const pid of doomed) kill(pid)
  }

  /** External: as a service manager does, after a moment. */
  async startDatabase(): Promise<void> {
    if (!this.#options.external) return
    this.#restarted.push(await startPostgres({ dataDir: this.#options.postgres, databases: [] }))
  }

  /** Leaves the database to whoever made it. */
  async leaveDatabase(): Promise<void> {
    for (const server of this.#restarted) await server.stop()
  }

  #postmaster(): number | null {
    const cluster = existingCluster(homeOf(this.#options.postgres))
    return cluster === null ? null : postmasterOf(cluster)
  }
}
