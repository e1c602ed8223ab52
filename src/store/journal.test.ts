import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { behind, testStore } from '../testing/database.ts'
import { libraryBusiness } from '../testing/library.ts'
import { connect } from './connect.ts'
import { openStore } from './open.ts'
import { perform } from './perform.ts'

const { store, database, as } = await testStore([libraryBusiness])
const clerk = await as('clerk')
const parties = [{ role: 'reader', kind: 'person', name: '示范读者甲' } as const]
await perform(store, clerk, {
  line: 'library',
  act: 'lend',
  given: { subject: '借书', kind: 'novel', lentOn: '2021-03-01' },
  parties,
})

test('应用的数据库用户改不了、删不了日志', async () => {
  await expect(sql`update event set facts = '{}' where district = 'shifan'`.execute(store.db)).rejects.toThrow(
    /permission denied/,
  )
  await expect(sql`delete from event where district = 'shifan'`.execute(store.db)).rejects.toThrow(/permission denied/)
  await expect(sql`truncate event cascade`.execute(store.db)).rejects.toThrow(/permission denied/)
  await expect(sql`delete from access_log where district = 'shifan'`.execute(store.db)).rejects.toThrow(
    /permission denied/,
  )
  await expect(sql`update number_void set reason = '' where district = 'shifan'`.execute(store.db)).rejects.toThrow(
    /permission denied/,
  )
  expect(await behind(database, 'select 1 from event')).toHaveLength(1)
})

test('统计的连接什么也写不了', async () => {
  await expect(
    sql`insert into draft (district, person, key, content, saved_at) values ('shifan', ${clerk.post.person}, 'k', '', now())`.execute(
      store.reader,
    ),
  ).rejects.toThrow(/permission denied|read-only/)
  await expect(sql`update matter set title = '' where district = 'shifan'`.execute(store.reader)).rejects.toThrow(
    /permission denied|read-only/,
  )
})

test('用属主的身份运行应用，当场拒绝', async () => {
  const opening = openStore({
    url: database.ownerUrl,
    businesses: [libraryBusiness],
    district: 'shifan',
    keyFile: '/nowhere/key',
    filesDir: '/nowhere',
    clock: () => new Date(),
  })
  await expect(opening).rejects.toThrow(/能改动日志，不能用来运行应用/)
})

test('没有建立的区打不开', async () => {
  const opening = openStore({
    url: database.appUrl,
    businesses: [],
    district: 'nowhere',
    keyFile: '/nowhere/key',
    filesDir: '/nowhere',
    clock: () => new Date(),
  })
  await expect(opening).rejects.toThrow(/没有「nowhere」这个区/)
})

test('连接断了，下一次询问照常', async () => {
  const connection = connect(database.appUrl, { max: 1 })
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(connection.db)
  // Only the user who logged in may end a session, not the role it dropped to.
  const user = new URL(database.appUrl)
  user.searchParams.delete('options')
  const same = connect(user.href, { max: 1 })
  await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(same.db)
  await same.close()
  await new Promise((resolve) => setTimeout(resolve, 50))
  const after = await sql<{ one: number }>`select 1 as one`.execute(connection.db)
  expect(after.rows).toEqual([{ one: 1 }])
  await connection.close()
})
