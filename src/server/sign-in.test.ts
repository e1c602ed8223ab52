import { expect, test } from 'vitest'
import { TestAuthenticator } from '../testing/authenticator.ts'
import { behind } from '../testing/database.ts'
import { type Browser, loginOf, rightPassword, testDesk } from '../testing/desk.ts'
import { libraryBusiness } from '../testing/library.ts'
import { testProvider } from '../testing/oidc.ts'
import { OidcProvider } from './oidc/provider.ts'
import { codeAt } from './second-factor.ts'
import { passkeysAt, type SignInWays, signInWays, usualWays } from './sign-in-ways.ts'

const redirectUri = 'http://localhost:9/sign-in'
const provider = await testProvider(redirectUri)
const { issuer, clientId, clientSecret } = provider
const oidc = new OidcProvider({ issuer, clientId, clientSecret, redirectUri, label: '示范统一认证', strong: ['mfa'] })
const origin = 'http://localhost:9'
const ways: { -readonly [Part in keyof SignInWays]: SignInWays[Part] } = {
  ...usualWays,
  oidc,
  passkeys: passkeysAt(origin),
}
const desk = await testDesk([libraryBusiness], { ways })
desk.on('2021-03-01T09:00:00')
const admin = await desk.signIn('administrator')
const auditor = await desk.signIn('auditor', { name: '审计' })

/** Somebody of the register whose identity the administrator has entered. */
async function linked(name: string, subject: string): Promise<Browser> {
  const there = await desk.signIn('clerk', { name })
  const person = there.actor?.post.person ?? ''
  const done = await admin.send('POST', `/api/admin/people/${person}/subjects`, { subject })
  expect(done.status).toBe(200)
  expect((await decided(auditor, person, { granted: true, subject })).status).toBe(200)
  return there
}

/** What the second person says of the identity that waits for this one. */
async function decided(by: Browser, person: string, body: object) {
  const { rows } = (await auditor.get('/api/admin/subjects')).body
  const token = rows.find((row: { person: string }) => row.person === person)?.token
  return by.send('PUT', `/api/admin/people/${person}/subjects/${token ?? 'x'.repeat(43)}`, body)
}

/** Leaves this browser for the provider and returns with what it says. */
async function away(here: Browser): Promise<string> {
  const begun = await here.send('POST', '/api/session/oidc/start')
  return (await provider.visit(begun.body.url)).search
}

const says = ({ body }: { body: { reasons: { says: string }[] } }) => body.reasons[0]?.says ?? ''

test('统一身份认证：对上了人的进得来；答复只能用一次；换个浏览器不行', async () => {
  await linked('统一', 'u-100')
  provider.is('u-100')
  const here = desk.browser()
  const answer = await away(here)
  expect(says(await desk.browser().send('POST', '/api/session/oidc', { answer }))).toContain('不是从这个浏览器开始的')
  const entered = await here.send('POST', '/api/session/oidc', { answer })
  expect([entered.status, entered.body.person.name, entered.body.mustChangePassword]).toEqual([200, '示范统一', false])
  expect(says(await here.send('POST', '/api/session/oidc', { answer }))).toContain('请从头再登一次')
  const { rows, subjects } = (await here.get('/api/sessions')).body
  expect(subjects).toMatchObject([{ hint: '…-100', linkedBy: '示范工作人员' }])
  expect(rows.find((row: { here: boolean }) => row.here).how).toBe('oidc')
  const other = await away(desk.browser())
  await here.send('POST', '/api/session/oidc/start')
  expect(says(await here.send('POST', '/api/session/oidc', { answer: other }))).toContain('不是从本机这一页开始的')
})

test('没有对上的身份：不进门、不造人，告诉他自己的标识；大小写不同就是两个人', async () => {
  provider.is('U-100')
  const here = desk.browser()
  const count = () => behind(desk.database, 'select count(*) from person')
  const before = await count()
  const refused = await here.send('POST', '/api/session/oidc', { answer: await away(here) })
  expect([refused.status, says(refused)]).toEqual([401, expect.stringMatching(/还没有和本平台的人员对上.*U-100$/)])
  expect(await count()).toEqual(before)
})

