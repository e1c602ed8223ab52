import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scratchFolder } from '../../testing/scratch.ts'
import { droppingTo, roleOf, withDatabase } from './address.ts'
import { withClient } from './client.ts'
import { resolveDatabase } from './resolve.ts'
import { openedIn, type RunningPostgres, removePostgres, startPostgres } from './start.ts'

let folder: string
let server: RunningPostgres
let superUrl: string

beforeAll(async () => {
  folder = scratchFolder('resolve')
  server = await startPostgres({ dataDir: join(folder, 'postgres'), fsync: false })
  superUrl = withDatabase(openedIn(join(folder, 'postgres'))?.superUrl ?? '', 'faheng')
  await withClient(superUrl, async (client) => {
    await client.query(
      `create role bureau login createrole password 'bureau'; create role clerk login password 'clerk'`,
    )
    await client.query('create database bureau owner bureau')
    await client.query('create database foreign_one')
  })
})

afterAll(async () => {
  await server.stop()
  await removePostgres(folder)
})

function as(user: string, database = 'bureau'): string {
  const address = new URL(withDatabase(superUrl, database))
  address.username = user
  address.password = user
  return address.href
}

const userOf = (url: string) =>
  withClient(url, async (client) => (await client.query('select current_user')).rows[0].current_user)

test('没有 DATABASE_URL 就用自带的，数据在 FAHENG_DATA 下', async () => {
  const access = await resolveDatabase({ FAHENG_DATA: folder }, { database: 'faheng_demo' })
  expect(access.kind).toBe('bundled')
  expect(await userOf(access.appUrl)).toBe('faheng_app')
  expect(new URL(access.appUrl).pathname).toBe('/faheng_demo')
  await access.stop()
})

test('只给一个地址，应用和报表各自降为小角色，建表的仍是原用户', async () => {
  await withClient(superUrl, (client) => client.query('drop role faheng_app; drop role faheng_reader'))
  const access = await resolveDatabase({ DATABASE_URL: as('bureau') })
  expect(access.kind).toBe('external')
  expect(await userOf(access.ownerUrl)).toBe('bureau')
  expect(await userOf(access.appUrl)).toBe('faheng_app')
  expect(await userOf(access.readerUrl)).toBe('faheng_reader')
  expect(roleOf(access.appUrl)).toBe('faheng_app')
  await expect(withClient(access.appUrl, (client) => client.query('create table note ()'))).rejects.toThrow(
    'permission denied',
  )
})

test('角色已由别人建好、这个用户拿不到时，说清楚要管理员做什么', async () => {
  await withClient(superUrl, (client) =>
    client.query(`create role other login createrole password 'other'; grant connect on database bureau to other`),
  )
  await expect(resolveDatabase({ DATABASE_URL: as('other') })).rejects.toThrow(/faheng_app[\s\S]*由数据库管理员执行/)
})

test('给两个地址，报表没有单独地址时只读', async () => {
  const access = await resolveDatabase({ DATABASE_URL: as('clerk'), DATABASE_OWNER_URL: as('bureau') })
  expect(await userOf(access.appUrl)).toBe('clerk')
  const write = withClient(access.readerUrl, (client) => client.query('create temp table note ()'))
  await expect(write).rejects.toThrow('read-only')
})

test.each([
  ['超级用户', () => superUrl],
  ['数据库的所有者', () => as('bureau')],
])('应用不肯以%s运行', async (_, url) => {
  await expect(
    resolveDatabase({ DATABASE_URL: url(), DATABASE_OWNER_URL: as('bureau', new URL(url()).pathname.slice(1)) }),
  ).rejects.toThrow(/不能用数据库的所有者或超级用户/)
})

test.each([
  ['口令错', () => as('clerk').replace('clerk:clerk', 'clerk:wrong'), '用户名或口令不对'],
  ['没有这个库', () => as('clerk', 'nowhere'), '没有这个数据库'],
  ['没人监听', () => 'postgresql://clerk:clerk@127.0.0.1:1/bureau', '没有数据库在监听'],
  ['地址写错', () => '不是地址', '地址写法不对'],
  ['不能建角色', () => as('clerk', 'foreign_one'), '由数据库管理员执行'],
])('连不上时说出原因：%s', async (_, url, reason) => {
  await expect(resolveDatabase({ DATABASE_URL: url() })).rejects.toThrow(reason)
})

test('两个地址必须是同一个数据库', async () => {
  const env = { DATABASE_URL: as('clerk'), DATABASE_OWNER_URL: as('bureau', 'faheng') }
  await expect(resolveDatabase(env)).rejects.toThrow('不是同一个数据库')
})

test('降角色的地址仍能再加别的设置', () => {
  const address = droppingTo('postgresql://a:b@h/d?options=-c%20lock_timeout%3D1s', 'faheng_app')
  expect(new URL(address).searchParams.get('options')).toBe('-c lock_timeout=1s -c role=faheng_app')
})
