import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import type { Role } from '../../kernel/role.ts'
import { businesses } from '../../lines/register.ts'
import { faultsOf } from '../../testing/accessibility.ts'
import { desktop, openBrowser, phone, type Screen } from '../../testing/browser.ts'
import { cityOfThree, signedReport } from '../../testing/city-sample.ts'
import type { TestStore } from '../../testing/database.ts'
import { deskOf, testDesk } from '../../testing/desk.ts'
import { seatsOf } from '../../testing/seats.ts'

const webDir = inject('webDir')
const desk = await testDesk(businesses, { synthetic: true, webDir })
desk.on('2022-01-10')
const address = await desk.app.listen({ port: 0, host: '127.0.0.1' })
const driven = await openBrowser()
const sit = seatsOf(driven)
afterAll(async () => {
  await driven?.close()
})

const writer = await desk.signIn('handler', { name: '执笔' })

async function lecture(subject: string, heldOn: string) {
  const given = { kind: 'lecture', heldOn, audience: 'staff', headcount: 60, sessions: 1, subject }
  const { status } = await writer.send('POST', '/api/lines/study/matters', { act: 'record', given })
  expect(status).toBe(200)
}

await lecture('示范民法典讲座', '2021-05-20')
await lecture('示范行政处罚法讲座', '2021-07-20')
const opened = await writer.send('POST', '/api/lines/annual-report/matters', {
  act: 'open',
  given: { title: '示范区2021年度法治政府建设情况报告', kind: 'annual', issuer: 'bureau', year: 2021, first: true },
})
const report: string = opened.body.matter

/** The outline's requests to the writer are replaced, or no section is signed off. */
async function replaceHints() {
  const { sections } = (await writer.get(`/api/report-drafts/${report}`)).body
  for (const { id, version, text } of sections) {
    if (!/请写明|请核实后补写/.test(text)) continue
    const body = { base: version, text: '示范区本年没有这方面的记录。' }
    expect((await writer.send('PUT', `/api/report-drafts/${report}/sections/${id}`, body)).status).toBe(200)
  }
}

const sitsDown = (role: Role, name: string, screen: Screen = desktop) => sitsAt({ desk, address }, role, name, screen)

interface There {
  readonly desk: Pick<typeof desk, 'signIn'>
  readonly address: string
}

async function sitsAt({ desk: at, address: there }: There, role: Role, name: string, screen = desktop): Promise<Page> {
  return sit(there, await at.signIn(role, { name }), screen)
}

/** A picture for whoever looks: only when a folder is named. */
async function picture(page: Page, name: string) {
  const folder = process.env['FAHENG_PICTURES']
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

async function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1)
}

const patient = { timeout: 15_000 }
const text = (page: Page) => page.getByLabel(/^正文/)
const save = (page: Page) => page.getByRole('button', { name: /保存$/ }).click()
const firstHeading = '一、主要负责人履行推进法治建设第一责任人职责'

test.skipIf(!driven)('执笔人出初稿、改一部分、从名册里挑一个数字', async () => {
  const page = await sitsDown('handler', '执笔')
  await page.getByRole('link', { name: '报告编写' }).click()
  await page.getByRole('link', { name: '示范区2021年度法治政府建设情况报告' }).click()
  await page.getByRole('button', { name: '按提纲生成初稿' }).click()
  await page.getByRole('heading', { name: firstHeading }).waitFor()
  await page.getByText(/处疑点|没有发现疑点/).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await picture(page, 'draft')
  await page.getByRole('button', { name: `修改${firstHeading}` }).click()
  await text(page).fill('主要负责人带头学法，举办法治讲座。')
  await text(page).evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(16, 16))
  await page.getByLabel('按名称查').fill('法治讲座')
  await page.getByRole('button', { name: '法治讲座', exact: true }).click()
  expect(await text(page).inputValue()).toBe('主要负责人带头学法，举办法治讲座{{study.lectures}}。')
  expect(await faultsOf(page)).toEqual([])
  await picture(page, 'editor')
  await save(page)
  await page.getByRole('button', { name: '2场' }).first().click()
  await page.getByText('清单指纹').waitFor()
  expect(await faultsOf(page)).toEqual([])
})

