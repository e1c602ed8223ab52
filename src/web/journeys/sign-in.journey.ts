import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { OidcProvider } from '../../server/oidc/provider.ts'
import { passkeysAt, usualWays } from '../../server/sign-in-ways.ts'
import { faultsOf } from '../../testing/accessibility.ts'
import { desktop, openBrowser, phone } from '../../testing/browser.ts'
import { behind } from '../../testing/database.ts'
import { loginOf, rightPassword, testDesk } from '../../testing/desk.ts'
import { libraryBusiness } from '../../testing/library.ts'
import { testProvider } from '../../testing/oidc.ts'

const port = await freePort()
const origin = `http://localhost:${port}`
const redirectUri = `${origin}/sign-in`
const provider = await testProvider(redirectUri)
const { issuer, clientId, clientSecret } = provider
const oidc = new OidcProvider({ issuer, clientId, clientSecret, redirectUri, label: '示范统一认证', strong: ['mfa'] })
const desk = await testDesk([libraryBusiness], {
  synthetic: true,
  webDir: inject('webDir'),
  ways: { ...usualWays, oidc, passkeys: passkeysAt(origin) },
})
desk.on('2021-05-10T09:00:00')
await desk.app.listen({ port, host: 'localhost' })
const driven = await openBrowser()
afterAll(async () => {
  await driven?.close()
})
const shots = process.env['FAHENG_SHOTS']
if (shots) mkdirSync(shots, { recursive: true })

