import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Role } from '../src/kernel/role.ts'
import { connect } from '../src/store/connect.ts'
import { driftOf } from '../src/store/drift.ts'
import { listMatters } from '../src/store/list-matters.ts'
import { migrate } from '../src/store/migrate.ts'
import { foundDistrict, openStore } from '../src/store/open.ts'
import { saveOrgan } from '../src/store/organs.ts'
import { postsOf, savePerson, savePost } from '../src/store/people.ts'
import { perform } from '../src/store/perform.ts'
import { performBatch } from '../src/store/perform-batch.ts'
import { startPostgres } from '../src/store/postgres/start.ts'
import { readMatter } from '../src/store/read-matter.ts'
import { readToday } from '../src/store/read-today.ts'
import { search } from '../src/store/search.ts'
import type { Store } from '../src/store/store.ts'
import type { Actor, ActRequest } from '../src/store/types.ts'
import { libraryBusiness, records } from '../src/testing/library.ts'
import { scratchFolder } from '../src/testing/scratch.ts'
import { personOf } from '../src/testing/story.ts'

/**
 * What the store costs: npm run bench -- store [rows]. Imports rows with journal and clocks, creates and acts one by
 * one beside a bare insert, and reads lists, deep pages, searches and the today page at that volume.
 */
const rows = Number(process.argv[2] ?? 20_000)
const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许']
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰梅林波文']
const what = [
  '未按规定公示价格',
  '占道经营',
  '超限运输',
  '消防通道堵塞',
  '餐饮油烟超标',
  '未取得许可擅自施工',
  '乱倒垃圾',
  '食品标签不合格',
]

const folder = scratchFolder('bench')
const server = await startPostgres({ dataDir: join(folder, 'data') })
const store = await opened()
const clerk = await actor('clerk', '甲')
const head = await actor('head', '乙')

