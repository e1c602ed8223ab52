import { expect, test } from 'vitest'
import { behind } from '../testing/database.ts'
import { loginOf, rightPassword, testDesk } from '../testing/desk.ts'
import { libraryBusiness } from '../testing/library.ts'
import { codeAt } from './second-factor.ts'

const desk = await testDesk([libraryBusiness])
desk.on('2021-03-01T09:00:00')
const at = (time: string) => new Date(`2021-03-01T${time}+08:00`)

async function enrolled(name: string, time: string) {
  desk.on(`2021-03-01T${time}`)
  const there = await desk.signIn('clerk', { name })
  const begun = await there.send('POST', '/api/session/factor', { password: rightPassword })
  const secret = begun.body.secret as string
  const done = await there.send('PUT', '/api/session/factor', { code: codeAt(secret, at(time)) })
  const login = loginOf(there.actor as never)
  const sign = (code?: string) =>
    desk.browser().send('POST', '/api/session', { login, password: rightPassword, ...(code ? { code } : {}) })
  return { there, secret, sign, login, recovery: done.body.recovery as string[], status: done.status }
}

test('启用动态口令：密码对了还要口令；口令只能用一次，过了时间也不行', async () => {
  const { secret, sign, recovery, status } = await enrolled('口令', '09:00:00')
  expect([status, recovery.length, new Set(recovery).size]).toEqual([200, 10, 10])
  const asked = await sign()
  expect([asked.status, asked.body.reasons[0]]).toEqual([401, { says: '请输入手机上的六位动态口令', field: 'code' }])
  const used = codeAt(secret, at('09:00:00'))
  expect((await sign(used)).status).toBe(401)
  desk.on('2021-03-01T09:05:00')
  expect((await sign(used)).status).toBe(401)
  const fresh = codeAt(secret, at('09:05:00'))
  expect((await sign(fresh)).status).toBe(200)
  expect((await sign(fresh)).body.reasons[0].says).toContain('已经用过')
})

test('备用码每个用一次；密码不对时不说有没有动态口令', async () => {
  const { sign, recovery, login } = await enrolled('备用', '10:00:00')
  expect((await sign(recovery[0])).status).toBe(200)
  expect((await sign(recovery[0])).status).toBe(401)
  expect((await sign(recovery[1]?.replace('-', '').toLowerCase())).status).toBe(200)
  const guessed = await desk.browser().send('POST', '/api/session', { login, password: 'wrong', code: '123456' })
  expect(guessed.body.reasons[0].says).toMatch(/^账号或者密码不对/)
})

test('口令连错五次，账号歇十五分钟', async () => {
  const { sign, secret } = await enrolled('猜', '11:00:00')
  desk.on('2021-03-01T11:02:00')
  for (let time = 0; time < 5; time++) expect((await sign('000000')).status).toBe(401)
  expect((await sign(codeAt(secret, at('11:02:00')))).status).toBe(429)
})

test('密钥在库里是密封的；停用要密码', async () => {
  const { there, secret, sign } = await enrolled('停用', '13:00:00')
  const rows = await behind(desk.database, 'select factor_secret, recovery from account where factor_on')
  expect(JSON.stringify(rows)).not.toContain(secret)
  expect((await there.send('DELETE', '/api/session/factor', { password: 'wrong' })).status).toBe(422)
  expect((await there.send('DELETE', '/api/session/factor', { password: rightPassword })).status).toBe(200)
  expect((await sign()).status).toBe(200)
})

test('看得到自己登录在哪里，结束得了别处的；别人的结束不了', async () => {
  const one = await desk.signIn('clerk', { name: '两处' })
  const login = loginOf(one.actor as never)
  const other = desk.browser()
  await other.send('POST', '/api/session', { login, password: rightPassword }, { 'user-agent': 'Firefox on Linux' })
  const { rows } = (await one.get('/api/sessions')).body
  const away = rows.find((row: { here: boolean }) => !row.here)
  expect([rows.length, away.agent]).toEqual([2, 'Firefox on Linux'])
  const stranger = await desk.signIn('clerk', { name: '旁人' })
  expect((await stranger.send('DELETE', `/api/sessions/${away.id}`)).status).toBe(404)
  expect((await one.send('DELETE', `/api/sessions/${away.id}`)).status).toBe(200)
  expect((await other.get('/api/session')).status).toBe(401)
  expect((await one.get('/api/session')).status).toBe(200)
})

test('岗位要两个人：管理员提出，自己不能批，审计员同意才有', async () => {
  const admin = await desk.signIn('administrator')
  const auditor = await desk.signIn('auditor')
  const made = await admin.send('POST', '/api/admin/people', { name: '示范新人', login: 'xinren' })
  const { id: person, password } = made.body
  const asking = {
    person,
    role: 'clerk',
    organ: desk.organs.bureau,
    lines: 'all',
    from: '2021-03-01',
    why: '新到岗',
  }
  const asked = await admin.send('POST', '/api/admin/requests', asking)
  const signed = () => desk.browser().send('POST', '/api/session', { login: 'xinren', password })
  expect((await signed()).body.reasons[0].says).toBe('您现在没有岗位，请联系管理员')
  const decide = (who: typeof admin) => who.send('PUT', `/api/admin/requests/${asked.body.id}`, { granted: true })
  expect([(await decide(admin)).status, (await decide(auditor)).status, (await decide(auditor)).status]).toEqual([
    409, 200, 404,
  ])
  expect((await signed()).body).toMatchObject({ mustChangePassword: true, post: { role: 'clerk' } })
  const { rows } = (await auditor.get('/api/audit/access?q=示范新人')).body
  expect(rows.map((row: { what: string; purpose: string }) => row.purpose)).toEqual([
    '同意：示范新人',
    '申请：示范新人',
    '新建 示范新人（xinren）',
  ])
})

test('管理员的页面别人打不开；乱填的一一说明；停用的人马上退出', async () => {
  const admin = await desk.signIn('administrator')
  const clerk = await desk.signIn('clerk', { name: '要停用' })
  expect((await clerk.get('/api/admin/people')).status).toBe(403)
  expect((await clerk.send('POST', '/api/admin/people', { name: '甲', login: 'jia' })).status).toBe(403)
  const bad = await admin.send('POST', '/api/admin/requests', {
    person: desk.organs.bureau,
    role: 'king',
    organ: clerk.actor?.post.person,
    lines: ['nothing'],
    from: '2021-02-30',
    why: '试',
  })
  expect([bad.status, bad.body.reasons.map((reason: { field: string }) => reason.field)]).toEqual([
    422,
    ['person', 'organ', 'role', 'lines', 'from'],
  ])
  const off = { active: false }
  expect((await admin.send('PUT', `/api/admin/people/${clerk.actor?.post.person}/active`, off)).status).toBe(200)
  expect((await clerk.get('/api/session')).status).toBe(401)
  expect((await admin.send('PUT', `/api/admin/people/${admin.actor?.post.person}/active`, off)).status).toBe(409)
  const listed = await admin.get('/api/admin/people?q=要停用')
  expect(listed.body.rows).toMatchObject([{ name: '示范要停用', active: false, posts: [{ roleLabel: '内勤' }] }])
})
