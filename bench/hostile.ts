import { readFileSync, rmSync } from 'node:fs'
import { createConnection } from 'node:net'
import { join } from 'node:path'
import { businesses } from '../src/lines/register.ts'
import { byteRoutes } from '../src/server/byte-routes.ts'
import { contract } from '../src/server/contract.ts'
import { freePort } from '../src/store/postgres/server.ts'
import { removePostgres } from '../src/store/postgres/start.ts'
import { hostileRequest } from '../src/testing/hostile.ts'
import { hostileFiles } from '../src/testing/hostile-files.ts'
import { type Chance, hostileText, seeded } from '../src/testing/hostile-values.ts'
import { send } from '../src/testing/kill/asked.ts'
import { serverProgram } from '../src/testing/kill/bundle.ts'
import { Machine } from '../src/testing/kill/machine.ts'
import { district, makeWorld, type World } from '../src/testing/kill/world.ts'
import { scratchFolder } from '../src/testing/scratch.ts'

/**
 * Hostile inputs over HTTP, at the door and at the reader: no 500, no hang over two seconds, memory bounded.
 *   npx tsx bench/hostile.ts [inputs] [minutes] [seed]        stops at whichever comes first
 */
const inputs = Number(process.argv[2] ?? 1_000_000)
const until = performance.now() + Number(process.argv[3] ?? 600) * 60_000
const seed = Number(process.argv[4] ?? 1)
const folder = scratchFolder('hostile')
const env = { FAHENG_DATA: join(folder, 'data'), FAHENG_DISTRICT: district }
const program = await serverProgram()
const world = await makeWorld(env, 3)
const machine = new Machine({
  ...{ program: program.path, data: env.FAHENG_DATA, env, postgres: join(folder, 'data/postgres'), external: false },
  port: await freePort(null),
})
const tally = {
  http: 0,
  raw: 0,
  files: 0,
  statuses: new Map<number, number>(),
  slowest: 0,
  slow: 0,
  memory: 0,
  ownMemory: 0,
}
const wrong: unknown[] = []

try {
  machine.startServer()
  await machine.untilReady()
  const matters = await tasks(world)
  const began = performance.now()
  const watching = setInterval(() => {
    tally.memory = Math.max(tally.memory, residentOf(machine.pid))
    tally.ownMemory = Math.max(tally.ownMemory, process.memoryUsage().rss / 2 ** 20)
  }, 500)
  await Promise.all([
    ...Array.from({ length: 3 }, (_, n) => overHttp(seeded(seed + n), matters)),
    overSockets(seeded(seed + 50)),
    atTheDoor(seeded(seed + 100)),
  ])
  clearInterval(watching)
  const seconds = (performance.now() - began) / 1000
  const total = tally.http + tally.raw + tally.files
  const statuses = Object.fromEntries([...tally.statuses].sort(([one], [other]) => one - other))
  console.log(
    JSON.stringify(
      {
        total,
        perSecond: Math.round(total / seconds),
        seconds: Math.round(seconds),
        ...tally,
        statuses,
        wrong: wrong.slice(0, 20),
        wrongCount: wrong.length,
      },
      null,
      1,
    ),
  )
  const alive = await fetch(`${machine.base}/ready`)
  process.exitCode = wrong.length === 0 && alive.status === 200 ? 0 : 1
} finally {
  await machine.stopServer()
  await removePostgres(join(folder, 'data/postgres'))
  program.remove()
  rmSync(folder, { recursive: true, force: true })
}

function more(): boolean {
  return tally.http + tally.raw + tally.files < inputs && performance.now() < until && wrong.length < 100
}

