import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { businesses } from '../../lines/register.ts'
import { perform } from '../../store/perform.ts'
import { faultsOf } from '../../testing/accessibility.ts'
import { openBrowser, phone } from '../../testing/browser.ts'
import { testStore } from '../../testing/database.ts'
import { summed } from '../../testing/effort.ts'
import { buildPortal } from './app.ts'
import { bureauOf, portalFrom } from './config.ts'
import { portInProcess } from './ports.ts'

const { store, as, on } = await testStore(businesses, { synthetic: true })
on('2026-03-20T10:00')
const data = mkdtempSync(join(tmpdir(), 'faheng-portal-'))
const making = {
  env: {},
  data,
  port: portInProcess(store),
  tls: false,
  leastSeconds: 0,
  today: () => store.today(),
  now: () => store.now(),
}
const env = { FAHENG_PORTAL_PHONE: '000-00000000', FAHENG_PORTAL_HOURS: '周一至周五 9:00—17:00' }
const bureau = bureauOf(env, { name: '示范区司法局', address: '示范区示范路1号', synthetic: true })
const portal = portalFrom({ ...making, bureau })
const app = await buildPortal(portal, { logLevel: 'error' })
const address = await app.listen({ host: '127.0.0.1', port: 0 })
const driven = await openBrowser()
afterAll(async () => {
  await driven?.close()
  await app.close()
  rmSync(data, { recursive: true, force: true })
})
await perform(store, await as('clerk', { lines: ['provider'] }), {
  line: 'provider',
  act: 'enrol',
  given: {
    name: '示范律师事务所',
    kind: 'firm',
    enrolledOn: '2020-01-01',
    validFrom: '2020-01-01',
    licence: '示范证1号',
    address: '示范路2号',
    hours: '周一至周五 9:00—12:00，13:30—17:30',
  },
})

const shots = process.env['FAHENG_SHOTS']
if (shots) mkdirSync(shots, { recursive: true })

