import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { machineClock } from '../../server/clock-port.ts'
import { dayInBeijing } from '../../store/beijing.ts'
import { droppingTo } from '../../store/postgres/address.ts'
import { roleNames } from '../../store/postgres/roles.ts'
import { freePort } from '../../store/postgres/server.ts'
import { removePostgres } from '../../store/postgres/start.ts'
import { seeded } from '../hostile-values.ts'
import { scratchFolder } from '../scratch.ts'
import { type Asked, doneIn, get, send } from './asked.ts'
import { serverProgram } from './bundle.ts'
import { Clerk } from './clerk.ts'
import { forwardTo } from './forward.ts'
import { lendDatabase } from './lend.ts'
import { Machine } from './machine.ts'
import { withRecords } from './records.ts'
import { follow } from './replica.ts'
import { promisesBroken, recordsBroken, sealsBroken } from './verify.ts'
import { district, makeWorld } from './world.ts'

export interface FailoverReport {
  readonly doneBefore: number
  readonly doneAfter: number
  readonly lost: number
  /** From the death of the first database to the first act the second one took, in milliseconds. */
  readonly away: number
  readonly broken: readonly string[]
}

/**
 * A database and its replica, which serves the reports: the first is killed under load, the second is promoted, and the
 * address is turned over. Every acknowledged act must be at the second.
 */
export async function failoverRun({ seed, clerks = 6 }: { seed: number; clerks?: number }): Promise<FailoverReport> {
  const folder = scratchFolder('failover')
  const [first, second] = [join(folder, 'first'), join(folder, 'second')]
  const program = await serverProgram()
  const lent = await lendDatabase(first)
  const address = new URL(lent.url)
  const forward = await forwardTo(Number(address.port))
  const at = (port: number) => Object.assign(new URL(lent.url), { port: String(port) }).href
  const env: Record<string, string> = {
    FAHENG_DATA: join(folder, 'data'),
    DATABASE_URL: at(forward.port),
    FAHENG_DISTRICT: district,
  }
  let machine: Machine | null = null
  let stop = async () => {}
  try {
    const world = await makeWorld(env, clerks)
    const replica = await follow(first, second)
    stop = replica.stop
    env['DATABASE_READER_URL'] = droppingTo(at(replica.port), roleNames.reader)
    const port = await freePort(null)
    machine = new Machine({
      program: program.path,
      data: env['FAHENG_DATA'] ?? '',
      port,
      env,
      postgres: first,
      external: true,
    })
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
        if (asked.state === 'lost') clerk.forget(asked)
      }
    })
    await pause(4000)
    const broken: string[] = []
    if ((await get(base, '/api/lines/task/matters', world.clerks[0]?.cookie ?? ''))?.status !== 200)
      broken.push('副本在的时候读不到列表')
    machine.killDatabase('whole', ([pid = 0]) => pid)
    const died = performance.now()
    const doneBefore = doneIn(all)
    await replica.promote()
    forward.turnTo(replica.port)
    while (doneIn(all) === doneBefore && performance.now() - died < 60_000) await pause(20)
    const away = Math.round(performance.now() - died)
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
    return { doneBefore, doneAfter: doneIn(all) - doneBefore, lost: lost.length, away, broken }
  } finally {
    await machine?.killServer()
    await forward.close()
    await stop()
    await lent.stop()
    for (const database of [first, second]) await removePostgres(database)
    program.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}
