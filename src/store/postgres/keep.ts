import { isRunning } from './processes.ts'
import { type RunningPostgres, type StartOptions, startPostgres } from './start.ts'

/** How often it is looked after, in milliseconds. */
const every = 500

/**
 * The bundled server has no service manager over it: when it falls over, whoever uses it starts it again, at the same
 * address. Two who notice at once: one starts, the other joins. Returns how to leave it.
 */
export function keepRunning(first: RunningPostgres, options: StartOptions): () => Promise<void> {
  const servers = [first]
  let starting: Promise<unknown> = Promise.resolve()
  let busy = false

  function look(): void {
    if (busy || isRunning(servers[0]?.pid ?? 0)) return
    busy = true
    starting = again().finally(() => {
      busy = false
    })
  }

  async function again(): Promise<void> {
    try {
      servers.unshift(await startPostgres(options))
      tell(`数据库意外停止，已重新启动（进程 ${servers[0]?.pid}）`)
      if (servers[0]?.port !== first.port) tell(`端口 ${first.port} 已被别的程序占用，请重新启动法衡`)
    } catch (error) {
      tell(`数据库意外停止，没能重新启动：${(error as Error).message}`)
    }
  }

  const timer = setInterval(look, every)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await starting
    for (const server of servers) await server.stop()
  }
}

function tell(msg: string) {
  process.stderr.write(`${JSON.stringify({ level: 'error', msg })}\n`)
}