test('对上统一身份要两个人：提出的人不能自己确认，输错了不算，确认以前登录不了', async () => {
  const there = await desk.signIn('clerk', { name: '四眼' })
  const person = there.actor?.post.person ?? ''
  const asking = (subject: string) => admin.send('POST', `/api/admin/people/${person}/subjects`, { subject })
  expect((await asking('u-400')).status).toBe(200)
  provider.is('u-400')
  const before = desk.browser()
  expect((await before.send('POST', '/api/session/oidc', { answer: await away(before) })).status).toBe(401)
  const right = { granted: true, subject: 'u-400' }
  expect(says(await decided(admin, person, right))).toContain('自己提的不能自己确认')
  expect(says(await decided(auditor, person, { granted: true, subject: 'u-401' }))).toContain('和提出的标识不一样')
  expect((await decided(there, person, right)).status).toBe(403)
  expect((await before.send('POST', '/api/session/oidc', { answer: await away(before) })).status).toBe(401)
  expect((await there.get('/api/sessions')).body.subjects).toEqual([])

  expect((await decided(auditor, person, { granted: false })).status).toBe(200)
  expect((await decided(auditor, person, right)).status).toBe(404)
  expect((await there.get('/api/session')).status).toBe(200)
  expect((await asking('u-400')).status).toBe(200)
  expect((await decided(auditor, person, right)).status).toBe(200)
  const after = desk.browser()
  expect((await after.send('POST', '/api/session/oidc', { answer: await away(after) })).status).toBe(200)
  const { subjects } = (await there.get('/api/sessions')).body
  expect(subjects).toMatchObject([{ linkedBy: '示范工作人员', confirmedBy: '示范审计' }])
})

test('对上统一身份只有管理员能做；一个标识只对一个人；去掉以后马上退出', async () => {
  const there = await linked('对上', 'u-200')
  const person = there.actor?.post.person
  expect((await there.send('POST', `/api/admin/people/${person}/subjects`, { subject: 'u-201' })).status).toBe(403)
  expect((await admin.send('POST', `/api/admin/people/${person}/subjects`, { subject: 'u-200' })).status).toBe(422)
  const { rows } = (await admin.get(`/api/admin/people/${person}/subjects`)).body
  expect(rows).toMatchObject([{ hint: '…-200' }])
  expect(JSON.stringify(await behind(desk.database, 'select * from subject_link'))).not.toContain('u-200')
  await admin.send('DELETE', `/api/admin/people/${person}/subjects/${rows[0].token}`)
  expect((await there.get('/api/session')).status).toBe(401)
  provider.is('u-200')
  const here = desk.browser()
  expect((await here.send('POST', '/api/session/oidc', { answer: await away(here) })).status).toBe(401)
})

test('启用了动态口令的人：提供方没有做第二道就在这里做，做过了就不再问', async () => {
  const there = await linked('两道', 'u-300')
  const { secret } = (await there.send('POST', '/api/session/factor', { password: rightPassword })).body
  const at = (time: string) => new Date(`2021-03-01T${time}+08:00`)
  await there.send('PUT', '/api/session/factor', { code: codeAt(secret, at('09:00:00')) })
  desk.on('2021-03-01T09:05:00')
  provider.is('u-300', ['pwd'])
  const here = desk.browser()
  const asked = await here.send('POST', '/api/session/oidc', { answer: await away(here) })
  expect([asked.status, asked.body.reasons]).toEqual([401, [{ says: '请输入手机上的六位动态口令', field: 'code' }]])
  expect((await here.send('POST', '/api/session/second', { code: '000000' })).status).toBe(401)
  const code = codeAt(secret, at('09:05:00'))
  expect((await desk.browser().send('POST', '/api/session/second', { code })).status).toBe(401)
  expect((await here.send('POST', '/api/session/second', { code })).status).toBe(200)
  provider.is('u-300', ['pwd', 'mfa'])
  const again = desk.browser()
  expect((await again.send('POST', '/api/session/oidc', { answer: await away(again) })).status).toBe(200)
  expect((await admin.send('DELETE', `/api/admin/people/${there.actor?.post.person}/factors`)).status).toBe(200)
  expect((await again.get('/api/session')).status).toBe(401)
})

/** A clerk with a key of their own. */
async function keyed(name: string) {
  const there = await desk.signIn('clerk', { name })
  const key = new TestAuthenticator(origin)
  const { body: asked } = await there.send('POST', '/api/session/passkeys/start', { password: rightPassword })
  const made = await there.send('POST', '/api/session/passkeys', { response: key.make(asked), name: '示范钥匙' })
  expect(made.status).toBe(200)
  return { there, key, login: loginOf(there.actor as never) }
}

