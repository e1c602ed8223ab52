import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { bundleInto } from '../../src/testing/bundled.ts'
import { clientOf, clientsOf, signIn } from './client.ts'
import type { Running } from './databases.ts'
import type { Side } from './measure.ts'
import { type DeskGiven, loginOf, password } from './world.ts'

export async function bundle(): Promise<string> {
  const outdir = join(import.meta.dirname, '../../.cache/bench-load')
  await bundleInto(outdir, ['bench/load/serve-desk.ts', 'bench/load/serve-floor.ts'])
  return outdir
}

export interface Serving {
  readonly bundled: string
  readonly database: Running
  readonly folder: string
  readonly shift: number
}

/** The desk in a process of its own, with everybody signed in. */
export async function deskOn(serving: Serving): Promise<Side & { leave(): void }> {
  const { port, child } = await serve('desk', serving)
  const cookies = { handler: '', uploader: '', head: '', administrator: '', auditor: '' }
  for (const who of Object.keys(cookies) as (keyof typeof cookies)[])
    cookies[who] = await signIn(port, loginOf(who), password)
  return { ask: clientsOf(port, cookies), ...sideOf(child, serving) }
}

export async function floorOn(serving: Serving): Promise<Side & { leave(): void }> {
  const { port, child } = await serve('floor', serving)
  return { ask: clientOf(port), ...sideOf(child, serving) }
}

function sideOf(child: ChildProcess, { database }: Serving) {
  return { pid: child.pid ?? 0, postmaster: database.pid, leave: () => child.disconnect() }
}

async function serve(which: 'desk' | 'floor', { bundled, database, folder, shift }: Serving) {
  const { appUrl, readerUrl, plainUrl } = database
  const given: DeskGiven = { appUrl, readerUrl, folder, shift }
  const env = { ...process.env, DATABASE_URL: plainUrl, BENCH_DESK: JSON.stringify(given) }
  const child = fork(join(bundled, `serve-${which}.js`), { env, execArgv: [] })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  return { port, child }
}
