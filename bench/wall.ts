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
import { performBatch } from '../src/store/perform-batch.ts'
import { openedIn, startPostgres } from '../src/store/postgres/start.ts'
import { readMatter } from '../src/store/read-matter.ts'
import { search } from '../src/store/search.ts'
import type { Actor, ActRequest } from '../src/store/types.ts'
import { libraryBusiness, records } from '../src/testing/library.ts'
import { scratchFolder } from '../src/testing/scratch.ts'
import { personOf } from '../src/testing/story.ts'

/**
 * What the wall of rows costs: npx tsx bench/wall.ts [rows] [districts]. The same questions with the wall down and up,
 * in turns so that a busy machine treats both alike; and up without the marks that let search use its index.
 */
const rows = Number(process.argv[2] ?? 20_000)
const districts = Number(process.argv[3] ?? 10)
const turns = 5
const walls = { 墙放下: down, 墙立起: up, 立起而索引没有记号: unmarked }
const folder = scratchFolder('bench-wall')
const dataDir = join(folder, 'data')
const server = await startPostgres({ dataDir })
const owner = new pg.Client({ connectionString: server.ownerUrl })

try {
  await owner.connect()
  await measure()
} finally {
  await owner.end()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function measure() {
  const store = await opened()
  const clerk = await actor(store, 'clerk', 'east')
  const head = await actor(store, 'head', 'bureau')
  for (let at = 0; at < rows; at += 5000) await taken(store, clerk, at, Math.min(5000, rows - at))
  await neighbours()
  const { rows: some } = await owner.query<{ id: string }>(`select id from matter where district = 'shifan' limit 50`)
  const list = (post: Actor, query: object) => listMatters(store, post.post, 'records', { page: 1, size: 50, ...query })
  let next = rows
  const asked: Asked = {
    列表第一页: () => list(head, {}),
    '列表第 100 页': () => list(head, { page: 100 }),
    按机构看的列表: () => list(clerk, {}),
    打开一件: () => readMatter(store, head.post, some[next++ % some.length]?.id ?? ''),
    查四个字: () => search(store, head.post, `事由${String(next++ % 700).padStart(4, '0')}`),
    查没有的: () => search(store, head.post, '鹊桥仙'),
    '导入 500 行': () => taken(store, clerk, (next += 500), 500),
  }
  const spent = await inTurns(asked)
  for (const what of Object.keys(asked)) {
    const [bare = 1, walled = 1, blind = 1] = Object.keys(walls).map((wall) =>
      middle(spent.get(`${what}\t${wall}`) ?? []),
    )
    console.log(
      `${what}：放下 ${bare.toFixed(2)} ms，立起 ${walled.toFixed(2)} ms（${(walled / bare).toFixed(2)} 倍），没有记号 ${blind.toFixed(2)} ms`,
    )
  }
  await store.close()
}

async function opened() {
  await migrate(server.ownerUrl)
  const connection = connect(server.ownerUrl, { max: 1 })
  const { sql } = await driftOf(connection.db, [libraryBusiness, records])
  await connection.close()
  for (const statement of sql) await owner.query(statement)
  await owner.query('select raise_wall()')
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

type Asked = Readonly<Record<string, () => Promise<unknown>>>

async function inTurns(asked: Asked): Promise<Map<string, number[]>> {
  const spent = new Map<string, number[]>()
  for (let turn = 0; turn < turns; turn++)
    for (const [wall, set] of Object.entries(walls)) {
      await set()
      for (const [what, ask] of Object.entries(asked)) {
        await ask()
        const key = `${what}\t${wall}`
        const times = what.startsWith('导入') ? 1 : 12
        for (let n = 0; n < times; n++) spent.set(key, [...(spent.get(key) ?? []), await timed(ask)])
      }
    }
  return spent
}

type Opened = Awaited<ReturnType<typeof opened>>

async function actor(store: Opened, role: Role, name: string): Promise<Actor> {
  const organ = personOf('organ', name)
  const about = { name: `示范区${name}`, kind: 'bureau', codeWord: name, validFrom: '2000-01-01' as never }
  await saveOrgan(store, { id: organ, ...about })
  const person = personOf(role, name)
  await savePerson(store, { id: person, name: `示范${name}` })
  const id = personOf('post', `${role}${name}`)
  await savePost(store, { id, person, role, organ, lines: 'all', validFrom: '2000-01-01' as never })
  const [post] = await postsOf(store, person)
  if (!post) throw new Error('没有岗位')
  return { post, organName: about.name }
}

async function taken(store: Opened, clerk: Actor, from: number, count: number): Promise<void> {
  const requests = Array.from({ length: count }, (_, n) => record(from + n))
  const answer = await performBatch(store, clerk, requests, { note: '导入' })
  if (!answer.allowed) throw new Error(JSON.stringify(answer.refused[0]))
}

function record(n: number): ActRequest {
  const subject = `事由${String(n % 5000).padStart(4, '0')}检查`
  const checkedOn = `2021-${String((n % 11) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`
  return {
    line: 'records',
    act: 'record',
    given: { subject, kind: 'check', checkedOn, fine: n, outcome: '未发现问题' },
    parties: [{ role: 'subject', kind: 'person', name: `示范${n}` }],
  }
}

/** The same matters in other districts of the database, as a city holds them. */
async function neighbours() {
  const columns = await owner.query<{ all: string }>(
    `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as all
     from information_schema.columns where table_name = 'matter' and column_name <> 'district'`,
  )
  const all = columns.rows[0]?.all ?? ''
  for (let n = 1; n < districts; n++) {
    await owner.query(`insert into district (district, name) values ($1, $1)`, [`q${n}`])
    await owner.query(
      `insert into organ (district, id, name, kind, valid_from) select $1, id, name, kind, valid_from from organ where district = 'shifan'`,
      [`q${n}`],
    )
    await owner.query(`insert into matter (district, ${all}) select $1, ${all} from matter where district = 'shifan'`, [
      `q${n}`,
    ])
  }
  await owner.query('vacuum analyze')
}

async function down() {
  await marked(true)
  await onEveryTable('disable')
}

async function up() {
  await marked(true)
  await onEveryTable('enable')
}

async function unmarked() {
  await marked(false)
  await onEveryTable('enable')
}

async function onEveryTable(word: 'enable' | 'disable') {
  const { rows: found } = await owner.query<{ name: string }>(
    `select distinct tablename as name from pg_policies where policyname = 'district_wall'`,
  )
  for (const { name } of found) await owner.query(`alter table ${pg.escapeIdentifier(name)} ${word} row level security`)
}

async function marked(isMarked: boolean) {
  const address = new URL(openedIn(dataDir)?.superUrl ?? '')
  address.pathname = '/faheng'
  const client = new pg.Client({ connectionString: address.href })
  await client.connect()
  for (const name of ['arraycontains', 'arrayoverlap'])
    await client.query(`alter function pg_catalog.${name}(anyarray, anyarray) ${isMarked ? '' : 'not'} leakproof`)
  await client.end()
}

async function timed(ask: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await ask()
  return performance.now() - started
}

function middle(spent: readonly number[]): number {
  return spent.toSorted((a, b) => a - b)[Math.floor(spent.length / 2)] ?? 0
}