test.skipIf(!driven)('两个人改同一部分，后保存的看到两稿，自己写的还在框里，合并后保存', async () => {
  const [first, second] = [await sitsDown('handler', '执笔'), await sitsDown('clerk', '协笔')]
  for (const page of [first, second]) {
    await page.goto(`${address}/report-drafts/${report}`)
    await page.getByRole('button', { name: `修改${firstHeading}` }).click()
  }
  await text(first).fill('执笔人写的。举办法治讲座{{study.lectures}}。')
  await save(first)
  await first.getByRole('button', { name: `修改${firstHeading}` }).waitFor()
  await text(second).fill('协笔人写的。')
  await save(second)
  await second.getByRole('region', { name: '对方的稿子' }).getByText('执笔人写的').waitFor()
  expect(await text(second).inputValue()).toBe('协笔人写的。')
  expect(await faultsOf(second)).toEqual([])
  await picture(second, 'clash')
  await text(second).fill('两稿合并。举办法治讲座{{study.lectures}}。')
  await second.getByRole('button', { name: '用这一稿保存' }).click()
  await second.getByText('两稿合并。').waitFor()
  await second.getByRole('button', { name: `历次稿${firstHeading}` }).click()
  await second.getByText('新增').first().waitFor()
  await picture(second, 'versions')
})

test.skipIf(!driven)('撰写人逐部分定稿，导出 .docx，处理疑点，冻结；后来补登一件，重数说得出是哪一步', async () => {
  const page = await sitsDown('handler', '执笔')
  await page.goto(`${address}/report-drafts/${report}`)
  await page.getByRole('heading', { name: firstHeading }).waitFor()
  const signs = page.getByRole('button', { name: /^定稿/ })
  await signs.last().click()
  await page.getByText('还是提纲里的提示').first().waitFor()
  await replaceHints()
  await page.reload()
  await page.getByRole('heading', { name: firstHeading }).waitFor()
  for (let left = await signs.count(); left > 0; left--) {
    await signs.first().click()
    await expect.poll(() => signs.count(), patient).toBe(left - 1)
  }
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载 .docx' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('示范区2021年度法治政府建设情况报告.docx')
  await page.getByText(/处疑点|没有发现疑点/).waitFor()
  const keeps = page.getByRole('button', { name: '核实无误，保留' })
  for (let left = await keeps.count(); left > 0; left--) {
    await keeps.first().click()
    await page.getByLabel('保留的理由').fill('已与台账核对')
    await page.getByRole('button', { name: '保留', exact: true }).click()
    await expect.poll(() => keeps.count(), patient).toBe(left - 1)
  }
  await page.getByRole('button', { name: '冻结数字' }).click()
  await page.getByRole('button', { name: '确认冻结' }).click()
  await page.getByText('冻结的数字都没有变').waitFor()
  desk.on('2022-01-10T09:40')
  await lecture('示范补登的讲座', '2021-12-30')
  await page.reload()
  await page.getByRole('button', { name: '法治讲座 2场 → 3场' }).click()
  await page
    .getByRole('region', { name: '冻结与重数' })
    .getByText(/公布 2 场，今天 3 场/)
    .waitFor()
  await page
    .getByRole('region', { name: '冻结与重数' })
    .getByText(/由示范执笔记录/)
    .first()
    .waitFor()
  expect(await faultsOf(page)).toEqual([])
  await picture(page, 'recount')
})

test.skipIf(!driven)('往年报告粘贴进来，确认读出的数字，与今年对照', async () => {
  const page = await sitsDown('handler', '执笔')
  await page.goto(`${address}/stated-reports`)
  await page.getByLabel('或者粘贴报告的文字').fill('2020年，收到行政复议申请40件，受理38件，举办法治讲座5场。')
  await page.getByRole('button', { name: '读出数字' }).click()
  await page.getByLabel('报告名称').fill('示范区2020年报告')
  expect(await faultsOf(page)).toEqual([])
  await picture(page, 'stated')
  await page.getByRole('button', { name: /^确认 \d+ 个数字，保存$/ }).click()
  await page.getByRole('link', { name: '与 2021 年对照' }).click()
  await page.getByRole('row', { name: /收到行政复议申请.*40/ }).waitFor()
  expect(await faultsOf(page)).toEqual([])
})

