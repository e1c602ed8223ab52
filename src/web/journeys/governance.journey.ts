import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import type { Role } from '../../kernel/role.ts'
import { businesses } from '../../lines/register.ts'
import { faultsOf } from '../../testing/accessibility.ts'
import { desktop, openBrowser, phone, type Screen } from '../../testing/browser.ts'
import { testDesk } from '../../testing/desk.ts'
import { nextText, opinions, sent } from '../../testing/legality-review-sample.ts'
import { seatsOf } from '../../testing/seats.ts'

const webDir = inject('webDir')
const desk = await testDesk(businesses, { synthetic: true, webDir })
desk.on('2021-05-10')
const address = await desk.app.listen({ port: 0, host: '127.0.0.1' })
const driven = await openBrowser()
const sit = seatsOf(driven)
afterAll(async () => {
  await driven?.close()
})

const handler = await desk.signIn('handler')
const [bureau] = (await handler.get('/api/organs?kinds=bureau')).body.rows

async function opened(line: string, act: string, given: object): Promise<string> {
  const { status, body } = await handler.send('POST', `/api/lines/${line}/matters`, { act, given })
  expect([line, status, body.reasons]).toEqual([line, 200, undefined])
  return body.matter
}
async function does(matter: string, act: string, given: object) {
  const { status, body } = await handler.send('POST', `/api/matters/${matter}/acts/${act}`, { given })
  expect([act, status, body.reasons]).toEqual([act, 200, undefined])
}
let documents = 0
const registered = (title: string, expiresOn: string, law: string, article: string) =>
  opened('normative-document', 'register', {
    ...{
      title,
      docNumber: `示政规〔2020〕${++documents}号`,
      issuer: bureau.id,
      issuerLevel: 'government',
      market: false,
    },
    ...{ publishedOn: '2020-03-01', effectiveOn: '2020-04-01', expiresOn, reviewNumber: '示司审〔2020〕1号' },
    upperLaws: [{ law, article, clause: '第三条', use: 'basis' }],
  })

/** The handler whose work the fixtures are sits down at a screen. */
async function sitsDown(role: Role = 'handler', screen: Screen = desktop): Promise<Page> {
  return sit(address, await desk.signIn(role), screen)
}

/** Nothing a reader of the screen would stumble over, and nothing wider than the screen. */
async function isSound(page: Page) {
  expect(await faultsOf(page)).toEqual([])
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
  )
  expect(wide).toBe(false)
}

test.skipIf(!driven)('册上的文件：看到期的，查上位法动了谁并一次登记，办一批清理', async () => {
  await registered('示范区停车管理办法', '2021-06-30', '示范市停车条例', '第二十五条')
  await registered('示范区集贸市场管理规定', '2025-03-31', '示范市停车条例', '第二条')
  await registered('示范区收费公示办法', '2021-05-01', '示范市价格条例', '第九条')
  const page = await sitsDown()
  await page.goto(`${address}/lines/normative-document`)
  await page.getByRole('link', { name: '到期雷达' }).click()
  await page.getByText('已过 9 天').waitFor()
  expect(await page.getByRole('heading', { name: '2021年6月到期' }).count()).toBe(1)
  await isSound(page)

  await page.goto(`${address}/upper-laws`)
  await page.getByRole('link', { name: '示范市停车条例' }).click()
  await page.getByRole('heading', { name: '受影响的文件 2 份' }).waitFor()
  await page.getByLabel('变动的条').fill('25')
  await page.getByRole('button', { name: '查受影响的文件' }).click()
  await page.getByRole('heading', { name: '受影响的文件 1 份' }).waitFor()
  await page.getByLabel('变动施行日期', { exact: true }).fill('20210601')
  await page.getByLabel('处理截止日期', { exact: true }).fill('20210701')
  await isSound(page)
  await page.getByRole('button', { name: '登记上位法变动：1 份' }).click()
  await page.getByText('已对 1 件办理「登记上位法变动」').waitFor()

  await page.goto(`${address}/rounds`)
  await page.getByLabel('新的一批').fill('2021年全面清理')
  await page.getByRole('button', { name: '开始这一批' }).click()
  await page.getByLabel('「示范区停车管理办法」的结论').selectOption('继续有效')
  await page.getByLabel('「示范区收费公示办法」的结论').selectOption('废止')
  await page.getByRole('button', { name: '登记 2 份的结论' }).click()
  await page.getByText('「示范区收费公示办法」：修改、废止、宣布失效的应当写明理由').waitFor()
  await page.getByLabel('「示范区收费公示办法」的理由').fill('有效期已满')
  await page.getByLabel('落实日期', { exact: true }).fill('20210831')
  await isSound(page)
  await page.getByRole('button', { name: '登记 2 份的结论' }).click()
  await page.getByText('2021年8月31日前落实').waitFor()
  expect(await page.getByRole('row', { name: /^废止 1 0/ }).count()).toBe(1)
  await isSound(page)
})

