import { expect, test } from 'vitest'
import { saveAccounts } from '../store/accounts.ts'
import { loginOf, rightPassword, testDesk } from '../testing/desk.ts'
import { libraryBusiness } from '../testing/library.ts'
import { hashPassword } from './passwords.ts'

const desk = await testDesk([libraryBusiness])
desk.on('2021-03-01')

test('没登录什么也看不到，登录后看到自己是谁、今天是什么日子', async () => {
  const stranger = await desk.browser().get('/api/today')
  expect([stranger.status, stranger.body.kind, stranger.body.reasons]).toEqual([
    401,
    'signed-out',
    [{ says: '请先登录' }],
  ])
  expect(stranger.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  const clerk = await desk.signIn('clerk')
  const me = await clerk.get('/api/session')
  expect(me.body).toMatchObject({
    post: { roleLabel: '内勤', organName: '示范区司法局' },
    district: { name: '示范区', synthetic: false },
  })
  expect(me.body.today.label).toBe('2021年3月1日（周一） 工作日 · 本月还剩 22 个工作日')
})

test('密码错五次就歇十五分钟，不存在的账号也一样', async () => {
  const { actor } = await desk.signIn('clerk', { name: '锁定' })
  const there = desk.browser()
  const sign = (login: string, password: string) => there.send('POST', '/api/session', { login, password })
  for (const login of [actor ? loginOf(actor) : '', 'nobody-here']) {
    for (let time = 1; time <= 5; time++) {
      const wrong = await sign(login, 'wrong')
      expect([wrong.status, wrong.body.reasons[0].says]).toEqual([
        401,
        time < 5 ? `账号或者密码不对，还可以再试 ${5 - time} 次` : '账号或者密码不对',
      ])
    }
    const resting = await sign(login, rightPassword)
    expect([resting.status, resting.body.kind]).toEqual([429, 'too-much'])
  }
  desk.on('2021-03-01T09:16')
  expect((await sign(actor ? loginOf(actor) : '', rightPassword)).status).toBe(200)
})

test('会话的cookie不给脚本看，不随别的网站发出，退出就作废', async () => {
  const clerk = await desk.signIn('clerk', { name: '退出' })
  const answer = await clerk.send('POST', '/api/session', {
    login: loginOf(clerk.actor as never),
    password: rightPassword,
  })
  expect(String(answer.headers['set-cookie'])).toMatch(/^faheng=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
  expect((await clerk.send('DELETE', '/api/session')).status).toBe(200)
  expect((await clerk.get('/api/session')).status).toBe(401)
})

test('两小时没动静就要重新登录', async () => {
  desk.on('2021-03-02T09:00')
  const clerk = await desk.signIn('clerk', { name: '午睡' })
  desk.on('2021-03-02T10:59')
  expect((await clerk.get('/api/session')).status).toBe(200)
  desk.on('2021-03-02T13:00')
  expect((await clerk.get('/api/session')).body.reasons).toEqual([
    { says: '登录已过期，请重新登录；填写的内容已存为草稿' },
  ])
})

test('别的网站不能借登录着的浏览器办事', async () => {
  const clerk = await desk.signIn('clerk', { name: '防伪' })
  const post = (headers: Record<string, string>) =>
    clerk.raw({ method: 'POST', url: '/api/notices/read', headers, payload: { notices: [] } })
  expect((await post({ 'x-faheng': '' })).status).toBe(403)
  expect((await post({ origin: 'https://elsewhere.example' })).status).toBe(403)
  expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await post({ origin: 'http://localhost:80', host: 'localhost:80' })).status).toBe(200)
})

test('一人两岗，换岗后看到的业务跟着换', async () => {
  const both = await desk.signIn('clerk', { name: '兼任' })
  const head = await desk.as('administrator', { name: '兼任' })
  await desk.store.db
    .updateTable('post')
    .set({ person: both.actor?.post.person as string })
    .where('district', '=', desk.store.district)
    .where('id', '=', head.post.id)
    .execute()
  expect((await both.get('/api/lines')).body.rows.map(({ id }: { id: string }) => id)).toEqual(['library'])
  const switched = await both.send('PUT', '/api/session/post', { post: head.post.id })
  expect(switched.body.post.roleLabel).toBe('系统管理员')
  expect((await both.get('/api/lines')).body.rows).toEqual([])
  expect((await both.send('PUT', '/api/session/post', { post: '00000000-0000-4000-8000-000000000001' })).status).toBe(
    403,
  )
})

test('初始密码只能用来改密码；弱密码逐条说明；改完其他地方的登录作废', async () => {
  const { post } = await desk.as('clerk', { name: '新人' })
  await saveAccounts(desk.store, [
    { person: post.person, login: 'xinren', passwordHash: await hashPassword('First-2021-once'), mustChange: true },
  ])
  const [here, elsewhere] = [desk.browser(), desk.browser()]
  for (const there of [here, elsewhere])
    await there.send('POST', '/api/session', { login: 'xinren', password: 'First-2021-once' })
  expect((await here.get('/api/session')).body.mustChangePassword).toBe(true)
  expect((await here.get('/api/today')).body.reasons).toEqual([
    { says: '请先修改密码，再办理其他事项：这是初始密码，或者已经到了该换的日子' },
  ])
  const weak = await here.send('PUT', '/api/session/password', { old: 'First-2021-once', fresh: 'xinren1' })
  expect(weak.body.reasons.map(({ says }: { says: string }) => says)).toEqual([
    '新密码至少 10 位',
    '新密码应当含有大写字母、小写字母、数字、符号中的三种',
    '新密码不能包含账号',
  ])
  expect((await here.send('PUT', '/api/session/password', { old: '不对', fresh: 'Second-2021-good' })).status).toBe(422)
  expect(
    (await here.send('PUT', '/api/session/password', { old: 'First-2021-once', fresh: 'Second-2021-good' })).status,
  ).toBe(200)
  expect((await here.get('/api/today')).status).toBe(200)
  expect((await elsewhere.get('/api/session')).status).toBe(401)
})
