import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { letterOf } from '../src/door/cell.ts'
import { writeWorkbook } from '../src/door/spreadsheet.ts'
import { enforcement } from '../src/lines/enforcement/business.ts'
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
import { sampleCreditCode } from '../src/testing/sheet-sample.ts'
import { collectionHeader } from '../src/testing/sheets-in.ts'
import { personOf } from '../src/testing/story.ts'
import { cpuOfSessions, loadNow } from './load/cpu.ts'

/**
 * What an import costs: npm run bench -- import [rows]. A sheet of enforcement records, as .xlsx, from the upload to the
 * receipt: read, judged, checked against the ledger, numbered, sealed, journalled, with its clocks. Then the same sheet
 * with planted faults: each must be named by line and rule, and nothing may be taken.
 */
const rows = Number(process.argv[2] ?? 10_000)
let worst = 0
const watching = setInterval(() => {
  worst = Math.max(worst, process.memoryUsage.rss())
}, 50).unref()
const unit = '示范区城市管理委员会'
const two = (n: number) => String(n).padStart(2, '0')

function rowOf(n: number): string[] {
  const month = two((n % 10) + 1)
  const date = two((n % 20) + 1)
  const isPenalty = n % 4 === 0
  const about = [
    `示范商贸${n}有限公司`,
    unit,
    '区级部门',
    isPenalty ? '行政处罚' : '行政检查',
    `占用人行道堆放物料${n}`,
    '法人及非法人组织',
    sampleCreditCode(n),
  ]
  const penalty = ['普通程序', `示城罚〔2021〕${n}号`, `2021-${month}-${date}`, `2021-${month}-${date}`]
  const money = [
    '作出处罚、强制、征收等决定',
    '警告；罚款',
    '2000.00',
    `2021-${month}-${date}`,
    `2021-${month}-${date}`,
  ]
  const check = ['', '', '', `2021-${month}-${date}`, '检查未发现问题', '', '', '', `2021-${month}-${date}`]
  return [...about, ...(isPenalty ? [...penalty, ...money] : check), `2021-${two((n % 10) + 2)}-01`]
}

const faults: readonly {
  readonly column: (typeof collectionHeader)[number]
  readonly value: string
  readonly code: string
}[] = [
  { column: '单位层级', value: '', code: 'blank-required' },
  { column: '执法类别', value: '打卡', code: 'bad-choice' },
  { column: '决定日期', value: '2021.2.30', code: 'bad-day' },
  { column: '统一社会信用代码', value: '91120199MA00000000', code: 'bad-credit-code' },
  { column: '罚款金额（元）', value: '约2000', code: 'bad-money' },
  { column: '执法单位', value: '示范区没有的局', code: 'name-unknown' },
  { column: '归集日期', value: '2030-01-01', code: 'future-day' },
  { column: '处罚种类', value: '警告', code: 'against-rule' },
  { column: '相对人类别', value: '', code: 'blank-required' },
  { column: '送达日期', value: '2021-12-30', code: 'against-rule' },
]

function sheetOf(all: readonly (readonly string[])[]) {
  return writeWorkbook([{ name: '执法案件归集表', rows: [collectionHeader, ...all] }])
}

const folder = scratchFolder('bench')
const server = await startPostgres({ dataDir: join(folder, 'data') })
await migrate(server.ownerUrl)
await foundDistrict(server.appUrl, { district: 'shifan', name: '示范区', synthetic: true })
const store = await openStore({
  url: server.appUrl,
  readerUrl: server.readerUrl,
  businesses: [enforcement],
  district: 'shifan',
  keyFile: join(folder, 'key'),
  filesDir: join(folder, 'files'),
  clock: () => new Date('2021-12-31T09:00:00+08:00'),
})

console.log(`没有表在导入时，内存 ${Math.round(process.memoryUsage.rss() / 1e6)} MB`)
try {
  const uploader = await sender(store)
  for (const turn of [0, 1, 2]) await whole(uploader, turn)
  await spoilt(uploader)
} finally {
  clearInterval(watching)
  await store.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function sender(to: Store): Promise<Actor> {
  const organ = personOf('organ', 'bench')
  await saveOrgan(to, { id: organ, name: unit, kind: 'department', codeWord: '示城', validFrom: '2000-01-01' as never })
  const person = personOf('uploader', '甲')
  await savePerson(to, { id: person, name: '示范甲' })
  const post = { id: personOf('post', 'uploader'), person, role: 'uploader', organ } as const
  await savePost(to, { ...post, lines: 'all', validFrom: '2000-01-01' as never })
  const [held] = await postsOf(to, person)
  if (!held) throw new Error('没有岗位')
  return { post: held, organName: unit }
}

async function sent(actor: Actor, bytes: Uint8Array): Promise<string> {
  const file = { name: '归集表.xlsx', bytes }
  const received = await receiveSheet(store, actor, { line: 'enforcement', sheet: 'collection', file })
  if (!received.allowed) throw new Error(received.says)
  await workOnIntake(store, received.id)
  return received.id
}

async function whole(actor: Actor, turn: number) {
  const bytes = await sheetOf(Array.from({ length: rows }, (_, n) => rowOf(turn * rows + n)))
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

/** A fault in each of two hundred rows that are penalties. */
async function spoilt(actor: Actor) {
  const all = Array.from({ length: rows }, (_, n) => rowOf(3 * rows + n))
  const planted = Array.from({ length: 200 }, (_, n) => ({
    at: n * 4 * Math.max(1, Math.floor(rows / 800)),
    ...(faults[n % faults.length] as (typeof faults)[number]),
  })).filter(({ at }) => at < rows)
  for (const { at, column, value } of planted) (all[at] as string[])[collectionHeader.indexOf(column)] = value
  const id = await sent(actor, await sheetOf(all))
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
