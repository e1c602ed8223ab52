import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import type { Role } from '../../kernel/role.ts'
import { businesses } from '../../lines/register.ts'
import { faultsOf } from '../../testing/accessibility.ts'
import { desktop, openBrowser, phone, type Screen } from '../../testing/browser.ts'
import { loginOf, rightPassword, testDesk } from '../../testing/desk.ts'

const webDir = inject('webDir')
const desk = await testDesk(businesses, { synthetic: true, webDir })
desk.on('2021-03-15')
const address = await desk.app.listen({ port: 0, host: '127.0.0.1' })
const driven = await openBrowser()
afterAll(async () => {
  await driven?.close()
})

/** Somebody of a role sits down at a screen and signs in. */
async function sitsDown(role: Role, screen: Screen = desktop): Promise<Page> {
  if (!driven) throw new Error('没有浏览器')
  const { actor } = await desk.signIn(role)
  if (!actor) throw new Error(`${role} 没有岗位`)
  const page = await (await driven.person(screen)).newPage()
  await page.goto(`${address}/sign-in`)
  await page.getByLabel('账号').fill(loginOf(actor))
  await page.getByLabel('密码', { exact: true }).fill(rightPassword)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { name: '今天' }).waitFor()
  return page
}

async function choose(page: Page, label: string, option: string) {
  await page.getByLabel(label, { exact: true }).click()
  await page.getByTitle(option, { exact: true }).click()
}

/** Reads the draft in the list of what waits for a signature, and agrees. */
async function signs(page: Page) {
  await page.getByRole('link', { name: /待我签批/ }).click()
  const first = page.getByRole('list', { name: '等待签批的事项' }).getByRole('link').first()
  await first.click()
  await page.getByLabel(/审批意见/).fill('同意。')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: '同意决定不予受理' }).click()
  await page.getByText('没有等您签批的事项').waitFor()
}

async function fillApplication(page: Page) {
  const names = page.getByLabel('姓名', { exact: true })
  await names.nth(0).fill('示范申请人甲')
  await page.getByRole('region', { name: '被申请人' }).getByLabel('行政机关').check()
  await page.getByLabel('名称', { exact: true }).fill('示范区某局')
  await page.getByLabel('事由').fill('不服示范罚决字1号处罚决定')
  await page.getByLabel('当面提交').check()
  await page.getByLabel('收到申请日期', { exact: true }).fill('20210315')
  await page.getByLabel('被申请复议的行政行为').fill('示范罚决字1号行政处罚决定书')
  await page.getByLabel('行政行为作出日期', { exact: true }).fill('2021.2.20')
  await page.getByLabel('知道行政行为日期', { exact: true }).fill('2.22')
  await page
    .getByRole('group', { name: /行为作出时已告知/ })
    .getByLabel('是', { exact: true })
    .check()
  await choose(page, '行政管理领域', '市场监管')
  await choose(page, '复议事项', '行政处罚')
  await choose(page, '被申请人类别', '县级部门')
  await page.getByLabel('复议请求').fill('撤销处罚决定')
}

test.skipIf(!driven)('内勤登记一件复议，关了浏览器回来接着填，登记后看得到期限是怎么算的', async () => {
  const page = await sitsDown('clerk')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('navigation', { name: '业务' }).getByRole('link', { name: '登记新事项' }).click()
  await page.getByRole('link', { name: '登记收到申请' }).click()
  await fillApplication(page)
  await page.getByText(/草稿已存/).waitFor()
  await page.reload()
  await page.getByText('可以接着填').waitFor()
  expect(await page.getByLabel('复议请求').inputValue()).toBe('撤销处罚决定')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: '不服示范罚决字1号处罚决定' }).waitFor()
  expect(await page.getByText(/示政复〔2021〕1号/).count()).toBeGreaterThan(0)
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('link', { name: '怎么算的' }).first().click()
  await page.getByRole('heading', { name: '逐日说明' }).waitFor()
  expect(await page.getByText(/《中华人民共和国行政复议法》/).count()).toBeGreaterThan(0)
  expect(await faultsOf(page)).toEqual([])
})

