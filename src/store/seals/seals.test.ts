import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { rootFrom, sealHash } from '../../kernel/merkle.ts'
import { sm3 } from '../../kernel/sm3.ts'
import { behind, testStore } from '../../testing/database.ts'
import { libraryBusiness } from '../../testing/library.ts'
import { logAccess } from '../access-log.ts'
import { perform } from '../perform.ts'
import { caseProof } from './case-proof.ts'
import { askForCheck, latestCheck, unfinishedChecks, workOnCheck } from './check.ts'
import { sealsOf } from './read-seals.ts'
import { makeSeals } from './seal.ts'
import { verifySeals } from './verify.ts'

const { store, database, as, on } = await testStore([libraryBusiness])
const clerk = await as('clerk')

async function lend(name: string): Promise<string> {
  const done = await perform(store, clerk, {
    line: 'library',
    act: 'lend',
    given: { subject: name, kind: 'novel', lentOn: '2021-03-01' },
    parties: [{ role: 'reader', kind: 'person', name: '示范读者甲' }],
  })
  if (!done.allowed) throw new Error(JSON.stringify(done))
  return done.matter
}

const matters = [await lend('借书一'), await lend('借书二'), await lend('借书三')]
await logAccess(store, clerk.post, { what: 'reveal', matter: matters[0] ?? '', purpose: '核对' })
await makeSeals(store)
on('2021-03-02')
matters.push(await lend('借书四'))
await makeSeals(store)
matters.push(await lend('借书五'))

/** Does something behind the app's back, looks, and puts it back. */
async function spoilt(change: string, back: string, values: unknown[] = []) {
  await behind(database, change, values)
  const { broken } = await verifySeals(store)
  await behind(database, back, values)
  return broken
}

test('没有动过：两次封存连着，一条还没封存，什么也没坏；再封一次只封新的', async () => {
  const verified = await verifySeals(store)
  expect(verified).toMatchObject({ seals: 3, rows: 5, unsealed: 1, broken: [] })
  expect(verified.heads.map(({ stream, no }) => [stream, no])).toEqual([
    ['event', 2],
    ['access', 1],
  ])
  const [first, second] = await sealsOf(store, 'event')
  expect(second?.previous).toBe(first?.hash)
  expect(first?.count).toBe(3)
})

test.each([
  ['happened_on', `'2020-01-01'`, `'2021-03-01'`],
  ['patch', `patch || '{"x":1}'`, `patch - 'x'`],
  ['recorded_at', `recorded_at + interval '1 millisecond'`, `recorded_at - interval '1 millisecond'`],
])('封存以后改了流水的 %s：指得出是哪一条', async (column, value, back) => {
  const change = (to: string) => `update event set ${column} = ${to} where matter = $1 and seq = 1`
  const broken = await spoilt(change(value), change(back), [matters[1]])
  expect(broken).toEqual([expect.objectContaining({ stream: 'event', seal: 1, matter: matters[1], seq: 1 })])
  expect(broken[0]?.says).toContain('被改过')
})

test('连指纹一起改，也对不上封存留下的指纹', async () => {
  const [row] = await behind(database, 'select hash from event where matter = $1', [matters[0]])
  const change = (hash: string, day: string) =>
    behind(database, 'update event set hash = $2, happened_on = $3 where matter = $1', [matters[0], hash, day])
  await change(sm3('别的'), '2020-01-01')
  const { broken } = await verifySeals(store)
  await change(String(row?.hash), '2021-03-01')
  expect(broken).toEqual([expect.objectContaining({ seal: 1, matter: matters[0] })])
})

test('删一条查阅记录、改封存的表、拿掉一次封存：各有各的说法', async () => {
  const says = async (change: string, back: string) => (await spoilt(change, back)).map((one) => one.says).join()
  expect(
    await says(
      'create table kept as select * from access_log; delete from access_log',
      'insert into access_log overriding system value select * from kept; drop table kept',
    ),
  ).toContain('查阅记录第 1 行被删掉了')
  const turn = `update seal set leaves = set_byte(leaves, 12, 255 - get_byte(leaves, 12)) where stream = 'event' and no = 1`
  expect(await says(turn, turn)).toContain('第 1 次封存留下的指纹表被改过')
  const count = (by: number) => `update seal set count = count + ${by} where stream = 'event' and no = 2`
  expect(await says(count(1), count(-1))).toBe('办理流水第 2 次封存本身被改过')
  expect(
    await says(
      `create table kept as select * from seal; delete from seal where stream = 'event' and no = 1`,
      'insert into seal select * from kept on conflict do nothing; drop table kept',
    ),
  ).toContain('第 1 次封存不见了')
})

test('封存的表，应用只能加，不能改', async () => {
  await expect(sql`delete from seal where district = ${store.district}`.execute(store.db)).rejects.toThrow(
    /permission denied/,
  )
})

test('一件事的证明：每条流水走到自己的根，封存一环扣一环；没封存的说明没封存', async () => {
  const proof = await caseProof(store, clerk.post, matters[3] ?? '')
  const [entry] = proof?.events ?? []
  const seal = proof?.seals.find(({ no }) => no === entry?.seal)
  if (!entry || !seal) throw new Error('没有证明')
  expect(sm3(entry.text)).toBe(entry.fingerprint)
  expect(rootFrom(entry.fingerprint, entry.path)).toBe(seal.root)
  expect(sealHash(seal)).toBe(seal.hash)
  const late = await caseProof(store, clerk.post, matters[4] ?? '')
  expect(late?.events[0]).toMatchObject({ seal: null, path: [] })
  const stranger = await as('uploader', { organ: 'westStreet', lines: [] })
  expect(await caseProof(store, stranger.post, matters[3] ?? '')).toBeNull()
  const [logged] = await behind(database, `select count(*)::int as n from access_log where what = 'export'`)
  expect(logged?.n).toBe(2)
})

test('封存时有写入没完成：等它，不漏它', async () => {
  const { Client } = (await import('pg')).default
  const slow = new Client({ connectionString: database.ownerUrl })
  await slow.connect()
  await slow.query('begin')
  await slow.query(`insert into access_log (district, at, what) values ('shifan', now(), 'reveal')`)
  const sealing = makeSeals(store)
  await new Promise((resolve) => setTimeout(resolve, 300))
  await slow.query('commit')
  await slow.end()
  await sealing
  await makeSeals(store)
  const { unsealed, broken } = await verifySeals(store)
  expect([unsealed, broken]).toEqual([0, []])
})

test('核验在跑的时候再点一次，是同一次；断了从头再来；做完以后才有下一次', async () => {
  const asked = await askForCheck(store, clerk.post.person)
  expect(await askForCheck(store, clerk.post.person)).toBe(asked)
  expect(await unfinishedChecks(store)).toEqual([String(asked)])
  await behind(database, 'update seal_check set looked = 3')
  await workOnCheck(store, String(asked))
  await workOnCheck(store, String(asked))
  const check = await latestCheck(store)
  expect(check).toMatchObject({ no: asked, looked: check?.due, outcome: { broken: [] } })
  expect(await unfinishedChecks(store)).toEqual([])
  expect(await askForCheck(store, clerk.post.person)).toBe(asked + 1)
})