/** Another process might take it in between; on a test machine nobody does. */
function freePort(): Promise<number> {
  return new Promise((settle) => {
    const server = createServer()
    server.listen(0, 'localhost', () => {
      const address = server.address()
      server.close(() => settle(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function isSound(page: Page, name: string) {
  if (shots) writeFileSync(join(shots, `${name}.png`), await page.screenshot({ fullPage: true }))
  expect([name, await faultsOf(page)]).toEqual([name, []])
}

test.skipIf(!driven)('登记通行密钥，退出，用它登录；再用密码登录时也要核对；去掉', async () => {
  const clerk = await desk.signIn('clerk', { name: '密钥' })
  const context = await driven?.person(desktop)
  const page = await context?.newPage()
  if (!context || !page) throw new Error('没有浏览器')
  const chromium = await context.newCDPSession(page)
  await chromium.send('WebAuthn.enable')
  await chromium.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  })
  const byPassword = async () => {
    await page.goto(`${origin}/sign-in`)
    await page.getByLabel('账号').fill(loginOf(clerk.actor as never))
    await page.getByLabel('密码', { exact: true }).fill(rightPassword)
    await page.getByRole('button', { name: '登录', exact: true }).click()
  }
  await page.goto(`${origin}/sign-in`)
  await page.getByRole('button', { name: '用通行密钥登录' }).waitFor()
  await isSound(page, 'sign-in')
  await byPassword()
  await page.getByRole('heading', { name: '今天' }).waitFor()
  await page.goto(`${origin}/account`)
  await page.getByLabel('给它起个名字').fill('办公室电脑')
  await page.locator('#key-password').fill(rightPassword)
  await page.getByRole('button', { name: '登记这台机器或者钥匙' }).click()
  await page.getByText('还没有用过').waitFor()
  await isSound(page, 'account')
  await context.clearCookies()
  await page.goto(`${origin}/sign-in`)
  await page.getByRole('button', { name: '用通行密钥登录' }).click()
  await page.getByRole('heading', { name: '今天' }).waitFor()
  await context.clearCookies()
  await byPassword()
  await page.getByText('请再用您登记的通行密钥核对一次').waitFor()
  await isSound(page, 'sign-in-again')
  await page.getByRole('button', { name: '用通行密钥登录' }).click()
  await page.getByRole('heading', { name: '今天' }).waitFor()
  await page.goto(`${origin}/account`)
  await page.locator('#key-password').fill(rightPassword)
  await page.getByRole('button', { name: '去掉办公室电脑' }).click()
  await page.getByText('最近用于').waitFor({ state: 'detached' })
})

/** Somebody who signed in on the page for it. */
async function sits(login: string): Promise<Page> {
  const page = await (await driven?.person(desktop))?.newPage()
  if (!page) throw new Error('没有浏览器')
  await page.goto(`${origin}/sign-in`)
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(rightPassword)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('heading', { name: '今天' }).waitFor()
  return page
}

/** Somebody who opened the page of people and posts. */
async function atStaff(login: string): Promise<Page> {
  const page = await sits(login)
  await page.getByRole('link', { name: '人员与岗位' }).click()
  return page
}

test.skipIf(!driven)('两个人对上统一身份，本人用它登录；没有确认的看到自己的标识', async () => {
  const admin = await desk.signIn('administrator')
  const auditor = await desk.signIn('auditor', { name: '审计' })
  const clerk = await desk.signIn('clerk', { name: '统一身份' })
  const page = await (await driven?.person(phone))?.newPage()
  if (!page) throw new Error('没有浏览器')
  const leave = async () => {
    await page.goto(`${origin}/sign-in`)
    await page.getByRole('button', { name: '用示范统一认证登录' }).click()
  }
  provider.is('u-900')
  await leave()
  await page.getByText(/告诉系统管理员：u-900/).waitFor()
  await isSound(page, 'oidc-unknown')
  const admins = await atStaff(loginOf(admin.actor as never))
  const row = admins.getByRole('listitem').filter({ hasText: loginOf(clerk.actor as never) })
  await row.getByRole('button', { name: '身份核对' }).click()
  await row.getByLabel(/在统一身份认证里的标识/).fill('u-900')
  await row.getByRole('button', { name: '提出对上' }).click()
  await row.getByText('等另一个人确认').waitFor()
  await admins.getByText('您提出的，要另一位管理员或者安全审计员来确认').waitFor()
  await isSound(admins, 'staff')
  await page.getByRole('link', { name: '换一个办法登录' }).click()
  await leave()
  await page.getByText(/告诉系统管理员：u-900/).waitFor()

  const auditors = await atStaff(loginOf(auditor.actor as never))
  await auditors.getByLabel(/再输一遍/).fill('u-901')
  await auditors.getByRole('button', { name: '确认', exact: true }).click()
  await auditors.getByText('和提出的标识不一样').waitFor()
  await isSound(auditors, 'staff-confirm')
  await auditors.getByLabel(/再输一遍/).fill('u-900')
  await auditors.getByRole('button', { name: '确认', exact: true }).click()
  await auditors.getByText('等着确认的统一身份').waitFor({ state: 'detached' })
  await page.getByRole('link', { name: '换一个办法登录' }).click()
  await leave()
  await page.getByRole('heading', { name: '今天' }).waitFor()
  expect(page.url()).toBe(`${origin}/`)
})

test.skipIf(!driven)('管理员看机器的运行情况；内勤导出清单要写明用途，不写不给', async () => {
  const admin = await desk.signIn('administrator', { name: '运行' })
  const clerk = await desk.signIn('clerk', { name: '导出' })
  const page = await sits(loginOf(admin.actor as never))
  await page.getByRole('link', { name: '运行情况' }).click()
  await page.getByText('没有找到备份，请运行 npm run backup').waitFor()
  await page.getByRole('cell', { name: '每夜：期限、提醒、封存、筛查' }).waitFor()
  await isSound(page, 'operations')
  await page.setViewportSize(phone)
  await isSound(page, 'operations-phone')
  await clerk.send('POST', '/api/lines/library/matters', {
    act: 'lend',
    given: { subject: '借书', kind: 'novel', lentOn: '2021-05-06' },
    parties: [{ role: 'reader', kind: 'person', name: '示范读者甲', phone: '19900000001' }],
  })
  const list = await sits(loginOf(clerk.actor as never))
  await list.goto(`${origin}/lines/library`)
  await list.getByRole('button', { name: '导出表格' }).click()
  await list.getByRole('button', { name: '导出', exact: true }).click()
  await list.getByText('请选一个用途').waitFor()
  await isSound(list, 'take-out')
  await list.getByLabel('盘点核对').check()
  const [taken] = await Promise.all([
    list.waitForEvent('download'),
    list.getByRole('button', { name: '导出', exact: true }).click(),
  ])
  expect(taken.suggestedFilename()).toMatch(/\.xlsx$/)
})

test.skipIf(!driven)('安全审计员封存、从头核验：流水没有动过；有人改了一条，说得出是哪一条', async () => {
  const auditor = await desk.signIn('auditor')
  const clerk = await desk.signIn('clerk', { name: '被核' })
  const { body } = await clerk.send('POST', '/api/lines/library/matters', {
    act: 'lend',
    given: { subject: '借书', kind: 'novel', lentOn: '2021-05-06' },
    parties: [{ role: 'reader', kind: 'person', name: '示范读者乙', phone: '19900000002' }],
  })
  const page = await (await driven?.person(desktop))?.newPage()
  if (!page) throw new Error('没有浏览器')
  await page.goto(`${origin}/sign-in`)
  await page.getByLabel('账号').fill(loginOf(auditor.actor as never))
  await page.getByLabel('密码', { exact: true }).fill(rightPassword)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('link', { name: '查阅记录与封存' }).click()
  await page.getByRole('button', { name: '现在封存' }).click()
  await page.getByRole('cell', { name: '办理流水' }).first().waitFor()
  await page.getByRole('button', { name: '从头核验' }).click()
  await page.getByText('没有发现改动。').waitFor()
  await isSound(page, 'audit')
  await behind(desk.database, `update event set act = 'lenD' where matter = $1`, [body.matter])
  await page.getByRole('button', { name: '从头核验' }).click()
  await page.getByText(`事项 ${body.matter} 的第 1 条流水被改过`).waitFor()
  await page.setViewportSize(phone)
  await isSound(page, 'audit-phone')
})
