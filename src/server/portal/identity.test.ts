import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { businesses } from '../../lines/register.ts'
import { testStore } from '../../testing/database.ts'
import { worked } from '../../testing/effort.ts'
import { testProvider } from '../../testing/oidc.ts'
import { buildPortal } from './app.ts'
import { bureauOf, portalFrom } from './config.ts'
import { portInProcess } from './ports.ts'

const redirectUri = 'http://127.0.0.1:9/identity/back'
const provider = await testProvider(redirectUri)
const base = await testStore(businesses, { synthetic: true })
base.on('2026-03-20T10:00')
const data = mkdtempSync(join(tmpdir(), 'faheng-identity-'))
const env = {
  FAHENG_PORTAL_OIDC_ISSUER: provider.issuer,
  FAHENG_PORTAL_OIDC_CLIENT_ID: provider.clientId,
  FAHENG_PORTAL_OIDC_CLIENT_SECRET: provider.clientSecret,
  FAHENG_PORTAL_OIDC_REDIRECT: redirectUri,
  FAHENG_PORTAL_OIDC_LABEL: '示范统一认证',
}
const portal = portalFrom({
  env,
  data,
  port: portInProcess(base.store),
  bureau: bureauOf({}, { name: '示范区司法局' }),
  tls: false,
  leastSeconds: 0,
  today: () => base.store.today(),
  now: () => base.store.now(),
})
const app = await buildPortal(portal, { logLevel: 'error' })
afterAll(async () => {
  await app.close()
  rmSync(data, { recursive: true, force: true })
})

type Answered = { status: number; body: string; location: string }

/** A browser that keeps its cookies and follows nothing by itself. */
function browser() {
  const jar = new Map<string, string>()
  return async (url: string, form?: Record<string, string>): Promise<Answered> => {
    const response = await app.inject({
      method: form ? 'POST' : 'GET',
      url,
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(form ? { payload: new URLSearchParams(form).toString() } : {}),
    })
    for (const { name, value } of response.cookies) jar.set(name, value)
    return { status: response.statusCode, body: response.body, location: String(response.headers.location ?? '') }
  }
}

type Ask = ReturnType<typeof browser>

/** To the provider and back; what the portal then answers. */
async function signsIn(ask: Ask, who: string) {
  provider.is(who)
  const { location } = await ask('/identity/start')
  const back = await provider.visit(location)
  return { back: `${back.pathname}${back.search}`, answered: await ask(`${back.pathname}${back.search}`) }
}

test('用统一身份申请：姓名电话不用再填，以后用同一身份看得到，别人看不到', async () => {
  const ask = browser()
  expect((await ask('/progress')).body).toContain('用示范统一认证登录')
  const { answered } = await signsIn(ask, 'citizen-13800000001')
  expect([answered.status, answered.location]).toEqual([303, '/progress/mine'])
  await ask('/apply/mediation', {})
  for (const [step, answer] of Object.entries({
    kind: 'family',
    urgency: 'normal',
    place: '示范村',
    summary: '赡养。',
  }))
    await ask(`/apply/mediation/${step}`, { answer })
  await ask('/apply/mediation/electronic', { answer: 'yes' })
  const { body: check } = await ask('/apply/mediation/check')
  expect(check).toContain('13800000001')
  expect((await ask('/apply/mediation/send', worked(check))).location).toBe('/apply/mediation/receipt')
  const later = browser()
  await signsIn(later, 'citizen-13800000001')
  const { body: mine } = await later('/progress/mine')
  expect(mine).toContain('用这个身份提交的事')
  const number = /name="number" value="([^"]+)"/.exec(mine)?.[1] ?? ''
  expect((await later('/progress/open', { number })).location).toBe('/progress/view')
  expect((await later('/progress/view')).body).toContain('申请人民调解')
  const other = browser()
  await signsIn(other, 'someone-else')
  expect((await other('/progress/mine')).body).toContain('没有找到')
  await other('/progress/open', { number })
  expect((await other('/progress/view')).status).toBe(422)
})

test('没有开始的、用过的、别处来的登录都不采信，说得明白', async () => {
  const ask = browser()
  const { back } = await signsIn(ask, 'citizen-13800000002')
  const again = await ask(back)
  expect([again.status, again.body]).toEqual([422, expect.stringContaining('已经用过')])
  expect((await browser()(back)).body).toContain('不是从这个浏览器开始的')
  const other = browser()
  await other('/identity/start')
  expect((await other(back)).body).toContain('不是从本机这一页开始的')
  const refused = browser()
  const { location } = await refused('/identity/start')
  const state = new URL(location).searchParams.get('state') ?? ''
  const denied = await refused(`/identity/back?error=access_denied&state=${state}&iss=${provider.issuer}`)
  expect(denied.body).toContain('没有同意登录')
})

test('没有配置的，没有这个入口', async () => {
  const plain = await buildPortal({ ...portal, oidc: null }, { logLevel: 'error' })
  expect((await plain.inject('/identity/start')).statusCode).toBe(404)
  expect((await plain.inject('/progress')).body).not.toContain('统一认证')
  await plain.close()
})
