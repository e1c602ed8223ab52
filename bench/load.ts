import { rmSync } from 'node:fs'
import pg from 'pg'
import { scratchFolder } from '../src/testing/scratch.ts'
import { loadNow, memoryOf } from './load/cpu.ts'
import { bundledIn } from './load/databases.ts'
import { made } from './load/made.ts'
import { cpuIn, type Measured, measure, type Side } from './load/measure.ts'
import { pagesOf } from './load/pages.ts'
import { type Question, questionsOf } from './load/questions.ts'
import { bundle, deskOn, floorOn } from './load/servers.ts'
import { subject } from './load/subject.ts'
import { units } from './load/world.ts'

/**
 * What an answer costs beside the same question as plain SQL behind the barest HTTP server: npm run bench -- load [times the
 * district-year …] [at once …]. Signed in, with reach, masks, journal, clocks and seals on. Processor time is what is
 * compared, since a machine that does other things makes the wall clock lie: `load x1 x10 x100 c1 c8 c32 列表 登记`.
 * With `in=/some/folder` the records stay there, and are not made again when they are asked again. `pages` asks for the
 * pages people open all day, which have no floor and must not grow.
 */
const words = process.argv.slice(2)
const numbers = (letter: string) =>
  words.flatMap((word) => (new RegExp(`^${letter}\\d+$`).test(word) ? Number(word.slice(1)) : []))
const times = numbers('x').length > 0 ? numbers('x') : [1, 10]
const atOnce = numbers('c').length > 0 ? numbers('c') : [1, 8, 32]
const stays = words.find((word) => word.startsWith('in='))?.slice(3)
const chosen = words.filter((word) => !/^([xc]\d+|in=.*)$/.test(word))
const isChosen = (name: string) => chosen.length === 0 || chosen.some((one) => name.includes(one))
const districtYear = 10_258

const folder = stays ?? scratchFolder('bench-load')
const bundled = await bundle()
const database = await bundledIn(folder)
const client = new pg.Client({ connectionString: database.plainUrl })

try {
  await client.connect()
  for (const one of times) {
    const { there, shift } = await made(folder, database, one * districtYear)
    const serving = { bundled, database, folder, shift }
    const [desk, floor] = [await deskOn(serving), await floorOn(serving)]
    console.log(`\n×${one}（${there} 条），机器负载 ${loadNow()}；服务进程内存 ${memoryOf(desk.pid)} MB`)
    const about = await subject(client, desk.ask, there)
    for (const question of questionsOf(about)) if (isChosen(question.name)) await compare(question, { desk, floor })
    for (const { name, times: often, ask } of pagesOf(units[0] ?? ''))
      if (isChosen(name) || chosen.includes('pages'))
        console.log(`  ${name}：${sideText(await measure(desk, () => ask, { times: often, atOnce: 1 }))}`)
    console.log(`  服务进程内存 ${memoryOf(desk.pid)} MB，最简服务 ${memoryOf(floor.pid)} MB，机器负载 ${loadNow()}`)
    desk.leave()
    floor.leave()
  }
} finally {
  await client.end()
  await database.stop()
  if (!stays) rmSync(folder, { recursive: true, force: true })
}

async function compare(question: Question, { desk, floor }: { desk: Side; floor: Side }): Promise<void> {
  for (const many of atOnce) {
    const how = (times: number) => ({ times, atOnce: Math.min(many, times) })
    const floorSide = await measure(floor, question.floor, how(question.floorTimes ?? question.times))
    const deskSide = await measure(desk, question.desk, how(question.times))
    console.log(lineFor(question, many, deskSide, floorSide))
  }
}

function lineFor({ name, target }: Question, many: number, desk: Measured, floor: Measured): string {
  const ratio = cpuIn(desk) / cpuIn(floor)
  const mark = ratio <= target ? '' : '  未达'
  return `  ${name} 并发${many}：${sideText(desk)} | 最简 ${sideText(floor)} | ${ratio.toFixed(2)} 倍（≤${target}）${mark}`
}

function sideText({ p50, p95, server, database: own }: Measured): string {
  const cpu = `${(server + own).toFixed(2)}（${server.toFixed(2)}+${own.toFixed(2)}）`
  return `p50 ${p50.toFixed(1)} p95 ${p95.toFixed(1)} 处理器 ${cpu}`
}