test.skipIf(!driven)('会议的议定事项从册上的行填起，转成督办，接收时已经填好；子任务的一行接着填', async () => {
  const agreed = { what: '制定听证规则', lead: bureau.name, agreedOn: '2021-05-01', dueOn: '2021-05-31' }
  const meeting = await opened('meeting', 'record', {
    ...{ subject: '研究复议体制改革', kind: 'special', domain: 'reconsideration', metOn: '2021-05-01', attendees: 20 },
    agreed: [agreed],
  })
  const page = await sitsDown()
  await page.goto(`${address}/matters/${meeting}/acts/handOver`)
  const row = page.getByRole('region', { name: '议定事项第 1 行' })
  await row.waitFor()
  expect(await row.getByLabel('事项', { exact: true }).inputValue()).toBe('制定听证规则')
  await row.getByLabel('转督办日期', { exact: true }).fill('20210510')
  await isSound(page)
  await page.getByRole('button', { name: '登记转督办' }).click()
  await page.getByText('已登记转督办').waitFor()
  await page.goto(`${address}/lines/task`)
  await page.getByRole('link', { name: '接收并立项' }).click()
  await page.getByText('移送带来的内容已经填好').waitFor()
  expect(await page.getByLabel('任务', { exact: true }).inputValue()).toBe('制定听证规则')
  await page.getByLabel('立项日期', { exact: true }).fill('20210510')
  await isSound(page)
  await page.getByRole('button', { name: '立项', exact: true }).click()
  await page.getByRole('heading', { name: '制定听证规则' }).waitFor()
  await page.goto(`${address}/matters/${meeting}`)
  await page
    .getByRole('link', { name: /制定听证规则/ })
    .first()
    .waitFor()
  expect(await page.getByText('移送到').count()).toBeGreaterThan(0)
})

test.skipIf(!driven)('逐条意见在前后两稿旁边写明下落，没有改动的那一条提醒不能记为采纳', async () => {
  const review = await opened('legality-review', 'receive', { ...sent, drafter: bureau.id })
  await does(review, 'accept', { completeOn: '2021-05-03' })
  await does(review, 'opine', { opinedOn: '2021-05-08', opinions })
  for (const role of ['sectionHead', 'deputyHead'] as const)
    await (await desk.signIn(role)).send('POST', `/api/matters/${review}/acts/sign`, { given: {} })
  const page = await sitsDown()
  await page.goto(`${address}/matters/${review}/clauses`)
  await page.getByRole('link', { name: '对照修改稿' }).click()
  await page.getByLabel('收到修改稿日期', { exact: true }).fill('20210510')
  await page.getByLabel('修改稿正文').fill(nextText)
  await page.getByText('这一条的文字没有改动，不能记为采纳。').waitFor()
  const outcome = (clause: string) => page.getByRole('radiogroup', { name: `对「${clause}」意见的采纳情况` })
  await outcome('第二条').getByLabel('采纳', { exact: true }).check()
  await outcome('第三条').getByLabel('未采纳').check()
  await page.getByText('还有 1 条没有下落').waitFor()
  await page.getByRole('button', { name: '看文书样子' }).click()
  await page.getByText('每条意见都应当写明采纳、部分采纳或者未采纳').first().waitFor()
  await outcome('全文').getByLabel('采纳', { exact: true }).check()
  await page.getByLabel('对「第三条」意见的采纳情况说明').fill('已有市级依据')
  await isSound(page)
  await page.getByRole('button', { name: '看文书样子' }).click()
  await page.getByRole('button', { name: '对照修改稿' }).click()
  await page.getByText('已对照修改稿').waitFor()
  await page.goto(`${address}/matters/${review}/clauses`)
  await page.getByText('共 3 条意见，3 条有采纳情况').waitFor()
})

test.skipIf(!driven)('指标树由2021年版填入，分给单位，按单位的表看得到也下载得到', async () => {
  const inspection = await opened('inspection', 'open', {
    ...{ subject: '法治督察迎检自查', role: 'inspected', edition: '2021', openedOn: '2021-05-01' },
  })
  const page = await sitsDown()
  await page.goto(`${address}/matters/${inspection}/acts/shareOut`)
  await page.getByLabel('责任单位').fill('示范区司法局')
  await page.getByLabel('统一的佐证截止日期', { exact: true }).fill('20210630')
  await page.getByRole('button', { name: '用2021年版指标' }).click()
  await page.getByText('100 项').waitFor()
  await isSound(page)
  await page.getByRole('button', { name: '看文书样子' }).click()
  await page.getByRole('button', { name: '分解指标' }).click()
  await page.getByText('已分解指标').waitFor()
  await page.goto(`${address}/matters/${inspection}/tree`)
  await page.getByRole('row', { name: /示范区司法局 100/ }).waitFor()
  await isSound(page)
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载按单位的表' }).click()
  expect((await coming).suggestedFilename()).toContain('按责任单位')
})