async function shows(here: Browser, key: TestAuthenticator, how: { origin?: string; verified?: boolean } = {}) {
  const { body: asked } = await here.send('POST', '/api/session/passkey/start')
  return here.send('POST', '/api/session/passkey', { response: key.show({ challenge: asked.challenge, ...how }) })
}

test('通行密钥单独登录：要验过人；别的网址、重放、没登记的都不行', async () => {
  const { key } = await keyed('密钥')
  const here = desk.browser()
  expect((await shows(here, key)).body.person.name).toBe('示范密钥')
  expect((await shows(desk.browser(), key, { verified: false })).status).toBe(401)
  expect((await shows(desk.browser(), key, { origin: 'http://evil.example' })).status).toBe(401)
  expect((await shows(desk.browser(), new TestAuthenticator(origin))).status).toBe(401)
  const again = desk.browser()
  const { body: asked } = await again.send('POST', '/api/session/passkey/start')
  const response = key.show({ challenge: asked.challenge })
  expect((await again.send('POST', '/api/session/passkey', { response })).status).toBe(200)
  expect((await again.send('POST', '/api/session/passkey', { response })).status).toBe(401)
  key.counter = 0
  expect((await shows(desk.browser(), key)).status).toBe(401)
})

test('登记了通行密钥，密码对了还要再核对一次；别人的密钥顶替不了', async () => {
  const { there, key, login } = await keyed('再核')
  const other = await keyed('旁人')
  const here = desk.browser()
  const asked = await here.send('POST', '/api/session', { login, password: rightPassword })
  expect([asked.status, asked.body.reasons[0].field]).toEqual([401, 'passkey'])
  expect((await shows(here, other.key)).status).toBe(401)
  expect((await shows(here, key, { verified: false })).body.person?.name).toBe('示范再核')
  const { rows } = (await there.get('/api/session/passkeys')).body
  const gone = (password: string) => there.send('DELETE', `/api/session/passkeys/${rows[0].id}`, { password })
  expect([(await gone('wrong')).status, (await gone(rightPassword)).status]).toEqual([422, 200])
  expect((await shows(desk.browser(), key)).status).toBe(401)
  expect((await desk.browser().send('POST', '/api/session', { login, password: rightPassword })).status).toBe(200)
})

test('单位要求人人两道核对的：没有的只能去启用，启用了就能办事；密码到了日子要换', async () => {
  const { there, key, login } = await keyed('够了')
  const bare = await desk.signIn('clerk', { name: '还没有' })
  ways.everyoneTwice = true
  expect((await bare.get('/api/session')).body.mustAddFactor).toBe(true)
  expect(says(await bare.get('/api/today'))).toContain('请先在「账号安全」里启用')
  expect((await bare.get('/api/session/passkeys')).status).toBe(200)
  expect((await there.get('/api/today')).status).toBe(200)
  const fresh = desk.browser()
  await fresh.send('POST', '/api/session', { login, password: rightPassword })
  expect((await shows(fresh, key)).body.mustAddFactor).toBe(false)
  ways.everyoneTwice = false
  expect((await bare.get('/api/today')).status).toBe(200)
  ways.lasts = { ...usualWays.lasts, passwordDays: 90 }
  expect((await bare.get('/api/session')).body.mustChangePassword).toBe(false)
  await behind(desk.database, "update account set changed_at = '2020-11-01'")
  await desk.store.sessions.forget()
  expect((await bare.get('/api/session')).body.mustChangePassword).toBe(true)
  expect((await fresh.get('/api/session')).body.mustChangePassword).toBe(true)
  ways.lasts = usualWays.lasts
})

test('没有配置的，登录页不提；网址写错的启动时就说', async () => {
  expect(signInWays({})).toEqual(usualWays)
  expect(() => passkeysAt('https://10.0.0.1')).toThrow('不能是 IP')
  expect(() => passkeysAt('http://desk.example')).toThrow('https')
  expect(() => signInWays({ FAHENG_IDLE_MINUTES: '1' })).toThrow('5 到 720')
  expect((await desk.browser().get('/api/sign-in')).body).toEqual({ oidc: '示范统一认证', passkeys: true })
})
