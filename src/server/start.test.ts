import { readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import Fastify from 'fastify'
import { afterAll, expect, test } from 'vitest'
import { behind } from '../testing/database.ts'
import { testDesk } from '../testing/desk.ts'
import { libraryBusiness } from '../testing/library.ts'
import { scratchFolder } from '../testing/scratch.ts'
import { isDemoMade, makeDemo } from './demo-run.ts'
import { demoAccounts, firstAdministrator } from './first-start.ts'
import { everyNight } from './jobs.ts'
import { listen } from './listen.ts'
import { noProgress } from './progress.ts'
import { endings } from './stopping.ts'

const folder = scratchFolder('start')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('第一次启动当场做出管理员，密码只给一次，登录后必须先改', async () => {
  const desk = await testDesk([libraryBusiness])
  const first = await firstAdministrator(desk.store)
  expect(first?.login).toBe('admin')
  expect(await firstAdministrator(desk.store)).toBeNull()
  const there = desk.browser()
  const signed = await there.send('POST', '/api/session', first as object)
  expect(signed.body).toMatchObject({ mustChangePassword: true, post: { roleLabel: '系统管理员' } })
  const [row] = await behind(desk.database, 'select password_hash from account')
  expect(row?.password_hash).toMatch(/^\$argon2id\$/)
  expect(JSON.stringify(row)).not.toContain(first?.password)
})

test('示范区做一次就够；做到一半停了，下次从头再做；真实的区不给示范账号', async () => {
  const desk = await testDesk([libraryBusiness], { synthetic: true })
  const district = { ownerUrl: desk.database.ownerUrl, id: desk.store.district }
  const progress = noProgress()
  const running = { district, store: desk.store, progress, isStopping: () => true, onPeople: async () => {} }
  const people = { people: [] }
  expect(await isDemoMade(district)).toBe(false)
  await makeDemo({ ...people, make: async () => Promise.reject(new Error('停电')) }, running)
  await desk.as('clerk')
  expect(await isDemoMade(district)).toBe(false)
  let told = 0
  const making = {
    ...people,
    make: async (_: unknown, say: (making: { done: number; of: number; says: string }) => void) => {
      expect(await behind(desk.database, 'select id from person')).toEqual([])
      say({ done: 0, of: 2, says: '正在登记机构' })
      expect(told).toBe(0)
      say({ done: 1, of: 2, says: '正在办理' })
      expect((await desk.browser().get('/api/progress')).status).toBe(200)
    },
  }
  await makeDemo(making, { ...running, onPeople: async () => void told++ })
  expect([told, progress.making, await isDemoMade(district)]).toEqual([1, false, true])
  const real = await testDesk([libraryBusiness])
  await expect(demoAccounts(real.store, { logins: [], passwordFile: join(folder, 'x') })).rejects.toThrow(
    '示范账号只能建在示范区',
  )
})

test('示范账号共用一个当场抽的密码，再启动还是它', async () => {
  const desk = await testDesk([libraryBusiness], { synthetic: true })
  const { post } = await desk.as('clerk')
  const wanted = { logins: [{ person: post.person, login: 'neiqin' }], passwordFile: join(folder, 'demo-password') }
  const password = await demoAccounts(desk.store, wanted)
  expect(await demoAccounts(desk.store, wanted)).toBe(password)
  expect(readFileSync(wanted.passwordFile, 'utf8').trim()).toBe(password)
  const signed = await desk.browser().send('POST', '/api/session', { login: 'neiqin', password })
  expect([signed.status, signed.body.mustChangePassword]).toEqual([200, false])
})

test('端口被占就用下一个；指定的端口被占就直说', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const { port } = taken.address() as { port: number }
  const app = Fastify()
  await expect(listen(app, { host: '127.0.0.1', port })).rejects.toThrow(`端口 ${port} 已被占用`)
  const other = Fastify()
  const address = await listen(other, { host: '127.0.0.1', port: null }, port)
  expect(Number(new URL(address).port)).toBeGreaterThan(port)
  await Promise.all([app.close(), other.close()])
  await new Promise((resolve) => taken.close(resolve))
})

test('停的时候先停最后开的，一个停不下也不耽误别的', async () => {
  const said: string[] = []
  const ends = endings()
  ends.add(async () => void said.push('数据库'))
  ends.add(async () => Promise.reject(new Error('卡住')))
  ends.add(async () => void said.push('页面'))
  await Promise.all([ends.stop(), ends.stop()])
  expect([said, ends.isStopping()]).toEqual([['页面', '数据库'], true])
})

test('半夜重算期限、提醒逾期、清掉过期的登录，做两遍也无妨', async () => {
  const desk = await testDesk([libraryBusiness])
  desk.on('2021-03-01')
  const clerk = await desk.signIn('clerk')
  const parties = [{ role: 'reader', kind: 'person', name: '示范读者甲' }]
  const lent = await clerk.send('POST', '/api/lines/library/matters', {
    act: 'lend',
    given: { subject: '借书', kind: 'novel', lentOn: '2021-03-01' },
    parties,
  })
  const given = { handler: clerk.actor?.post.person }
  expect((await clerk.send('POST', `/api/matters/${lent.body.matter}/acts/assign`, { given })).status).toBe(200)
  desk.on('2021-04-27')
  await everyNight(desk.store)
  await everyNight(desk.store)
  const notices = await behind(desk.database, 'select text from notice')
  expect(notices).toEqual([{ text: '借书 示司借〔2021〕1号的「借期」将于2021年4月30日到期' }])
  expect(await behind(desk.database, 'select 1 from session')).toEqual([])
})
