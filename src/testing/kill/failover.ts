import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { machineClock } from '../../server/clock-port.ts'
import { dayInBeijing } from '../../store/beijing.ts'
import { droppingTo } from '../../store/postgres/address.ts'
import { roleNames } from '../../store/postgres/roles.ts'
import { freePort } from '../../store/postgres/server.ts'
import { seeded } from '../hostile-values.ts'
import { scratchFolder } from '../scratch.ts'
import { type Asked, doneIn, get, send } from './asked.ts'
import { serverProgram } from './bundle.ts'
import { Clerk } from './clerk.ts'
import { Machine } from './machine.ts'
import { type Pair, pairByHand } from './pair.ts'
import { withRecords } from './records.ts'
import { promisesBroken, recordsBroken, sealsBroken } from './verify.ts'
import { district, makeWorld } from './world.ts'

export interface FailoverOptions {
  readonly seed: number
  readonly clerks?: number
  /** How often whoever leads is killed; more than once only where the pair heals. */
  readonly kills?: number
  /** Makes the pair in that folder. */
  readonly pairIn?: (folder: string) => Promise<Pair>
}

export interface FailoverReport {
  readonly done: number
  readonly lost: number
  /** For each kill: from the death of the one that led to the first act the other took, in milliseconds. */
  readonly away: readonly number[]
  readonly broken: readonly string[]
}

/**
 * Two databases, the second of which serves the reports: whoever leads is killed under load and the other takes over.
 * Every acknowledged act must be there afterwards.
 */
export async function failoverRun(options: FailoverOptions): Promise<FailoverReport> {
  const { seed, clerks = 6, kills = 1, pairIn = pairByHand } = options
  const folder = scratchFolder('failover')
  const program = await serverProgram()
  const pair = await pairIn(folder)
  const env: Record<string, string> = {
    FAHENG_DATA: join(folder, 'data'),
    DATABASE_URL: pair.url,
    FAHENG_DISTRICT: district,
  }
  let machine: Machine | null = null
  try {
    const world = await makeWorld(env, clerks)
    env['DATABASE_READER_URL'] = droppingTo(await pair.followed(), roleNames.reader)
    const at = { program: program.path, data: env['FAHENG_DATA'] ?? '', env, postgres: folder, external: true }
    machine = new Machine({ ...at, port: await freePort(null) })
    machine.startServer()
    await machine.untilReady()
    const today = dayInBeijing(machineClock())
    const base = machine.base
    const all: Asked[] = []
    const load = { on: true }
    const running = world.clerks.map(async (who, n) => {
      const clerk = new Clerk(world, who, { chance: seeded(seed + n), today })
      while (load.on) {
        const asked = await clerk.step(base, all)
        if (asked.state !== 'lost') continue
        clerk.forget(asked)
        await pause(200)
      }
    })
    const broken: string[] = []
    const away: number[] = []
    for (let n = 0; n < kills; n++) {
      if (n > 0) await pair.heal?.()
      await pause(4000)
      if ((await get(base, '/api/lines/task/matters', world.clerks[0]?.cookie ?? ''))?.status !== 200)
        broken.push('副本在的时候读不到列表')
      away.push(await untilTakenOver(pair, all))
    }
    await pause(4000)
    load.on = false
    await Promise.all(running)
    const lost = all.filter(({ state }) => state === 'lost')
    for (const asked of lost) await send(base, asked)
    broken.push(
      ...(await withRecords(env, async (store) => [
        ...(await promisesBroken(store, all, base)),
        ...(await recordsBroken(store, 'all')),
        ...(await sealsBroken(store)),
      ])),
    )
    return { done: doneIn(all), lost: lost.length, away, broken }
  } finally {
    await machine?.killServer()
    await pair.stop()
    program.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Milliseconds until an act was done that was sent after the death, two minutes at most. */
async function untilTakenOver(pair: Pair, all: readonly Asked[]): Promise<number> {
  await pair.killLeader()
  const died = performance.now()
  const before = all.length
  while (doneIn(all.slice(before)) === 0 && performance.now() - died < 120_000) await pause(20)
  return Math.round(performance.now() - died)
}
