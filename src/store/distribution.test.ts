import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { behind, testStore } from '../testing/database.ts'
import { libraryBusiness } from '../testing/library.ts'
import { connect } from './connect.ts'
import { distributionOf, distributionText } from './distribution.ts'

const { database } = await testStore([libraryBusiness])
await behind(database, 'drop table library, library_pages cascade')
const { db, close } = connect(database.ownerUrl, { max: 1 })
afterAll(close)

test('每个业务键都以 district 开头，分布文件列全了所有的表；不一致时运行 npx tsx tools/distribution.ts', async () => {
  const found = await distributionOf(db)
  expect(found.says).toEqual([])
  const written = readFileSync(join(import.meta.dirname, 'distribution.sql'), 'utf8')
  expect(distributionText(found) === written).toBe(true)
})

test('不以 district 开头的键、没有 district 的表，一处一处说出来', async () => {
  await behind(database, 'create table aside (id text primary key)')
  await behind(database, 'create table astray (district text, id text, other text, primary key (id, district))')
  await behind(database, 'create unique index astray_other on astray (other)')
  const { says } = await distributionOf(db)
  expect(says).toEqual([
    '表 aside 没有 district 列',
    '表 astray 的 astray_other 不以 district 开头',
    '表 astray 的 astray_pkey 不以 district 开头',
  ])
})
