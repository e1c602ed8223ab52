import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export interface StartedElsewhere {
  readonly child: ChildProcess
  readonly pid: number
  readonly port: number
  readonly adopted: boolean
  readonly ownerUrl: string
}

interface Elsewhere {
  readonly uid?: number
  readonly then?: 'exit'
}

/** The bundled server started by another process, which a test may then kill. */
export async function startElsewhere(dataDir: string, { uid, then }: Elsewhere = {}): Promise<StartedElsewhere> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'src/testing/start-postgres.ts', dataDir, ...(then ? [then] : [])],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      ...(uid === undefined ? {} : { uid, gid: uid }),
    },
  )
  for await (const line of createInterface({ input: child.stdout })) return { child, ...JSON.parse(line) }
  throw new Error(`起不来：${dataDir}`)
}

export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const exited = once(child, 'exit')
  child.kill(signal)
  const [code] = await exited
  return code
}