test.skipIf(!driven)('承办人看过决定书的样子再呈批，科长、分管、局长逐级签，签完文书就有了', async () => {
  const page = await sitsDown('handler')
  await page.getByLabel('查找事项').fill('示范申请人')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: '不服示范罚决字1号处罚决定' }).click()
  await page.getByRole('link', { name: '决定不予受理', exact: true }).click()
  await page.getByRole('button', { name: '看文书样子' }).click()
  await page.getByText('还有几处没填好').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByLabel('不属于复议范围').check()
  await page.getByLabel('不予受理的理由').fill('示范说明')
  await page.getByRole('button', { name: '看文书样子' }).click()
  await page.getByRole('heading', { name: '文书将是这个样子' }).waitFor()
  expect(await page.getByRole('article', { name: '不予受理行政复议申请决定书' }).count()).toBe(1)
  await page.getByRole('button', { name: '呈批：决定不予受理' }).click()
  await page.getByRole('heading', { name: '「决定不予受理」正在审批' }).waitFor()

  for (const role of ['sectionHead', 'deputyHead'] as const) await signs(await sitsDown(role))
  const chief = await sitsDown('head', phone)
  await chief.getByRole('button', { name: '菜单' }).click()
  await signs(chief)
  await page.reload()
  await page.getByText('不予受理', { exact: true }).first().waitFor()
  expect(await page.getByRole('link', { name: '不予受理行政复议申请决定书', exact: true }).count()).toBe(1)
})

test.skipIf(!driven)('手机上打开年度数字，点一个数看到它的定义和清单，报告印得出来', async () => {
  const page = await sitsDown('head', phone)
  await page.goto(`${address}/reports/2021`)
  await page.locator('button.figure').first().click()
  await page.getByText('统计到').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Close' }).or(page.locator('.ant-drawer-close')).first().click()
  expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(10_000)
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
  )
  expect(wide).toBe(false)
})

test.skipIf(!driven)('调解员在院子里用手机登记一件纠纷，看一个号码要说为什么', async () => {
  const page = await sitsDown('mediator', phone)
  await page.getByRole('button', { name: '菜单' }).click()
  await page.getByRole('navigation', { name: '业务' }).getByRole('link', { name: '登记新事项' }).click()
  await page.getByRole('link', { name: '登记受理', exact: true }).click()
  const applicant = page.getByRole('region', { name: '申请人', exact: true })
  await applicant.getByLabel('姓名', { exact: true }).fill('示范甲')
  await applicant.getByLabel(/联系电话/).fill('13800001234')
  await page.getByRole('region', { name: '被申请人' }).getByLabel('姓名', { exact: true }).fill('示范乙')
  await choose(page, '纠纷来源', '当事人申请')
  await choose(page, '纠纷类型', '邻里')
  await page.getByLabel('纠纷简要情况').fill('楼道堆物影响通行')
  await page.getByLabel('发生地点').fill('示范区东街')
  for (const one of ['一般', '村（居）', '各方都同意']) await page.getByLabel(one, { exact: true }).check()
  await page.getByLabel('受理日期', { exact: true }).fill('3.15')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: '登记受理' }).click()
  await page.getByRole('heading', { name: '楼道堆物影响通行' }).waitFor()
  expect(await page.getByText('13800001234').count()).toBe(0)
  await page.getByRole('button', { name: '查看示范甲的电话' }).click()
  await page.getByLabel('联系当事人').check()
  await page.getByRole('button', { name: '查看', exact: true }).click()
  await page.getByText('13800001234').waitFor()
  await page.getByRole('button', { name: /其他办理|能办什么/ }).click()
  await page.getByRole('dialog', { name: '办理' }).getByText('还不能办的').waitFor()
  expect(await faultsOf(page)).toEqual([])
})