async function overHttp(chance: Chance, matters: readonly string[]): Promise<void> {
  const apart = new Set([
    'DELETE /api/session',
    'POST /api/session',
    'PUT /api/session/password',
    'DELETE /api/sessions/:id',
    'PUT /api/session/factor',
    'POST /api/session/factor',
  ])
  const endpoints = [...Object.keys(contract), ...Object.keys(byteRoutes)].filter((endpoint) => !apart.has(endpoint))
  const cookies = [...world.clerks.map(({ cookie }) => cookie), world.uploader.cookie, world.auditor.cookie, '']
  while (more()) {
    const endpoint = chance.pick(endpoints)
    const { line } = chance.pick(businesses)
    const asked = built(endpoint, chance, { line, matters, organs: [world.bureau, world.street] })
    if (!asked) continue
    const began = performance.now()
    try {
      const response = await fetch(`${machine.base}${String(asked.url)}`, {
        method: asked.method ?? 'GET',
        headers: { cookie: chance.pick(cookies), 'x-faheng': 'desk', ...(asked.headers as Record<string, string>) },
        ...(asked.payload === undefined ? {} : { body: asked.payload as string }),
        signal: AbortSignal.timeout(20_000),
      })
      const text = await response.text()
      note(endpoint, asked, response.status, text, performance.now() - began)
    } catch (error) {
      wrong.push({ endpoint, url: String(asked.url).slice(0, 200), error: String(error) })
    }
    tally.http += 1
  }
}

/** Null where the nesting is too deep even for whoever would send it. */
function built(...given: Parameters<typeof hostileRequest>): ReturnType<typeof hostileRequest> | null {
  try {
    return hostileRequest(...given)
  } catch {
    return null
  }
}

function note(endpoint: string, asked: unknown, status: number, text: string, milliseconds: number): void {
  tally.statuses.set(status, (tally.statuses.get(status) ?? 0) + 1)
  tally.slowest = Math.max(tally.slowest, Math.round(milliseconds))
  if (milliseconds > 2000) {
    tally.slow += 1
    console.log(`慢：${endpoint} ${Math.round(milliseconds)} 毫秒（${status}）`)
  }
  if (status >= 500)
    wrong.push({ endpoint, status, asked: JSON.stringify(asked).slice(0, 600), text: text.slice(0, 400) })
}

/** What is no HTTP at all, or only half of it. */
async function overSockets(chance: Chance): Promise<void> {
  const halves = [
    () => hostileText(chance),
    () => `GET /${hostileText(chance)} HTTP/1.1\r\n\r\n`,
    () => `POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-length: 99999\r\ncontent-type: application/json\r\n\r\n{"a`,
    () => `GET / HTTP/1.1\r\n${'x: y\r\n'.repeat(5000)}\r\n`,
    () => `GET / HTTP/9.9\r\nhost: ${'a'.repeat(20_000)}\r\n\r\n`,
    () => `POST /api/files HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nffffffff\r\n`,
  ]
  while (more()) {
    await new Promise<void>((settle) => {
      const socket = createConnection({ host: '127.0.0.1', port: Number(new URL(machine.base).port) })
      const over = () => {
        socket.destroy()
        settle()
      }
      socket.on('error', over)
      socket.on('data', over)
      socket.on('close', over)
      socket.setTimeout(200, over)
      socket.write(chance.pick(halves)())
    })
    tally.raw += 1
  }
}

async function atTheDoor(chance: Chance): Promise<void> {
  const attempt = await hostileFiles()
  while (more()) {
    const { what, milliseconds, thrown } = await attempt(chance)
    tally.files += 1
    tally.slowest = Math.max(tally.slowest, Math.round(milliseconds))
    if (thrown || milliseconds > 2000) wrong.push({ what, milliseconds, thrown })
    if (tally.files % 50 === 0) await new Promise((settle) => setImmediate(settle))
  }
}

async function tasks({ clerks, street }: World): Promise<string[]> {
  const found: string[] = []
  for (let n = 0; n < 5; n++) {
    const given = {
      title: `示练任务${n}`,
      source: 'leader',
      domain: 'other',
      lead: street,
      openedOn: '2026-01-05',
      dueOn: '2099-12-31',
    }
    const body = { act: 'open', given }
    const asked = await send(machine.base, {
      kind: 'open',
      path: '/api/lines/task/matters',
      body,
      cookie: clerks[0]?.cookie ?? '',
      state: 'sent',
      status: 0,
      answer: null,
    })
    found.push(asked.answer.matter)
  }
  return found
}

function residentOf(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(found?.[1] ?? 0) / 1024
}
