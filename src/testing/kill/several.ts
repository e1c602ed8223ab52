import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { machineClock } from '../../server/clock-port.ts'
import { dayInBeijing } from '../../store/beijing.ts'
import { freePort } from '../../store/postgres/server.ts'
import { removePostgres } from '../../store/postgres/start.ts'
import { seeded } from '../hostile-values.ts'
import { scratchFolder } from '../scratch.ts'
import { type Asked, doneIn, get, send } from './asked.ts'
import { serverProgram } from './bundle.ts'
import { Clerk } from './clerk.ts'
import { lendDatabase } from './lend.ts'
import { Machine } from './machine.ts'
import { withRecords } from './records.ts'
import { type Spread, spreadOver } from './spread.ts'
import { promisesBroken, recordsBroken, sealsBroken } from './verify.ts'
import { district, makeWorld } from './world.ts'

export interface SeveralOptions {
  readonly rounds: number
  readonly seed: number
  readonly clerks?: number
  say?(text: string): void
}

export interface SeveralReport {
  readonly done: number
  /** Done while one of the two servers was dead. */
  readonly doneByTheOther: number
  readonly lost: number
  /** Requests each server was given by the proxy. */
  readonly given: readonly number[]
  readonly broken: readonly string[]
}

/** Two servers of one district behind a proxy; in every round one is killed under load, and the other goes on. */
export async function severalRun({ rounds, seed, clerks = 6, say = () => {} }: SeveralOptions): Promise<SeveralReport> {
  const folder = scratchFolder('several')
  const program = await serverProgram()
  const postgres = join(folder, 'external')
  const lent = await lendDatabase(postgres)
  const env = { FAHENG_DATA: join(folder, 'data'), DATABASE_URL: lent.url, FAHENG_DISTRICT: district }
  const machines: Machine[] = []
  try {
    const world = await makeWorld(env, clerks)
    for (let n = 0; n < 2; n++) {
      const at = { program: program.path, data: env.FAHENG_DATA, env, postgres, external: true }
      machines.push(new Machine({ ...at, port: await freePort(null) }))
    }
    for (const machine of machines) machine.startServer()
    for (const machine of machines) await machine.untilReady()
    const spread = await spreadOver(machines.map(({ base }) => base))
    const today = dayInBeijing(machineClock())
    const working = world.clerks.map((who, n) => new Clerk(world, who, { chance: seeded(seed + n), today }))
    const all: Asked[] = []
    let doneByTheOther = 0
    for (let n = 0; n < rounds; n++) {
      const doomed = machines[n % 2] as Machine
      const load = { on: true }
      const running = working.map((clerk) => goOn(clerk, { spread, all, load }))
      await pause(1000)
      await doomed.killServer()
      const before = doneIn(all)
      await pause(1500)
      doneByTheOther += doneIn(all) - before
      doomed.startServer()
      await doomed.untilReady()
      load.on = false
      await Promise.all(running)
      say(`${n + 1}/${rounds}：办成 ${doneIn(all)}，没有答复 ${all.filter(({ state }) => state === 'lost').length}`)
    }
    const lost = all.filter(({ state }) => state === 'lost')
    for (const asked of lost) await send(spread.base, asked)
    const broken = await withRecords(env, async (store) => [
      ...(await promisesBroken(store, all, spread.base)),
      ...(await recordsBroken(store, 'all')),
      ...(await sealsBroken(store)),
    ])
    broken.push(...(await strangersAt(machines, world.auditor.cookie)))
    await spread.close()
    return { done: doneIn(all), doneByTheOther, lost: lost.length, given: spread.given, broken }
  } finally {
    for (const machine of machines) await machine.killServer()
    await lent.stop()
    await removePostgres(postgres)
    program.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Load {
  readonly spread: Spread
  readonly all: Asked[]
  readonly load: { on: boolean }
}

/** A clerk whose request was lost goes on with other work; what was lost is sent again later. */
async function goOn(clerk: Clerk, { spread, all, load }: Load): Promise<void> {
  while (load.on) {
    const asked = await clerk.step(spread.base, all)
    if (asked.state === 'lost') clerk.forget(asked)
  }
}

/** Whoever signed in at one server is known at the other, and so is having left. */
async function strangersAt([one, other]: readonly Machine[], cookie: string): Promise<string[]> {
  const said: string[] = []
  for (const machine of [one, other])
    if ((await get(machine?.base ?? '', '/api/session', cookie))?.status !== 200) said.push('一处登录，另一处不认')
  await fetch(`${one?.base}/api/session`, { method: 'DELETE', headers: { cookie, 'x-faheng': 'desk' } })
  if ((await get(other?.base ?? '', '/api/session', cookie))?.status !== 401) said.push('一处退出，另一处还认')
  return said
}
