import { expect, test } from 'vitest'
import { behind, testStore } from '../testing/database.ts'
import { counselBusiness, libraryBusiness } from '../testing/library.ts'
import { readDraft, saveDraft } from './drafts.ts'
import { listMatters } from './list-matters.ts'
import { savePerson } from './people.ts'
import { perform } from './perform.ts'
import { performBatch } from './perform-batch.ts'
import { readMatter } from './read-matter.ts'
import { search } from './search.ts'
import type { ActRequest, Performed } from './types.ts'

const { store, database, as, on } = await testStore([libraryBusiness, counselBusiness])
on('2021-03-01')
const clerk = await as('clerk')
const chief = await as('sectionHead')
const head = await as('head')
const officer = await as('correctionOfficer', { lines: ['counsel'] })

const secrets = {
  idNumber: '11010519491231002X',
  phone: '13800001234',
  home: '示范区密封街七号',
  hotline: '13900005678',
  visitor: '示范来访人',
  rowHome: '示范区修补巷三号',
}

async function done(request: ActRequest, actor = clerk): Promise<Performed> {
  const answer = await perform(store, actor, request)
  if (!answer.allowed) throw new Error(answer.reasons.map(({ says }) => says).join('；'))
  return answer
}

const reader = {
  role: 'reader',
  kind: 'person',
  name: '示范读者甲',
  idNumber: secrets.idNumber,
  phone: secrets.phone,
  address: secrets.home,
} as const
const visitor = { role: 'visitor', kind: 'person', name: secrets.visitor, phone: secrets.phone } as const
const lend: ActRequest = {
  line: 'library',
  act: 'lend',
  given: { subject: '借书', kind: 'novel', lentOn: '2021-03-01', hotline: secrets.hotline },
  parties: [reader],
  key: 'once-0001',
}

const lent = await done(lend)
await done({
  line: 'library',
  matter: lent.matter,
  act: 'damage',
  given: { pages: [{ page: 1, home: secrets.rowHome }] },
})
await done({
  line: 'library',
  matter: lent.matter,
  act: 'allow',
  given: { days: 3, why: '没看完', hotline: secrets.hotline },
})
await done({ line: 'library', matter: lent.matter, act: 'sign', given: {} }, chief)
await done({ line: 'library', matter: lent.matter, act: 'sign', given: {} }, head)
await done({ line: 'library', matter: lent.matter, act: 'refer', given: { toLine: 'counsel', why: '想谈谈' } })
await done({ line: 'library', matter: lent.matter, act: 'undo', given: { why: '不' } }).catch(() => {})
await done({ line: 'library', matter: lent.matter, act: 'giveBack', given: {} })
await done({ line: 'library', matter: lent.matter, act: 'undo', given: { why: '还没还' } })
await performBatch(store, clerk, [lend], { note: '导入', key: 'batch-0001' })
const met = await done(
  { line: 'counsel', act: 'meet', given: { topic: '谈心', phone: secrets.phone }, parties: [visitor] },
  officer,
)
await done(
  {
    line: 'counsel',
    matter: met.matter,
    act: 'serve',
    given: { paper: '便条', to: secrets.visitor, method: 'direct', provedOn: '2021-03-01' },
  },
  officer,
)
await saveDraft(store, clerk.post.person, 'lend', { parties: [reader] })
await savePerson(store, {
  id: clerk.post.person,
  name: '示范工作人员',
  phone: secrets.phone,
  idNumber: secrets.idNumber,
})

test('密封的内容在整个数据库里找不到一处明文', async () => {
  const columns = await behind<{ table: string; column: string }>(
    database,
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'public' and (data_type in ('text', 'jsonb', 'json') or udt_name = '_text')`,
  )
  const tables = [...new Set(columns.map(({ table }) => table))]
  const found: string[] = []
  for (const table of tables) {
    const rows = await behind<{ all: string }>(
      database,
      `select row_to_json(whole)::text as all from "${table}" as whole`,
    )
    const text = rows.map(({ all }) => all).join()
    found.push(
      ...Object.entries(secrets).flatMap(([name, secret]) => (text.includes(secret) ? `${table} 含有 ${name}` : [])),
    )
  }
  expect(columns.length).toBeGreaterThan(80)
  expect(found).toEqual([])
  const [party] = await behind(database, 'select id_number from party where matter = $1', [lent.matter])
  expect(party?.id_number).toMatch(/^s1\./)
})

test('自己人打开看到的是遮住的', async () => {
  const file = await readMatter(store, clerk.post, lent.matter)
  expect(file?.parties[0]).toMatchObject({
    name: '示范读者甲',
    idNumber: '1101**********002X',
    phone: '138****1234',
    sealed: ['idNumber', 'phone', 'address'],
  })
  expect(file?.matter.answers).toMatchObject({
    hotline: '139****5678',
    pages: [{ home: '示范*****三号' }].map(() => expect.objectContaining({ page: 1 })),
  })
  expect(JSON.stringify(file)).not.toMatch(
    new RegExp(
      Object.values({ ...secrets, visitor: 'x' })
        .slice(0, 4)
        .join('|'),
    ),
  )
  const { rows } = await listMatters(store, clerk.post, 'library', { page: 1, size: 10 })
  expect(rows.find(({ id }) => id === lent.matter)?.columns).toMatchObject({ hotline: '139****5678', kind: 'novel' })
  const counsel = await readMatter(store, officer.post, met.matter)
  expect(counsel?.row.parties).toEqual([{ role: 'visitor', name: '示****' }])
  expect(JSON.stringify(counsel)).not.toContain(secrets.visitor)
})

test('密封的号码和封闭业务的姓名，一字不差才找得到', async () => {
  expect((await search(store, clerk.post, secrets.idNumber)).map(({ by }) => by)).toContain('sealed')
  expect(await search(store, clerk.post, secrets.idNumber.slice(0, 10))).toEqual([])
  expect((await search(store, officer.post, secrets.visitor)).map(({ matter }) => matter.id)).toEqual([met.matter])
  expect(await search(store, officer.post, secrets.visitor.slice(0, 3))).toEqual([])
})

test('草稿只有写的人读得回来', async () => {
  expect((await readDraft(store, clerk.post.person, 'lend'))?.content).toEqual({ parties: [reader] })
  expect(await readDraft(store, head.post.person, 'lend')).toBeNull()
})

test('钥匙销毁之后，内容再也打不开，日志的指纹却还对得上', async () => {
  const { compareWithReplay } = await import('./compare-with-replay.ts')
  await store.keys.destroy(store.district, met.matter)
  const counsel = await readMatter(store, officer.post, met.matter)
  expect(counsel?.row.parties).toEqual([{ role: 'visitor', name: '已销毁' }])
  expect((await compareWithReplay(store)).differences).toEqual([])
})
