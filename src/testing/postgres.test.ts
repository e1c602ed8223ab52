import { expect, test } from 'vitest'
import { withClient } from '../store/postgres/client.ts'
import { createDatabase, templateDatabase } from './postgres.ts'

test('每个测试文件有自己的数据库，模板只填一次', async () => {
  let filled = 0
  const fill = async ({ ownerUrl }: { ownerUrl: string }) => {
    filled++
    await withClient(ownerUrl, (client) => client.query(`create table note as select '模板' as text`))
  }
  const template = await templateDatabase('试填', fill)
  expect(await templateDatabase('试填', fill)).toBe(template)
  expect(filled).toBe(1)
  const one = await createDatabase(template)
  const other = await createDatabase(template)
  await withClient(one.ownerUrl, (client) => client.query('delete from note'))
  const { rows } = await withClient(other.ownerUrl, (client) => client.query('select text from note'))
  expect(rows).toEqual([{ text: '模板' }])
  await one.drop()
  await expect(withClient(one.ownerUrl, async () => {})).rejects.toThrow('没有这个数据库')
  await other.drop()
})