test.skipIf(!driven)('手机上看上年报告怎么说、今年怎么做', async () => {
  const one = await opened('task', 'open', {
    ...{ title: '充实专职调解员', source: 'weakness', domain: 'mediation', lead: bureau.id },
    ...{ openedOn: '2021-03-01', dueOn: '2021-05-31', saidIn: '专职调解员只有四人' },
    ...{ measure: '专职调解员人数', baseline: 4, target: 10 },
  })
  await does(one, 'report', { reportedOn: '2021-05-10', did: '招聘八人', proof: '聘书', measured: 12 })
  const page = await sitsDown('head', phone)
  const text =
    '示范区2020年报告\n一、存在的不足\n专职人民调解员仅有4名，力量不足。\n二、2021年打算\n组织一次案卷评查。\n'
  const old = { year: 2020, title: '示范区2020年报告', text, figures: [] }
  expect((await handler.send('POST', '/api/stated-reports', old)).status).toBe(200)
  await page.goto(`${address}/said`)
  await page.getByText('1 件达到目标').waitFor()
  for (const words of ['专职调解员只有四人', '招聘八人', '聘书', '达到，已报完成，待核验，2021年5月31日前'])
    expect(await page.getByText(words, { exact: true }).count()).toBe(1)
  await isSound(page)
  const desk = await sitsDown('handler')
  await desk.goto(`${address}/said`)
  await desk.getByText('读到 2 句，2 句还没有立项').waitFor()
  await isSound(desk)
  await desk.getByRole('link', { name: /立项：专职人民调解员仅有4名/ }).click()
  await desk.getByText('上年报告的原话、依据，和其中的数已经填好').waitFor()
  expect(await desk.getByLabel('上年报告的说法').inputValue()).toBe('专职人民调解员仅有4名，力量不足')
  expect(await desk.getByLabel(/^基数/).inputValue()).toBe('4')
  await isSound(desk)
  await desk.context().close()
  for (const path of ['/upper-laws?law=示范市停车条例', '/rounds', '/registers/normative-document/expiring']) {
    await page.goto(`${address}${path}`)
    await page.waitForLoadState('networkidle')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await isSound(page)
  }
})

test.skipIf(!driven)('档案：核对期限，看预演，两人鉴定，封定清册，批准、监销之后销毁，案卷只剩存根', async () => {
  const study = await opened('study', 'record', {
    ...{
      subject: '旧讲座的案由',
      kind: 'lecture',
      heldOn: '2005-03-01',
      audience: 'staff',
      headcount: 20,
      sessions: 1,
    },
  })
  const archivist = await desk.signIn('archivist')
  await archivist.send('POST', '/api/archive/periods', {
    ...{ line: 'study', field: null, value: null, kind: '学法记录', years: 10, starts: 'next-year' },
    ...{
      source: '示范区司法局保管期限表',
      approvedBy: '示范区档案局',
      approvedOn: '2004-01-01',
      validFrom: '2004-01-01',
    },
  })
  const section = await sitsDown('sectionHead')
  await section.goto(`${address}/archive/periods`)
  await section.getByRole('button', { name: '与原件相符' }).click()
  await section.getByText('施行中').waitFor()
  await isSound(section)

  const page = await sitsDown('archivist')
  await page.goto(`${address}/archive/rehearsal`)
  await page.getByRole('heading', { name: '保管期限已满' }).waitFor()
  await isSound(page)
  await page.getByLabel('这一轮的说明').fill('2005年学法记录')
  await page.getByRole('button', { name: '发起鉴定' }).click()
  await page.getByRole('button', { name: '可以销毁' }).click()
  await page.getByText('档案员：可以销毁 1').waitFor()
  await isSound(page)
  const round = page.url()
  await section.goto(round)
  await section.getByRole('button', { name: '可以销毁' }).last().click()
  await section.getByText('业务负责人：可以销毁 1').waitFor()
  await page.reload()
  await takes(page, '封定清册')
  await page.getByText('清册已封定，共 1 卷').waitFor()
  for (const [role, step] of [
    ['head', 'approve'],
    ['auditor', 'witness'],
    ['deputyHead', 'witness'],
  ] as const) {
    const there = await desk.signIn(role)
    expect((await there.send('POST', `/api${new URL(round).pathname}/steps`, { step })).status).toBe(200)
  }
  await page.reload()
  await page.getByText('自封定以来清册没有改动').waitFor()
  await takes(page, '销毁')
  await page.getByText('已销毁 1 卷', { exact: true }).waitFor()
  await page.getByRole('heading', { name: '还留下什么' }).waitFor()
  await isSound(page)
  const there = await sitsDown('archivist', phone)
  await there.goto(`${address}/matters/${study}`)
  await there.getByText('本卷已按档案程序于').waitFor()
  expect(await there.getByText('旧讲座的案由').count()).toBe(0)
  await isSound(there)
})

/** A step that cannot be taken back is asked twice. */
async function takes(page: Page, step: string) {
  await page.getByRole('button', { name: step, exact: true }).click()
  await page.getByRole('tooltip').getByRole('button', { name: step, exact: true }).click()
}