/** Somebody with an ordinary phone. */
async function somebody({ script = true } = {}): Promise<Page> {
  if (!driven) throw new Error('没有浏览器')
  const context = await driven.browser.newContext({
    viewport: { width: phone.width, height: phone.height },
    hasTouch: true,
    javaScriptEnabled: script,
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  return context.newPage()
}

/** No fault of accessibility, nothing wider than the phone, and a person to call. */
async function isFit(page: Page, name: string, { axe = true } = {}) {
  if (shots) writeFileSync(join(shots, `${name}.png`), await page.screenshot({ fullPage: true }))
  expect(await page.getByRole('link', { name: '000-00000000' }).first().isVisible()).toBe(true)
  if (!axe) return
  expect([name, await faultsOf(page)]).toEqual([name, []])
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width)
}

async function answers(page: Page, steps: readonly (readonly [string, string])[]) {
  for (const [question, answer] of steps) {
    await page.getByRole('heading', { level: 1 }).filter({ hasText: question }).waitFor()
    const radio = page.getByRole('radio', { name: answer, exact: true })
    if ((await radio.count()) > 0) await radio.check()
    else if (answer !== '') await page.locator('#answer').fill(answer)
    await page.getByRole('button', { name: /下一步/ }).click()
  }
}

const person = [
  ['您的姓名', '示范申请人'],
  ['您的手机号', '13800000001'],
  ['您的身份证号', ''],
  ['您的住址', '示范村'],
] as const

async function sends(page: Page): Promise<{ number: string; code: string }> {
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByRole('heading', { name: '已经收到您的申请' }).waitFor()
  const [number = '', code = ''] = await page.locator('.code').allTextContents()
  return { number, code }
}

test.skipIf(!driven)('一、被罚了款：问三句，看到三条路、还剩几天、去哪里', async () => {
  const page = await somebody()
  await page.goto(`${address}/`)
  await isFit(page, '1-home')
  await page.getByRole('link', { name: /遇到事了，不知道找谁/ }).click()
  await page.getByRole('link', { name: /被罚款、被处罚/ }).click()
  await isFit(page, '1-question')
  await page.getByRole('link', { name: '处罚决定书', exact: true }).click()
  await page.getByRole('link', { name: '区里的局、街道、乡镇' }).click()
  await page.getByRole('link', { name: '没有申请过复议' }).click()
  await page.getByLabel(/哪一天收到决定/).fill('2026-03-02')
  await page.getByRole('button', { name: '算一算' }).click()
  await page.getByText('申请行政复议还来得及：最后一天是2026年5月6日（周三）').waitFor()
  await page.getByText('为什么是这一天').first().click()
  await isFit(page, '1-ways')
  expect(new URL(page.url()).search).toBe('?known=2026-03-02')
  expect(await page.getByText('请不起律师：申请法律援助').isVisible()).toBe(true)
})

test.skipIf(!driven)('二、农民工要工资：申请法律援助，带照片，拿到回执，凭回执看进度', async () => {
  const page = await somebody()
  await page.goto(`${address}/apply/aid`)
  await page.getByRole('button', { name: '开始' }).click()
  await isFit(page, '2-step')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('alert').waitFor()
  await isFit(page, '2-wrong')
  await answers(page, [
    ['您属于下面哪一种', '农民工'],
    ['是哪一类事', '和个人、单位之间的事'],
    ['主要为什么事', '要工资、劳动关系'],
    ['到哪一步了', '还没有去仲裁、法院'],
    ['发生了什么事', '示范工地干了三个月没有拿到工资。'],
    ['希望得到什么帮助', ''],
    ...person,
  ])
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  await page
    .locator('#answer')
    .setInputFiles({ name: '欠条.png', mimeType: 'image/png', buffer: Buffer.from('<script>alert(1)</script>') })
  await page.getByRole('button', { name: '添加选好的' }).click()
  await page.getByRole('alert').waitFor()
  await page.locator('#answer').setInputFiles({ name: '欠条.png', mimeType: 'image/png', buffer: png })
  await page.getByRole('button', { name: '添加选好的' }).click()
  await page.getByRole('listitem').filter({ hasText: '欠条.png' }).waitFor()
  await isFit(page, '2-files')
  await page.getByRole('button', { name: '下一步' }).click()
  await answers(page, [['文书可以在网上送给您吗', '是']])
  await isFit(page, '2-check')
  await page.getByRole('link', { name: '改「到哪一步了」' }).click()
  await page.getByRole('radio', { name: '一审' }).check()
  await page.getByRole('button', { name: '改好了' }).click()
  const { number, code } = await sends(page)
  await isFit(page, '2-receipt')
  await page.getByRole('link', { name: '查进度' }).last().click()
  await page.getByLabel('回执上的编号').fill(number)
  await page.getByLabel('查询码').fill(code)
  await page.getByRole('button', { name: '查一查' }).click()
  await page.getByText('已收到申请，审查中').first().waitFor()
  await isFit(page, '2-progress')
  expect(page.url()).toBe(`${address}/progress/view`)
})

test.skipIf(!driven)('三、邻居漏水：申请调解，再问一句，改主意撤回', async () => {
  const page = await somebody()
  await page.goto(`${address}/guide/01/ba`)
  await page.getByRole('link', { name: '在网上申请（人民调解）' }).click()
  await page.getByText('您在指引里说过的，已经替您填好').waitFor()
  await isFit(page, '3-carried')
  await page.getByRole('button', { name: '开始' }).click()
  await answers(page, [
    ['在哪里发生的', '示范小区'],
    ['那里属于哪个街道', ''],
    ['发生了什么事', '楼上漏水。'],
    ['希望怎样解决', '修好'],
    ['对方叫什么', '示范邻居'],
    ...person,
    ['拍几张材料的照片', ''],
    ['文书可以在网上送给您吗', '不是'],
  ])
  const { number, code } = await sends(page)
  await page.goto(`${address}/progress`)
  await page.getByLabel('回执上的编号').fill(number)
  await page.getByLabel('查询码').fill(code)
  await page.getByRole('button', { name: '查一查' }).click()
  await page.getByText('问一问').first().click()
  await page.getByLabel('想问什么').fill('什么时候调解？')
  await page.getByRole('button', { name: '问一问' }).click()
  await page.getByText('您：询问').waitFor()
  await page.getByText('撤回申请').first().click()
  await page.getByLabel('为什么撤回').fill('和好了')
  await page.getByRole('button', { name: '撤回申请' }).click()
  await page.getByText('您：请求撤回').waitFor()
  await isFit(page, '3-talked')
})

test.skipIf(!driven)('四、不服处罚：申请复议，回执写明从哪天起算，正等接收', async () => {
  const page = await somebody()
  await page.goto(`${address}/apply/reconsideration`)
  await isFit(page, '4-intro')
  await page.getByRole('button', { name: '开始' }).click()
  await answers(page, [
    ['是哪个机关作的决定', '示范区某某局'],
    ['它是哪一级的', '区里的局'],
    ['管哪一方面', '市场监管'],
    ['是哪一种事', '罚款等处罚'],
    ['决定书叫什么', '示范罚字1号'],
    ['决定是哪一天作的', '2026-03-01'],
    ['您是哪一天收到', '2026-03-05'],
    ['文书上写没写', '是'],
    ['请求是什么', '撤销处罚'],
    ['为什么觉得不对', '没有这回事'],
    ...person,
    ['拍几张材料的照片', ''],
    ['文书可以在网上送给您吗', '是'],
  ])
  await sends(page)
  await page.getByText('2026年3月20日（周五）').first().waitFor()
  await page.getByText('2026年3月27日（周五）').first().waitFor()
  await isFit(page, '4-receipt')
  await page.goto(`${address}/progress`)
  await page.getByLabel('申请时留的手机号').fill('13800000001')
  await page.getByRole('button', { name: '发码' }).click()
  await page.getByLabel('六位数').waitFor()
  await isFit(page, '4-code')
  const sent = readFileSync(join(data, 'portal/messages.txt'), 'utf8')
  await page.getByLabel('六位数').fill(/登录码是 (\d{6})/.exec(sent)?.[1] ?? '')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { name: '用这个手机号提交的事' }).waitFor()
  await isFit(page, '4-mine')
  await page.getByRole('button', { name: '看申请行政复议的进度' }).click()
  await page.getByText('正等工作人员接收').waitFor()
})