test.skipIf(!driven)('局长在手机上看一页，报告和领导一页都不撑宽', async () => {
  const page = await sitsDown('head', '局长', phone)
  await page.goto(`${address}/leader`)
  await page.getByRole('heading', { name: '各项业务' }).waitFor()
  await page.getByRole('heading', { name: '各街道的法律服务供给和需求' }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect(await isTooWide(page)).toBe(false)
  await picture(page, 'leader-phone')
  await page.goto(`${address}/report-drafts/${report}`)
  await page.getByRole('heading', { name: firstHeading }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect(await isTooWide(page)).toBe(false)
  await picture(page, 'writing-phone')
  expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(10_000)
})

test.skipIf(!driven)('局长确认加入、内勤上报签发的数；市里看到合计、没报的区，点开到区的护照', async () => {
  const { city, east, west } = await cityOfThree()
  const [opened, neighbour, above] = [await opens(east), await opens(west), await opens(city)]
  await signedReport(east, '2022-01-10T09:00', { lecture: 2, reading: 1 })
  const theirs = await signedReport(west, '2022-01-10T09:00', { lecture: 1, reading: 7 })
  const consent = (at: There, role: Role, no: string, body: object) =>
    at.desk
      .signIn(role)
      .then((who) => who.send(no === '' ? 'POST' : 'PUT', `/api/handing-up/shishi/consents${no}`, body))
  for (const at of [opened, neighbour]) await consent(at, 'administrator', '', { what: 'join', why: '按市局通知' })
  await consent(neighbour, 'head', '/1', { agreed: true })
  await (await neighbour.desk.signIn('clerk')).send('POST', `/api/handing-up/shishi/reports/${theirs}`, {})

  const chief = await sitsAt(opened, 'head', '局长')
  await chief.getByRole('link', { name: '上报市局' }).click()
  await chief.getByRole('button', { name: '同意', exact: true }).click()
  await chief.getByText('本区已经加入上报。').waitFor()
  const clerk = await sitsAt(opened, 'clerk', '内勤')
  await clerk.goto(`${opened.address}/handing-up`)
  expect(await faultsOf(clerk)).toEqual([])
  await clerk.getByRole('button', { name: '上报', exact: true }).click()
  await clerk.getByText(/^第 2 件，.*由示范内勤上报/).waitFor()
  await picture(clerk, 'handing-up')
  await clerk.setViewportSize(phone)
  expect(await isTooWide(clerk)).toBe(false)
  await picture(clerk, 'handing-up-phone-sent')

  const reader = await sitsAt(above, 'head', '市局局长')
  await reader.getByRole('link', { name: '全市汇总' }).click()
  await reader.getByText('3 个区，2 个已上报。示南区尚未确认加入。').waitFor()
  await reader.getByRole('button', { name: '法治讲座的来历' }).getByText('3 次').waitFor()
  expect(await faultsOf(reader)).toEqual([])
  await picture(reader, 'city')
  await reader.getByRole('button', { name: '讲座占比的来历' }).getByText('27.27%（3/11）').click()
  await reader
    .getByRole('region', { name: '示西区' })
    .getByText(/相符（密钥/)
    .waitFor()
  expect(await faultsOf(reader)).toEqual([])
  await picture(reader, 'city-figure')
  await reader.setViewportSize(phone)
  await picture(reader, 'city-figure-phone')
  await reader.goto(`${above.address}/city`)
  await reader.getByRole('button', { name: '法治讲座的来历' }).waitFor()
  expect(await isTooWide(reader)).toBe(false)
  await picture(reader, 'city-phone')
})

async function opens(at: TestStore): Promise<There> {
  at.on('2022-01-10T09:00')
  const there = await deskOf(at, { webDir })
  return { desk: there, address: await there.app.listen({ port: 0, host: '127.0.0.1' }) }
}
