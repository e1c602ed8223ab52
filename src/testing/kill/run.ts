import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { machineClock } from '../../server/clock-port.ts'
import { dayInBeijing } from '../../store/beijing.ts'
import { freePort } from '../../store/postgres/server.ts'
import { removePostgres } from '../../store/postgres/start.ts'
import type { Store } from '../../store/store.ts'
import { type Chance, seeded } from '../hostile-values.ts'
import { scratchFolder } from '../scratch.ts'
import { type Asked, send } from './asked.ts'
import { serverProgram } from './bundle.ts'
import { Clerk } from './clerk.ts'
import { lendDatabase } from './lend.ts'
import { Machine } from './machine.ts'
import { withRecords } from './records.ts'
import { Uploader } from './uploader.ts'
import { mattersIn, promisesBroken, recordsBroken, sealsBroken } from './verify.ts'
import { district, makeWorld, type World } from './world.ts'

export interface KillOptions {
  readonly kills: number
  readonly seed: number
  readonly external: boolean
  readonly clerks?: number
  /** Rows in one sheet. */
  readonly rows?: number
  /** Longest time under load before a kill. */
  readonly loadMs?: number
  /** The whole register is replayed and every seal checked after so many kills, and at the end. */
  readonly wholeEvery?: number
  say?(text: string): void
}

export interface KillReport {
  readonly kills: Readonly<Record<string, number>>
  readonly asked: number
  readonly done: number
  /** Without an answer: sent again with the same key, or left. */
  readonly lost: number
  readonly sheets: number
  readonly matters: number
  readonly broken: readonly string[]
}

const kinds = ['server', 'server', 'whole', 'postmaster', 'session', 'both'] as const