try {
  await importing()
  await oneByOne()
  await reading()
} finally {
  await store.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function opened(): Promise<Store> {
  await migrate(server.ownerUrl)
  const connection = connect(server.ownerUrl, { max: 1 })
  const { sql } = await driftOf(connection.db, [libraryBusiness, records])
  await connection.close()
  const client = new pg.Client({ connectionString: server.ownerUrl })
  await client.connect()
  for (const statement of sql) await client.query(statement)
  await client.end()
  await foundDistrict(server.appUrl, { district: 'shifan', name: '示范区', synthetic: true })
  return openStore({
    url: server.appUrl,
    readerUrl: server.readerUrl,
    businesses: [libraryBusiness, records],
    district: 'shifan',
    keyFile: join(folder, 'key'),
    filesDir: join(folder, 'files'),
    clock: () => new Date('2021-12-01T09:00:00+08:00'),
  })
}

async function actor(role: Role, name: string): Promise<Actor> {
  const organ = personOf('organ', 'bench')
  await saveOrgan(store, {
    id: organ,
    name: '示范区司法局',
    kind: 'bureau',
    codeWord: '示司',
    validFrom: '2000-01-01' as never,
  })
  const person = personOf(role, name)
  await savePerson(store, { id: person, name: `示范${name}` })
  await savePost(store, {
    id: personOf('post', role),
    person,
    role,
    organ,
    lines: 'all',
    validFrom: '2000-01-01' as never,
  })
  const [post] = await postsOf(store, person)
  if (!post) throw new Error('没有岗位')
  return { post, organName: '示范区司法局' }
}

async function importing() {
  const size = 10_000
  let spent = 0
  for (let at = 0; at < rows; at += size) {
    const requests = Array.from({ length: Math.min(size, rows - at) }, (_, n) => record(at + n))
    const started = performance.now()
    const answer = await performBatch(store, clerk, requests, { note: '导入' })
    spent += performance.now() - started
    if (!answer.allowed) throw new Error(JSON.stringify(answer.refused[0]))
  }
  console.log(`导入 ${rows} 行：每秒 ${Math.round(rows / (spent / 1000))} 行`)
}

function nameOf(n: number): string {
  return `${surnames[n % 20]}${given[Math.floor(n / 20) % 30]}${given[Math.floor(n / 600) % 30]}`
}

function record(n: number): ActRequest {
  const month = String((n % 11) + 1).padStart(2, '0')
  const day = String((n % 28) + 1).padStart(2, '0')
  return {
    line: 'records',
    act: 'record',
    given: {
      subject: `${nameOf(n)}${what[n % 8]}`,
      kind: n % 2000 === 7 ? 'seizure' : 'check',
      checkedOn: `2021-${month}-${day}`,
      fine: (n % 50) * 10_000,
      outcome: n % 3 === 0 ? '责令改正' : '未发现问题',
    },
    parties: [{ role: 'subject', kind: 'person', name: nameOf(n) }],
  }
}

async function timed(label: string, times: number, work: (at: number) => Promise<unknown>): Promise<number> {
  const spent: number[] = []
  for (let at = 0; at < times; at++) {
    const started = performance.now()
    await work(at)
    spent.push(performance.now() - started)
  }
  const middle = spent.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0
  console.log(`${label}：${middle.toFixed(2)} ms（最慢 ${Math.max(...spent).toFixed(1)}）`)
  return middle
}

/** The rows one such matter is made of, inserted as they are: no decision, no number, no ciphertext, no journal hash. */
async function bareInsert(client: pg.Client, model: string): Promise<void> {
  const id = randomUUID()
  await client.query('begin')
  for (const [table, key] of [
    ['matter', 'id'],
    ['event', 'matter'],
    ['clock', 'matter'],
    ['party', 'matter'],
    ['records', 'matter'],
  ] as const) {
    await client.query(
      `insert into ${table} select (jsonb_populate_record(${table}, jsonb_build_object('${key}', $2::text, 'number', null))).* from ${table} where ${key} = $1`,
      [model, id],
    )
  }
  await client.query('commit')
}

async function oneByOne() {
  const client = new pg.Client({ connectionString: server.ownerUrl })
  await client.connect()
  await client.query('create table bare (district text, id uuid primary key, said jsonb, at timestamptz)')
  const one = await timed('一行光插入', 200, () =>
    client.query(`insert into bare values ('shifan', gen_random_uuid(), '{"a": 1}', now())`),
  )
  const model = await perform(store, clerk, record(rows + 1000))
  if (!model.allowed) throw new Error(model.reasons[0]?.says)
  const bare = await timed('同样的五行直接插入', 200, () => bareInsert(client, model.matter))
  await client.end()
  const made: string[] = []
  const create = await timed('登记一件（日志、期限、编号）', 200, async (at) => {
    const answer = await perform(store, clerk, record(rows + at))
    if (!answer.allowed) throw new Error(answer.reasons[0]?.says)
    made.push(answer.matter)
  })
  const act = await timed('办理一步', 200, async (at) => {
    const answer = await perform(store, clerk, {
      line: 'records',
      matter: made[at] ?? '',
      act: 'note',
      given: { text: '已回访' },
    })
    if (!answer.allowed) throw new Error(answer.reasons[0]?.says)
  })
  console.log(
    `登记为直接插入的 ${(create / bare).toFixed(1)} 倍（一行的 ${(create / one).toFixed(1)} 倍），办理为 ${(act / bare).toFixed(1)} 倍（一行的 ${(act / one).toFixed(1)} 倍）`,
  )
  await timed('打开一件', 100, (at) => readMatter(store, clerk.post, made[at] ?? ''))
}

async function reading() {
  await vacuum()
  const list = (query: object) => listMatters(store, head.post, 'records', { page: 1, size: 50, ...query })
  await timed('列表第 1 页', 20, () => list({}))
  await timed('列表第 200 页', 20, () => list({ page: 200 }))
  await timed('按少见的种类筛选', 20, () => list({ filters: { kind: 'seizure' } }))
  await timed('按常见的种类筛选，按金额排', 20, () =>
    list({ filters: { kind: 'check' }, sort: 'openedOn', desc: false }),
  )
  await timed('搜索常见词「占道」', 20, () => search(store, head.post, '占道'))
  await timed('搜索姓名「赵伟芳」', 20, () => search(store, head.post, '赵伟芳'))
  await timed('搜索半个姓名「韩娟」', 20, () => search(store, head.post, '韩娟'))
  await timed('搜索编号的一段', 20, () => search(store, head.post, `2021${Math.floor(rows / 2)}`))
  await timed('搜索拼音首字母', 20, () => search(store, head.post, 'zwf'))
  await timed('搜索没有的', 20, () => search(store, head.post, '鹊桥仙'))
  await timed('列表内搜索', 20, () => list({ q: '油烟' }))
  await timed('今日页', 20, () => readToday(store, clerk.post))
}

async function vacuum() {
  const client = new pg.Client({ connectionString: server.ownerUrl })
  await client.connect()
  await client.query('vacuum analyze')
  await client.end()
}
