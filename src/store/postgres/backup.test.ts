import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { scratchFolder } from '../../testing/scratch.ts'
import { backUp } from './backup.ts'
import { withClient } from './client.ts'
import { checkBackup, keepNewest, restore } from './restore.ts'
import { type RunningPostgres, removePostgres, startPostgres } from './start.ts'

let folder: string
let server: RunningPostgres
const inFolder = (name: string) => join(folder, name)

beforeEach(async () => {
  folder = scratchFolder('backup')
  server = await startPostgres({ dataDir: inFolder('postgres'), fsync: false })
  await withClient(server.ownerUrl, (client) => client.query('create table note (number int primary key, text text)'))
})

afterEach(async () => {
  await server.stop()
  for (const name of ['postgres', 'restored']) await removePostgres(inFolder(name))
  rmSync(folder, { recursive: true, force: true })
})

const count = (url: string) =>
  withClient(url, async (client) => Number((await client.query('select count(*) from note')).rows[0].count))

test('一边写一边备份，恢复后备份前提交的都在', async () => {
  mkdirSync(inFolder('files'))
  writeFileSync(inFolder('files/one'), '附件')
  let written = 0
  const writing = { on: true }
  const writer = withClient(server.ownerUrl, async (client) => {
    while (writing.on) await client.query('insert into note values ($1, $2)', [++written, '字'.repeat(500)])
  })
  const atStart = await count(server.ownerUrl)
  await backUp({
    dataDir: inFolder('postgres'),
    into: inFolder('one'),
    alongside: { files: inFolder('files') },
    at: '2021-06-01T02:00',
  })
  const committed = await count(server.ownerUrl)
  writing.on = false
  await writer
  await restore(inFolder('one'), inFolder('restored'), { files: inFolder('back') })
  const restored = await startPostgres({ dataDir: inFolder('restored'), fsync: false })
  const back = await count(restored.ownerUrl)
  await restored.stop()
  expect(back).toBeGreaterThan(atStart)
  expect(back).toBeLessThanOrEqual(committed)
  expect(readFileSync(inFolder('back/one'), 'utf8')).toBe('附件')
})

test('备份要真的恢复一遍才算数', async () => {
  await backUp({ dataDir: inFolder('postgres'), into: inFolder('one'), at: '2021-06-01T02:00' })
  const { at, databases } = await checkBackup(inFolder('one'))
  expect(at).toBe('2021-06-01T02:00')
  const faheng = databases.find(({ name }) => name === 'faheng')
  expect(faheng?.tables).toBeGreaterThan(0)
  expect(faheng?.indexes).toBeGreaterThan(100)
})

test('备份被改动一个字节就不能恢复', async () => {
  await backUp({ dataDir: inFolder('postgres'), into: inFolder('one'), at: '2021-06-01T02:00' })
  appendFileSync(inFolder('one/cluster/PG_VERSION'), ' ')
  await expect(checkBackup(inFolder('one'))).rejects.toThrow('cluster/PG_VERSION')
})

test('已有数据库的地方不恢复，没运行的不做热备份', async () => {
  await backUp({ dataDir: inFolder('postgres'), into: inFolder('one'), at: '2021-06-01T02:00' })
  await expect(restore(inFolder('one'), inFolder('postgres'))).rejects.toThrow('这里已有数据库')
  await expect(backUp({ dataDir: inFolder('restored'), into: inFolder('two'), at: '' })).rejects.toThrow('没有运行')
})

test('只留最近几份', async () => {
  for (const name of ['2021-06-01', '2021-06-02', '2021-06-03']) {
    mkdirSync(inFolder(`backups/${name}`), { recursive: true })
    writeFileSync(inFolder(`backups/${name}/backup.json`), '{}')
  }
  expect(await keepNewest(inFolder('backups'), 2)).toEqual(['2021-06-01'])
  expect(existsSync(inFolder('backups/2021-06-03'))).toBe(true)
})