test.skipIf(!driven)('五、老人办公证：大字、高对比，只用键盘预约上门', async () => {
  const page = await somebody()
  await page.goto(`${address}/apply/notary`)
  for (const name of ['大字', '高对比'])
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).click()])
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('跳到正文')
  await page.getByRole('button', { name: '开始' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: '委托' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '想怎么办' }).waitFor()
  await isFit(page, '5-large')
  await answers(page, [
    ['想怎么办', '请公证员上门'],
    ['符合下面哪一种', '老年人'],
    ['是不是在国外用', '不是'],
    ['做什么用', '卖房'],
    ...person,
    ['拍几张材料的照片', ''],
    ['文书可以在网上送给您吗', '不是'],
  ])
  await sends(page)
})

test.skipIf(!driven)('六、不开脚本：指引、算期限、找地方、查进度都能用', async () => {
  const page = await somebody({ script: false })
  await page.goto(`${address}/guide`)
  await page.getByRole('link', { name: /要办公证/ }).click()
  await page.getByRole('link', { name: '觉得公证书有错' }).click()
  await page.getByLabel(/收到公证书/).fill('2025-06-16')
  await page.getByRole('button', { name: '算一算' }).click()
  await page.getByText('2026年6月16日（周二）').first().waitFor()
  await page.goto(`${address}/surcharge`)
  await page.getByLabel('罚款多少元').fill('1000')
  await page.getByLabel('哪一天收到处罚决定书').fill('2026-03-02')
  await page.getByRole('button', { name: '算一算' }).click()
  await page.getByText('加处 90.00 元').waitFor()
  await page.goto(`${address}/directory`)
  await page.getByLabel('想做什么').selectOption('lawyer')
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByRole('heading', { name: /示范律师事务所/ }).waitFor()
  await page.getByText('现在开着，12:00 关').waitFor()
  await isFit(page, '6-directory', { axe: false })
  await page.goto(`${address}/progress`)
  await page.getByLabel('回执上的编号').fill('W00000000')
  await page.getByLabel('查询码').fill('00000000')
  await page.getByRole('button', { name: '查一查' }).click()
  await page.getByText('编号或者查询码不对').waitFor()
  await page.goto(`${address}/apply/consultation`)
  await page.getByRole('button', { name: '开始' }).click()
  await answers(page, [
    ['一句话', '不开脚本也能问吗'],
    ['属于哪一类', '合同'],
    ['把情况说一说', ''],
    ['您的手机号', '13800000003'],
  ])
  await page.getByLabel(/等于几（写数字）/).fill(summed(await page.content())['sum'] ?? '')
  await isFit(page, '6-sum', { axe: false })
  const { number, code } = await sends(page)
  await page.goto(`${address}/progress`)
  await page.getByLabel('回执上的编号').fill(number)
  await page.getByLabel('查询码').fill(code)
  await page.getByRole('button', { name: '查一查' }).click()
  await page.getByText('待解答').first().waitFor()
})

test.skipIf(!driven)('七、什么都不会填：留言咨询，打印册子，提意见', async () => {
  const page = await somebody()
  await page.goto(`${address}/apply/consultation`)
  await page.getByRole('button', { name: '开始' }).click()
  await answers(page, [
    ['一句话', '押金不退怎么办'],
    ['属于哪一类', '合同'],
    ['把情况说一说', ''],
    ['您的手机号', '13800000002'],
  ])
  await sends(page)
  for (const [path, name] of [
    ['/booklet', '7-booklet'],
    ['/published', '7-published'],
    ['/means?special=migrant', '7-means'],
    ['/reckon/labour?start=2025-06-16', '7-labour'],
    ['/reckon', '7-reckon'],
    ['/paper/reconsideration', '7-paper'],
    ['/nowhere', '7-lost'],
  ] as const) {
    await page.goto(`${address}${path}`)
    await isFit(page, name)
  }
  await page.goto(`${address}/apply/feedback`)
  await page.getByRole('button', { name: '开始' }).click()
  await answers(page, [
    ['是哪一种', '建议'],
    ['请说', '字再大一点'],
    ['您的手机号', ''],
  ])
  await sends(page)
})
