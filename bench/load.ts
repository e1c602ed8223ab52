import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import pg from 'pg'
import { scratchFolder } from '../src/testing/scratch.ts'
import { clientOf, signIn, told } from './load/client.ts'
import { loadNow, memoryOf } from './load/cpu.ts'
import { cpuIn, type Measured, measure, type Side } from './load/measure.ts'
import { bundledIn } from './load/databases.ts'
import { made } from './load/made.ts'
import { type Question, questionsOf, registering, type Subject } from './load/questions.ts'
import { type DeskGiven, loginOf, password } from './load/world.ts'

/**
 * What an answer costs beside the same question as plain SQL behind the barest HTTP server: npm run bench -- load [times the
 * district-year …] [at once …]. Signed in, with reach, masks, journal, clocks and seals on. Processor time is what is
 * compared, since a machine that does other things makes the wall clock lie: `load x1 x10 x100 c1 c8 c32 列表 登记`.
 * With `in=/some/folder` the records stay there, and are not made again when they are asked again.
 */
const words = process.argv.slice(2)
const numbers = (letter: string) =>
  words.flatMap((word) => (new RegExp(`^${letter}\\d+$`).test(word) ? Number(word.slice(1)) : []))
const times = numbers('x').length > 0 ? numbers('x') : [1, 10]
const atOnce = numbers('c').length > 0 ? numbers('c') : [1, 8, 32]
const kept = words.find((word) => word.startsWith('in='))?.slice(3)
const chosen = words.filter((word) => !/^([xc]\d+|in=.*)$/.test(word))
const districtYear = 10_258

const folder = kept ?? scratchFolder('bench-load')
const bundled = await bundle()
const server = await bundledIn(folder)
const client = new pg.Client({ connectionString: server.ownerUrl })
const children: ChildProcess[] = []

try {
  await client.connect()
  const { shift } = await made(folder, server, 0)
  const [desk, floor] = [await serve('desk', shift), await serve('floor', shift)]
  const cookie = await signIn(desk.port, loginOf('handler'), password)
  const sides = {
    desk: { ask: clientOf(desk.port, cookie), pid: desk.pid, postmaster: server.pid },
    floor: { ask: clientOf(floor.port), pid: floor.pid, postmaster: server.pid },
  }
  for (const one of times) {
    const { there } = await made(folder, server, one * districtYear)
    console.log(`\n×${one}（${there} 条），机器负载 ${loadNow()}`)
    await compare(sides, await subject(sides.desk, there))
    console.log(`  服务进程内存 ${memoryOf(desk.pid)} MB，最简服务 ${memoryOf(floor.pid)} MB`)
  }
} finally {
  for (const child of children) child.disconnect()
  await client.end()
  await server.stop()
  if (!kept) rmSync(folder, { recursive: true, force: true })
}

/** Bundled as `npm run build` bundles the server: what is measured is what is run. */
async function bundle(): Promise<string> {
  const outdir = join(import.meta.dirname, '../.cache/bench-load')
  await build({
    entryPoints: ['desk', 'floor'].map((which) => join(import.meta.dirname, `load/serve-${which}.ts`)),
    outdir,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    jsx: 'automatic',
    logLevel: 'warning',
  })
  cpSync(join(import.meta.dirname, '../src/store/migrations'), join(outdir, 'migrations'), { recursive: true })
  return outdir
}

async function serve(which: 'desk' | 'floor', shift: number): Promise<{ port: number; pid: number }> {
  const given: DeskGiven = { appUrl: server.appUrl, readerUrl: server.readerUrl, folder, shift }
  const env = { ...process.env, DATABASE_URL: server.ownerUrl, BENCH_DESK: JSON.stringify(given) }
  const child = fork(join(bundled, `serve-${which}.js`), { env, execArgv: [] })
  children.push(child)
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  return { port, pid: child.pid ?? 0 }
}

/** Records made and acted on through the desk itself, a page far down, and days with close to nine thousand records. */
async function subject({ ask }: Side, there: number): Promise<Subject> {
  const matters: string[] = []
  for (let n = 0; n < 100; n++) matters.push((told(await ask(registering(n))) as { matter: string }).matter)
  const acting = { method: 'POST', body: { given: { note: '已回访' } } } as const
  for (const id of matters) told(await ask({ ...acting, path: `/api/matters/${id}/acts/addSteps` }))
  const offset = Math.floor(there / 2)
  const { rows } = await client.query<{ after: string }>(
    `select opened_on || '.' || id as after from matter where line = 'enforcement'
     order by opened_on desc, id desc limit 1 offset $1`,
    [offset - 1],
  )
  const { rows: days } = await client.query<{ until: string }>(
    `select max(opened_on)::text as until
     from (
       select opened_on, sum(count(*)) over (order by opened_on) as sofar
       from matter where line = 'enforcement' and opened_on >= '2021-01-01' group by opened_on
     ) as day
     where sofar <= 9000`,
  )
  const span = { from: '2021-01-01', until: days[0]?.until ?? '2021-01-02' }
  return { matters, deep: { offset, after: rows[0]?.after ?? '' }, span }
}

async function compare({ desk, floor }: { desk: Side; floor: Side }, about: Subject): Promise<void> {
  const questions = questionsOf(about).filter(
    ({ name }) => chosen.length === 0 || chosen.some((one) => name.includes(one)),
  )
  for (const question of questions) {
    for (const many of atOnce) {
      const how = { times: question.times, atOnce: Math.min(many, question.times) }
      const floorSide = await measure(floor, question.floor, how)
      const deskSide = await measure(desk, question.desk, how)
      console.log(lineFor(question, many, deskSide, floorSide))
    }
  }
}

function lineFor({ name, target }: Question, many: number, desk: Measured, floor: Measured): string {
  const ratio = cpuIn(desk) / cpuIn(floor)
  const side = ({ p50, p95, server: own, database }: Measured) =>
    `p50 ${p50.toFixed(1)} p95 ${p95.toFixed(1)} 处理器 ${(own + database).toFixed(2)}（${own.toFixed(2)}+${database.toFixed(2)}）`
  const mark = ratio <= target ? '' : '  未达'
  return `  ${name} 并发${many}：${side(desk)} | 最简 ${side(floor)} | ${ratio.toFixed(2)} 倍（≤${target}）${mark}`
}
