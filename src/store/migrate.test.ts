import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { businesses } from '../lines/register.ts'
import { behind, testStore } from '../testing/database.ts'
import { libraryBusiness } from '../testing/library.ts'
import { createDatabase } from '../testing/postgres.ts'
import { connect } from './connect.ts'
import { driftOf } from './drift.ts'
import { migrate } from './migrate.ts'
import { rehearse } from './rehearse.ts'

const folder = mkdtempSync(join(tmpdir(), 'faheng-migrations-'))
const own = join(import.meta.dirname, 'migrations')
cpSync(own, folder, { recursive: true })
const database = await createDatabase()
await migrate(database.ownerUrl, { folder })

afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

test('已经执行过的迁移，再跑一次什么也不做', async () => {
  expect(await migrate(database.ownerUrl, { folder })).toEqual({ applied: [] })
})

test('数据库的表和各业务的声明一致', async () => {
  const { db, close } = connect(database.ownerUrl, { max: 1 })
  const drift = await driftOf(db, businesses)
  await close()
  expect(drift.says).toEqual([])
})

test('表和声明不一致的，一处一处说出来，并给出补上的语句', async () => {
  const { database: other } = await testStore([libraryBusiness])
  await behind(other, 'alter table library drop column kind, add column ghost text')
  await behind(other, 'alter table library alter column deposit type text')
  await behind(other, 'drop table library_pages')
  const { db, close } = connect(other.ownerUrl, { max: 1 })
  const drift = await driftOf(db, [libraryBusiness])
  expect(drift.says).toEqual([
    '表 library 没有列 kind',
    '表 library 的列 deposit 是 text，声明要求 bigint',
    '表 library 多出列 ghost，声明中没有这个字段',
    '表 library 没有按 kind 的索引',
    '没有表 library_pages',
  ])
  for (const statement of drift.sql) await behind(other, statement)
  expect((await driftOf(db, [libraryBusiness])).says).toEqual([
    '表 library 的列 deposit 是 text，声明要求 bigint',
    '表 library 多出列 ghost，声明中没有这个字段',
  ])
  await close()
})

test('演练在副本上跑，原库不动；会失败的说出原因', async () => {
  const next = join(folder, '9001-note.sql')
  writeFileSync(next, 'create table rehearsal_note (district text primary key);\n')
  const good = await rehearse(database.ownerUrl, { folder })
  expect(good).toMatchObject({ ok: true, pending: ['9001-note.sql'], failure: null })
  expect(await behind(database, `select to_regclass('rehearsal_note')::text as found`)).toEqual([{ found: null }])
  writeFileSync(next, 'alter table nowhere add column x text;\n')
  const bad = await rehearse(database.ownerUrl, { folder })
  expect(bad).toMatchObject({ ok: false, failure: expect.stringContaining('9001-note.sql 失败') })
  rmSync(next)
})

test('执行过的迁移被人改了一个字，或者插进一个旧序号，都不再往下走', async () => {
  const [first = ''] = ['0001-kernel.sql']
  appendFileSync(join(folder, first), '-- 改了\n')
  await expect(migrate(database.ownerUrl, { folder })).rejects.toThrow(/0001-kernel.sql 执行之后被改动过/)
  cpSync(join(own, first), join(folder, first))
  writeFileSync(join(folder, '0000-late.sql'), 'select 1;\n')
  await expect(migrate(database.ownerUrl, { folder })).rejects.toThrow(/0000-late.sql 的序号早于已经执行的/)
})
