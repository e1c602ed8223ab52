import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { letterOf } from '../src/door/cell.ts'
import { enforcement } from '../src/lines/enforcement/business.ts'
import { mediation } from '../src/lines/mediation/business.ts'
import { keepHeapSmall } from '../src/server/heap.ts'
import { beginTaking, readPreview } from '../src/store/intake/decide-intake.ts'
import { intakeOf } from '../src/store/intake/intake-row.ts'
import { receiveSheet } from '../src/store/intake/receive.ts'
import { workOnIntake } from '../src/store/intake/work.ts'
import { migrate } from '../src/store/migrate.ts'
import { foundDistrict, openStore } from '../src/store/open.ts'
import { saveOrgan } from '../src/store/organs.ts'
import { postsOf, savePerson, savePost } from '../src/store/people.ts'
import { startPostgres } from '../src/store/postgres/start.ts'
import type { Store } from '../src/store/store.ts'
import type { Actor } from '../src/store/types.ts'
import { scratchFolder } from '../src/testing/scratch.ts'
import { collectionHeader } from '../src/testing/sheets-in.ts'
import { personOf } from '../src/testing/story.ts'
import { plantedIn, unit } from './import-sheet.ts'
import { cpuOfSessions, loadNow } from './load/cpu.ts'

/**
 * What an import costs: npm run bench -- import [rows] [mediation]. A sheet of enforcement records, as .xlsx, from the
 * upload to the receipt: read, judged, checked against the ledger, numbered, sealed, journalled, with its clocks. Then the
 * same sheet with planted faults: each must be named by line and rule, and nothing may be taken. Or the register of
 * mediation, whose matters have parties, papers and periods of other kinds, without the faults.
 */
keepHeapSmall()
const rows = Number(process.argv[2] ?? 10_000)
const sheet = process.argv.includes('mediation')
  ? { line: 'mediation', sheet: 'register', sample: 'mediation/register' }
  : { line: 'enforcement', sheet: 'collection', sample: '' }
let worst = 0
const watching = setInterval(() => {
  worst = Math.max(worst, process.memoryUsage.rss())
}, 50).unref()
function sheetOf(first: number, kind: string): Uint8Array {
  const file = join(folder, 'sheet.xlsx')
  const made = join(import.meta.dirname, 'import-sheet.ts')
  const told = ['--import', 'tsx', made, file, String(first), String(rows), ...(kind ? [kind] : [])]
  const { status } = spawnSync(process.execPath, told, { stdio: 'inherit' })
  if (status !== 0) throw new Error('没有做成表')
  return readFileSync(file)
}

const folder = scratchFolder('bench')
const server = await startPostgres({ dataDir: join(folder, 'data') })
await migrate(server.ownerUrl)
await foundDistrict(server.appUrl, { district: 'shifan', name: '示范区', synthetic: true })
const store = await openStore({
  url: server.appUrl,
  readerUrl: server.readerUrl,
  businesses: [enforcement, mediation],
  district: 'shifan',
  keyFile: join(folder, 'key'),
  filesDir: join(folder, 'files'),
  clock: () => new Date('2021-12-31T09:00:00+08:00'),
})

console.log(`没有表在导入时，内存 ${Math.round(process.memoryUsage.rss() / 1e6)} MB`)
try {
  const uploader = await sender(store)
  for (const turn of [0, 1, 2]) await whole(uploader, turn)
  if (sheet.line === 'enforcement') await spoilt(uploader)
} finally {
  clearInterval(watching)
  await store.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function sender(to: Store): Promise<Actor> {
  const organ = personOf('organ', 'bench')
  const mediates = sheet.line === 'mediation'
  await saveOrgan(to, {
    id: organ,
    name: unit,
    kind: mediates ? 'committee' : 'department',
    codeWord: '示城',
    validFrom: '2000-01-01' as never,
  })
  const person = personOf('uploader', '甲')
  await savePerson(to, { id: person, name: '示范甲' })
  const post = { id: personOf('post', 'uploader'), person, role: mediates ? 'mediator' : 'uploader', organ } as const
  await savePost(to, { ...post, lines: 'all', validFrom: '2000-01-01' as never })
  const [held] = await postsOf(to, person)
  if (!held) throw new Error('没有岗位')
  return { post: held, organName: unit }
}

async function sent(actor: Actor, bytes: Uint8Array): Promise<string> {
  const file = { name: '归集表.xlsx', bytes }
  const received = await receiveSheet(store, actor, { line: sheet.line, sheet: sheet.sheet, file })
  if (!received.allowed) throw new Error(received.says)
  await workOnIntake(store, received.id)
  return received.id
}

async function whole(actor: Actor, turn: number) {
  const bytes = sheetOf(turn * rows, sheet.sample)
  const before = { own: process.cpuUsage(), database: cpuOfSessions(server.pid) }
  const started = performance.now()
  const id = await sent(actor, bytes)
  const checked = performance.now()
  if (!(await beginTaking(store, id))) throw new Error(JSON.stringify(await firstVerdicts(id)))
  await workOnIntake(store, id)
  const taken = performance.now()
  const row = await intakeOf(store, id)
  if (!row?.receipt) throw new Error(JSON.stringify(row))
  const own = process.cpuUsage(before.own)
  const used = {
    own: (own.user + own.system) / 1000 / rows,
    database: (cpuOfSessions(server.pid) - before.database) / rows,
  }
  const rate = (ms: number) => Math.round(rows / (ms / 1000))
  console.log(
    `${row.receipt}：${rows} 行，核对每秒 ${rate(checked - started)} 行，收下每秒 ${rate(taken - checked)} 行，从上传到回执每秒 ${rate(taken - started)} 行；内存最高 ${Math.round(worst / 1e6)} MB；每行处理器 本进程 ${used.own.toFixed(3)} ms，数据库 ${used.database.toFixed(3)} ms；机器负载 ${loadNow()}`,
  )
}

async function firstVerdicts(id: string) {
  const row = await intakeOf(store, id)
  return row ? (await readPreview(store, row))?.verdicts.slice(0, 5) : null
}

async function spoilt(actor: Actor) {
  const planted = plantedIn(rows)
  const id = await sent(actor, sheetOf(3 * rows, 'bad'))
  const row = await intakeOf(store, id)
  const verdicts = row ? ((await readPreview(store, row))?.verdicts ?? []) : []
  const named = planted.filter(({ at, column, code }) =>
    verdicts.some(
      (one) =>
        one.row === at + 2 &&
        one.code === code &&
        (one.cell === null ||
          one.cell.startsWith(letterOf(collectionHeader.indexOf(column))) ||
          code === 'against-rule'),
    ),
  )
  console.log(
    `种下 ${planted.length} 处错，按行号和规则说出 ${named.length} 处；另报 ${(row?.errors ?? 0) - named.length} 处；收下 ${row?.receipt ?? '零'} 行`,
  )
}
