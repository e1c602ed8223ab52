import { rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { businesses } from '../src/lines/register.ts'
import { checkMatters, planFollowing } from '../src/oversight/follow.ts'
import { runChecks } from '../src/oversight/run.ts'
import { migrate } from '../src/store/migrate.ts'
import { foundDistrict, openStore } from '../src/store/open.ts'
import { saveOrgan } from '../src/store/organs.ts'
import { startPostgres } from '../src/store/postgres/start.ts'
import type { Store } from '../src/store/store.ts'
import { scratchFolder } from '../src/testing/scratch.ts'
import { fill, unit } from './oversight/fill.ts'

/**
 * What oversight costs: npm run bench -- oversight [records …] [acts]. Fills the tables of enforcement and certificates straight,
 * runs every check over everything, and then one record after an act. 10000 records are a district-year. However many
 * records there are, the officers stay 492 and the companies 20500: what is compared with its like has more and more of it.
 */
const sizes = process.argv.slice(2).map(Number).filter(Boolean)
const onlyActs = process.argv.includes('acts')
const folder = scratchFolder('bench-oversight')
const server = await startPostgres({ dataDir: join(folder, 'data') })
const store = await opened()
const client = new pg.Client({ connectionString: server.ownerUrl })
await client.connect()

try {
  let there = 0
  for (const size of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) {
    const started = performance.now()
    await fill(client, there, size)
    console.log(`${size} 条记录写入：${seconds(started)}`)
    there = size
    if (!onlyActs) await everything(size)
    await oneByOne()
  }
} finally {
  await client.end()
  await store.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function opened(): Promise<Store> {
  await migrate(server.ownerUrl)
  await foundDistrict(server.appUrl, { district: 'shifan', name: '示范区', synthetic: true })
  const open = await openStore({
    url: server.appUrl,
    readerUrl: server.readerUrl,
    businesses,
    district: 'shifan',
    keyFile: join(folder, 'key'),
    filesDir: join(folder, 'files'),
    clock: () => new Date('2025-06-30T09:00:00+08:00'),
  })
  for (let n = 0; n < 41; n++) {
    await saveOrgan(open, {
      id: unit(n),
      parent: null,
      name: `示范单位${n + 1}`,
      kind: 'department',
      codeWord: `示${n}`,
      validFrom: '2000-01-01' as never,
    })
  }
  return open
}

async function everything(size: number) {
  const started = performance.now()
  const { tallies } = await runChecks(store, { kind: 'full' })
  const spent = seconds(started)
  const sum = (of: 'hits' | 'fresh') => tallies.reduce((total, one) => total + one[of], 0)
  const slow = tallies.toSorted((one, other) => other.milliseconds - one.milliseconds).slice(0, 5)
  console.log(`${size} 条记录，${tallies.length} 项规则：${spent}，命中 ${sum('hits')}，本进程内存 ${memory()} MB`)
  console.log(`  最慢：${slow.map(({ check, milliseconds }) => `${check} ${milliseconds} ms`).join('，')}`)
  const again = performance.now()
  await runChecks(store, { kind: 'full' })
  console.log(`  再跑一遍：${seconds(again)}`)
}

async function oneByOne() {
  const { rows } = await client.query<{ id: string }>(
    "select id from matter where line = 'enforcement' order by id limit 40",
  )
  await planFollowing(store)
  const spent: number[] = []
  for (const { id } of rows) {
    const started = performance.now()
    await checkMatters(store, [id])
    spent.push(performance.now() - started)
  }
  const sorted = spent.toSorted((a, b) => a - b)
  console.log(`  一件办过之后：中位 ${sorted[20]?.toFixed(1)} ms，最慢 ${sorted.at(-1)?.toFixed(1)} ms`)
}

function seconds(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} 秒`
}

function memory(): number {
  return Math.round(process.memoryUsage().rss / 1024 / 1024)
}