/** Kills processes of a working installation at seeded moments, starts them again, and looks for what was lost. */
export async function killRun(options: KillOptions): Promise<KillReport> {
  const folder = scratchFolder('kill')
  const program = await serverProgram()
  const lent = options.external ? await lendDatabase(join(folder, 'external')) : null
  const env = {
    FAHENG_DATA: join(folder, 'data'),
    ...(lent ? { DATABASE_URL: lent.url } : {}),
    FAHENG_DISTRICT: district,
  }
  const postgres = join(folder, lent ? 'external' : 'data/postgres')
  try {
    const world = await makeWorld(env, options.clerks ?? 6)
    const machine = new Machine({
      ...{ program: program.path, data: env.FAHENG_DATA, env, postgres, external: lent !== null },
      port: await freePort(null),
    })
    const run = new Run(machine, world, env, options)
    try {
      return await run.all()
    } finally {
      await machine.killServer()
      await machine.leaveDatabase()
    }
  } finally {
    await lent?.stop()
    await removePostgres(postgres)
    program.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

class Run {
  readonly #machine: Machine
  readonly #env: NodeJS.ProcessEnv
  readonly #options: KillOptions
  readonly #chance: Chance
  readonly #clerks: readonly Clerk[]
  readonly #uploader: Uploader
  readonly #world: World
  readonly #kills: Record<string, number> = {}
  readonly #broken: string[] = []
  #asked = 0
  #done = 0
  #lost = 0

  constructor(machine: Machine, world: World, env: NodeJS.ProcessEnv, options: KillOptions) {
    this.#machine = machine
    this.#world = world
    this.#env = env
    this.#options = options
    this.#chance = seeded(options.seed)
    const today = dayInBeijing(machineClock())
    this.#clerks = world.clerks.map((who, n) => new Clerk(world, who, { chance: seeded(options.seed + n + 1), today }))
    this.#uploader = new Uploader(world, options.rows ?? 40)
  }

  async all(): Promise<KillReport> {
    const { kills, wholeEvery = 25, say = () => {} } = this.#options
    this.#machine.startServer()
    await this.#machine.untilReady()
    for (let n = 1; n <= kills; n++) {
      const began = performance.now()
      const all = await this.#round()
      await this.#look(all, n === kills || n % wholeEvery === 0)
      say(
        `${n}/${kills} ${Math.round(performance.now() - began)} 毫秒，${all.length} 个请求，问题 ${this.#broken.length}`,
      )
      if (this.#broken.length > 20) break
    }
    await this.#untilSheetsTaken()
    const matters = await withRecords(this.#env, async (store) => {
      this.#broken.push(...(await recordsBroken(store, 'all')), ...(await sealsBroken(store)))
      return this.#sheetsCounted(store)
    })
    await this.#machine.stopServer()
    return {
      ...{ kills: this.#kills, asked: this.#asked, done: this.#done, lost: this.#lost },
      ...{ sheets: this.#uploader.sheets.length, matters, broken: this.#broken },
    }
  }

  /** Load, a kill in the midst of it, and everything up again. */
  async #round(): Promise<Asked[]> {
    const all: Asked[] = []
    const load = { on: true }
    const working = [...this.#clerks.map((clerk) => this.#work(clerk, all, load)), this.#upload(load), this.#seal(load)]
    await this.#underWay(all)
    await pause(this.#chance.next() * (this.#options.loadMs ?? 700))
    const kind = this.#chance.pick(kinds)
    this.#kills[kind] = (this.#kills[kind] ?? 0) + 1
    await this.#kill(kind)
    load.on = false
    await this.#machine.untilReady()
    await Promise.all(working)
    await this.#again(all)
    return all
  }

  /** On a busy machine the first answers take a while; a kill before them would prove little. */
  async #underWay(all: readonly Asked[]): Promise<void> {
    const until = performance.now() + 20_000
    while (all.length < 2 * this.#clerks.length && performance.now() < until) await pause(20)
  }

  async #work(clerk: Clerk, all: Asked[], load: { on: boolean }): Promise<void> {
    while (load.on) if ((await clerk.step(this.#machine.base, all)).state === 'lost') return
  }

  async #upload(load: { on: boolean }): Promise<void> {
    while (load.on) {
      await this.#uploader.step(this.#machine.base)
      await pause(60)
    }
  }

  async #seal(load: { on: boolean }): Promise<void> {
    await pause(this.#chance.next() * 600)
    if (!load.on) return
    const { cookie } = this.#world.auditor
    await send(this.#machine.base, {
      kind: 'seal',
      path: '/api/audit/seals',
      body: undefined,
      cookie,
      state: 'sent',
      status: 0,
      answer: null,
    })
  }

  async #kill(kind: (typeof kinds)[number]): Promise<void> {
    const machine = this.#machine
    const pick = (pids: readonly number[]) => this.#chance.pick(pids)
    if (kind === 'server' || kind === 'both') {
      await machine.killServer()
      if (kind === 'both') machine.killDatabase('whole', pick)
      await machine.startDatabase()
      machine.startServer()
      return
    }
    machine.killDatabase(kind, pick)
    await pause(50 + this.#chance.next() * 300)
    await machine.startDatabase()
  }

  /** What was lost: mostly sent again as it was, under the same key; a part is left, and must be whole or absent. */
  async #again(all: readonly Asked[]): Promise<void> {
    for (const asked of all.filter(({ state }) => state === 'lost')) {
      this.#lost += 1
      for (const clerk of this.#clerks) clerk.forget(asked)
      if (this.#chance.next() < 0.7 && asked.kind !== 'upload') {
        await send(this.#machine.base, asked)
        for (const clerk of this.#clerks) clerk.note(asked)
        if (asked.state === 'lost') this.#broken.push(`重新启动后还是没有答复：${asked.path}（${asked.status}）`)
      }
    }
    for (const { received } of this.#uploader.sheets)
      if (received.state === 'lost') await send(this.#machine.base, received)
  }

  async #look(all: readonly Asked[], whole: boolean): Promise<void> {
    this.#asked += all.length
    this.#done += all.filter(({ state }) => state === 'done').length
    await withRecords(this.#env, async (store) => {
      this.#broken.push(...(await promisesBroken(store, all, this.#machine.base)))
      this.#broken.push(...(await recordsBroken(store, whole ? 'all' : mattersIn(all))))
      if (whole) this.#broken.push(...(await sealsBroken(store)))
    })
  }

  async #untilSheetsTaken(): Promise<void> {
    const until = performance.now() + 200_000
    for (const sheet of this.#uploader.sheets) {
      while ((await this.#uploader.statusOf(this.#machine.base, sheet)) !== 'taken') {
        if (performance.now() > until) {
          this.#broken.push(`表没有办完：第 ${sheet.from} 行起`)
          return
        }
        await this.#uploader.step(this.#machine.base, 'no more')
        await pause(100)
      }
    }
  }

  /** Every row of every sheet once; returns how many matters there are. */
  async #sheetsCounted(store: Store): Promise<number> {
    const rows = await store.db
      .selectFrom('matter')
      .select(({ fn }) => ['line', fn.countAll<number>().as('count')])
      .where('district', '=', district)
      .groupBy('line')
      .execute()
    const counts = new Map(rows.map(({ line, count }) => [line, Number(count)]))
    const wanted = this.#uploader.sheets.reduce((sum, sheet) => sum + sheet.rows, 0)
    if ((counts.get('enforcement') ?? 0) !== wanted)
      this.#broken.push(`归集了 ${counts.get('enforcement')} 行，应为 ${wanted} 行`)
    return [...counts.values()].reduce((sum, count) => sum + count, 0)
  }
}
