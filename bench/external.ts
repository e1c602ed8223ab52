import { rmSync } from 'node:fs'
import pg from 'pg'
import { scratchFolder } from '../src/testing/scratch.ts'
import { loadNow } from './load/cpu.ts'
import { bundledIn, externalIn, type Running } from './load/databases.ts'
import { made } from './load/made.ts'
import { cpuIn, measure } from './load/measure.ts'
import { questionsOf, type Subject } from './load/questions.ts'
import { bundle, deskOn } from './load/servers.ts'
import { subject } from './load/subject.ts'

/** The desk on the bundled PostgreSQL beside the desk on Debian's, the same records in each: npm run bench -- external [names]. */
const chosen = process.argv.slice(2)
const records = 10_258
const most = 1.3
const bundled = await bundle()
const folders = { bundled: scratchFolder('bench-bundled'), external: scratchFolder('bench-external') }
const servers = { bundled: await bundledIn(folders.bundled), external: await externalIn(folders.external) }

try {
  const [ours, theirs] = [
    await ready(servers.bundled, folders.bundled),
    await ready(servers.external, folders.external),
  ]
  console.log(`自带的和外部的 PostgreSQL，各 ${records} 条，机器负载 ${loadNow()}`)
  const others = questionsOf(theirs.about)
  for (const [at, question] of questionsOf(ours.about).entries()) {
    if (chosen.length > 0 && !chosen.some((name) => question.name.includes(name))) continue
    const how = { times: question.times, atOnce: 1 }
    const external = await measure(theirs.desk, others[at]?.desk ?? question.desk, how)
    const own = await measure(ours.desk, question.desk, how)
    const ratio = cpuIn(own) / cpuIn(external)
    const cost = (side: typeof own) =>
      `${cpuIn(side).toFixed(2)}（${side.server.toFixed(2)}+${side.database.toFixed(2)}）`
    console.log(
      `  ${question.name}：自带 ${cost(own)} | 外部 ${cost(external)} | ${ratio.toFixed(2)} 倍（≤${most}）${ratio <= most ? '' : '  未达'}`,
    )
  }
  ours.desk.leave()
  theirs.desk.leave()
} finally {
  for (const one of Object.values(servers)) await one.stop()
  for (const one of Object.values(folders)) rmSync(one, { recursive: true, force: true })
}

async function ready(database: Running, folder: string) {
  const { there, shift } = await made(folder, database, records)
  const desk = await deskOn({ bundled, database, folder, shift })
  const client = new pg.Client({ connectionString: database.plainUrl })
  await client.connect()
  const about: Subject = await subject(client, desk.ask, there)
  await client.end()
  return { desk, about }
}
