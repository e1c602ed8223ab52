import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scratchFolder } from '../../testing/scratch.ts'
import { backUp } from './backup.ts'
import { keyInFile, keyOfPassphrase } from './backup-key.ts'
import { withClient } from './client.ts'
import { checkBackup, keepNewest, restore } from './restore.ts'
import { type RunningPostgres, removePostgres, startPostgres } from './start.ts'

let folder: string
let server: RunningPostgres
const inFolder = (name: string) => join(folder, name)
const keys = () => keyInFile(inFolder('backup.key'))

beforeAll(async () => {
  folder = scratchFolder('backup')
  server = await startPostgres({ dataDir: inFolder('postgres'), fsync: false })
  await withClient(server.ownerUrl, (client) => client.query('create table note (number int primary key, text text)'))
})

afterAll(async () => {
  await server.stop()
  for (const name of ['postgres', 'restored', 'nowhere']) await removePostgres(inFolder(name))
  rmSync(folder, { recursive: true, force: true })
})

const count = (url: string) =>
  withClient(url, async (client) => Number((await client.query('select count(*) from note')).rows[0].count))
const backedUp = (name: string) =>
  backUp({
    dataDir: inFolder('postgres'),
    into: inFolder(name),
    keys: keys(),
    alongside: { files: inFolder('files') },
    at: '2021-06-01T02:00',
  })

test('一边写一边备份，恢复后备份前提交的都在', async () => {
  mkdirSync(inFolder('files'))
  writeFileSync(inFolder('files/one'), '附件')
  let written = 0
  const writing = { on: true }
  const writer = withClient(server.ownerUrl, async (client) => {
    while (writing.on) await client.query('insert into note values ($1, $2)', [++written, '字'.repeat(500)])
  })
  const atStart = await count(server.ownerUrl)
  await backedUp('one.fhb')
  const committed = await count(server.ownerUrl)
  writing.on = false
  await writer
  await restore(inFolder('one.fhb'), keys(), inFolder('restored'), { files: inFolder('back') })
  const restored = await startPostgres({ dataDir: inFolder('restored'), fsync: false })
  const back = await count(restored.ownerUrl)
  await restored.stop()
  expect(back).toBeGreaterThan(atStart)
  expect(back).toBeLessThanOrEqual(committed)
  expect(readFileSync(inFolder('back/one'), 'utf8')).toBe('附件')
})

test('备份要真的恢复一遍才算数', async () => {
  const { at, databases, broken } = await checkBackup(inFolder('one.fhb'), keys())
  expect([at, broken]).toEqual(['2021-06-01T02:00', []])
  const faheng = databases.find(({ name }) => name === 'faheng')
  expect(faheng?.tables).toBeGreaterThan(0)
  expect(faheng?.indexes).toBeGreaterThan(100)
})

test('备份里看不见内容；钥匙不对、改一个字节、截短、接长，都不能恢复，也不留下半个库', async () => {
  const bundle = readFileSync(inFolder('one.fhb'))
  expect([bundle.includes('附件'), bundle.includes('PG_VERSION'), bundle.includes('字字字')]).toEqual([
    false,
    false,
    false,
  ])
  const refused = async (name: string, from = keys()) =>
    restore(inFolder(name), from, inFolder('nowhere')).then(
      () => 'restored',
      (error: Error) => error.message,
    )
  expect(await refused('one.fhb', keyInFile(inFolder('other.key')))).toContain('密钥文件不对')
  expect(await refused('one.fhb', keyOfPassphrase('一二三四五六七八九十十一十二'))).toContain('用密钥文件加密的')
  const altered = Buffer.from(bundle)
  const middle = Math.floor(altered.length / 2)
  altered[middle] = (altered[middle] ?? 0) ^ 1
  writeFileSync(inFolder('altered.fhb'), altered)
  expect(await refused('altered.fhb')).toContain('备份被改动过')
  writeFileSync(inFolder('short.fhb'), bundle)
  truncateSync(inFolder('short.fhb'), bundle.length - 40)
  expect(await refused('short.fhb')).toContain('备份不完整')
  writeFileSync(inFolder('long.fhb'), bundle)
  appendFileSync(inFolder('long.fhb'), bundle.subarray(-60))
  expect(await refused('long.fhb')).toMatch(/备份被改动过|备份不完整/)
  writeFileSync(inFolder('head.fhb'), Buffer.concat([bundle.subarray(0, 20), Buffer.from('x'), bundle.subarray(21)]))
  expect(await refused('head.fhb')).toMatch(/开头被改动过|备份被改动过|不对/)
  expect(existsSync(inFolder('nowhere/cluster'))).toBe(false)
})

test('已有数据库、已有附件的地方不恢复，没运行的不做热备份', async () => {
  await expect(restore(inFolder('one.fhb'), keys(), inFolder('postgres'))).rejects.toThrow('这里已有数据库')
  await expect(restore(inFolder('one.fhb'), keys(), inFolder('nowhere'), { files: inFolder('back') })).rejects.toThrow(
    '这里已有文件',
  )
  await expect(
    backUp({ dataDir: inFolder('nowhere'), into: inFolder('two.fhb'), keys: keys(), at: '' }),
  ).rejects.toThrow('没有运行')
})

test('只留最近几份', async () => {
  mkdirSync(inFolder('backups'))
  for (const name of ['2021-06-01', '2021-06-02', '2021-06-03']) writeFileSync(inFolder(`backups/${name}.fhb`), '')
  expect(await keepNewest(inFolder('backups'), 2)).toEqual(['2021-06-01.fhb'])
  expect(existsSync(inFolder('backups/2021-06-03.fhb'))).toBe(true)
})
