import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
// @ts-expect-error -- a build script without types
import { buildReplayer } from '../../../tools/build-replayer.mjs'
import { sm3 } from '../../kernel/sm3.ts'
import { businesses } from '../../lines/register.ts'
import { faultsOf } from '../../testing/accessibility.ts'
import { desktop, openBrowser, phone, type Screen } from '../../testing/browser.ts'
import { type Browser, testDesk } from '../../testing/desk.ts'
import { company, inspection, penalty } from '../../testing/enforcement-sample.ts'
import { plan } from '../../testing/file-review-sample.ts'
import { scratchFolder } from '../../testing/scratch.ts'
import { seatsOf } from '../../testing/seats.ts'

const folder = scratchFolder('file-review')
const webDir = inject('webDir')
mkdirSync(join(webDir, '../replayer'), { recursive: true })
writeFileSync(join(webDir, '../replayer/replayer.html'), await buildReplayer())
const desk = await testDesk(businesses, { synthetic: true, webDir })
desk.on('2021-09-10')
const address = await desk.app.listen({ port: 0, host: '127.0.0.1' })
const driven = await openBrowser()
const sit = seatsOf(driven)
afterAll(async () => {
  await driven?.close()
  rmSync(folder, { recursive: true, force: true })
})

const handler = await desk.signIn('handler')
const { eastStreet, westStreet } = desk.organs

async function opened(line: string, given: object, parties: readonly object[] = [], named?: string): Promise<string> {
  const act = named ?? (line === 'enforcement' ? 'record' : 'plan')
  const { status, body } = await handler.send('POST', `/api/lines/${line}/matters`, { act, given, parties })
  expect([line, status, body.reasons]).toEqual([line, 200, undefined])
  return body.matter
}

/** A unit that read its own files, every one twice. */
const own = {
  ...{ name: '2021 年度自查', unit: westStreet, caseKind: 'penalty', rubric: 'combined', finishedOn: '2021-09-08' },
  files: Array.from({ length: 24 }, (_, at) => {
    const grade = at % 3 === 0 ? 'passed' : 'excellent'
    const second = at % 8 === 0 ? 'excellent' : grade
    const scoreOf = (of: string) => (of === 'passed' ? 80 : 92)
    return {
      ...{ number: `示西卷${at}号`, caseKind: 'penalty', reviewer: '甲', score: scoreOf(grade), grade },
      ...{ secondReviewer: '乙', secondScore: scoreOf(second), secondGrade: second },
    }
  }),
}

async function sitsDown(screen: Screen = desktop, who: Browser = handler): Promise<Page> {
  return sit(address, who, screen)
}

/** Nothing a reader of the screen would stumble over, and nothing wider than the screen. */
async function isSound(page: Page) {
  expect(await faultsOf(page)).toEqual([])
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
  )
  expect(wide).toBe(false)
}

/** FAHENG_SHOTS names a folder for pictures to look at. */
async function shot(page: Page, name: string) {
  const to = process.env['FAHENG_SHOTS']
  if (to) await page.screenshot({ path: join(to, `${name}.png`), fullPage: true })
}

async function downloads(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return path
}

test.skipIf(!driven)('准备种子、取名单、看各层份数、冻结、公布种子、下载重算页，别人改一个字就对不上', async () => {
  const street = { unit: eastStreet, unitLevel: 'street' } as const
  for (const n of [1, 2, 3, 4, 5, 6])
    await opened('enforcement', { ...penalty, ...street, decisionNumber: `示东罚〔2021〕${n}号` }, company)
  for (const n of [1, 2, 3]) {
    const visit = { decisionNumber: `示东检〔2021〕${n}号`, decidedOn: '2021-09-01', collectedOn: '2021-09-06' }
    await opened('enforcement', { ...inspection, ...street, ...visit }, company)
  }
  const page = await sitsDown()
  await page.goto(`${address}/lines/file-review`)
  const blank = await downloads(page, '下载抽取重算页')
  const tool = await (await driven?.person(desktop))?.newPage()
  if (!tool) throw new Error('没有浏览器')
  await tool.goto(`file://${blank}`)
  await tool.getByRole('button', { name: '随机生成一个种子' }).click()
  const seed = await tool
    .locator('label', { hasText: /^种子$/ })
    .locator('textarea')
    .inputValue()
  const seedHash = (await tool.locator('code').textContent()) ?? ''
  expect([seed.length, seedHash.length]).toEqual([32, 64])
  await isSound(tool)

  const matter = await opened('file-review', {
    ...plan,
    ...{ unit: eastStreet, byUnit: westStreet, caseKind: 'mixed', seedHash },
  })
  await page.goto(`${address}/matters/${matter}/acts/freeze`)
  await page.getByRole('button', { name: '取名单' }).click()
  await page.getByText('已填入 9 份，请核对后冻结。').waitFor()
  expect(await page.getByLabel('案卷名单').inputValue()).toContain('示东罚〔2021〕6号,示范区东街,行政处罚')
  await page.getByLabel('冻结日期', { exact: true }).fill('20210910')
  await page.getByLabel('抽取份数').fill('4')
  await isSound(page)
  await shot(page, 'freeze')
  await page.getByRole('button', { name: '冻结案卷名单' }).click()
  await page.getByRole('link', { name: '抽取', exact: true }).click()
  await page.getByText('名单 9 份，分 2 层，将抽 4 份，种子还没有公布。').waitFor()
  expect(await page.getByRole('row', { name: '示范区东街／行政处罚 6 3' }).count()).toBe(1)
  await isSound(page)
  await shot(page, 'before')

  const done = await handler.send('POST', `/api/matters/${matter}/acts/draw`, {
    given: { seed, drawnOn: '2021-09-10' },
  })
  expect(done.status).toBe(200)
  await page.reload()
  await page.getByRole('heading', { name: '抽取名单' }).waitFor()
  expect(await page.locator('.sample li').count()).toBe(4)
  await isSound(page)
  await shot(page, 'after')

  await tool.goto(`file://${await downloads(page, '下载抽取重算页')}`)
  await tool.getByText('全部一致：抽到的正是这 4 份。').waitFor()
  await isSound(tool)
  await shot(tool, 'replayer')
  await tool.locator('label', { hasText: '公布的种子' }).locator('textarea').fill(`${seed}0`)
  await tool.getByText('对不上：种子与事先登记的摘要、抽取名单。').waitFor()

  await page.goto(`${address}/lines/file-review`)
  await page.getByRole('link', { name: '按单位的结果' }).click()
  await page.getByText('您看得到的范围里没有评查完成的案卷').waitFor()
  await opened('file-review', own, [], 'takeResults')
  await page.goto(`${address}/review-results?from=2021-01-01&until=2021-12-31`)
  await page.getByRole('row', { name: /^示范区西街 24 / }).waitFor()
  await isSound(page)
  await shot(page, 'results')
  await page.getByRole('button', { name: '起草通报' }).click()
  await page.getByLabel('通报完成期限').fill('20211220')
  await page.getByRole('button', { name: '起草', exact: true }).click()
  await page.getByRole('link', { name: '示范区西街' }).waitFor()
  await isSound(page)
  await shot(page, 'bulletin')

  const small = await sitsDown(phone)
  await small.goto(`${address}/matters/${matter}/draw`)
  await small.getByRole('heading', { name: '抽取名单' }).waitFor()
  await isSound(small)
  await shot(small, 'phone')
})

test.skipIf(!driven)(
  '两名评查员背靠背评同一份：键盘给分，草稿还在，交了别人看不到，拆封以后逐项对照，合议',
  async () => {
    const readers = [
      await desk.signIn('reviewer', { organ: 'westStreet', name: '甲' }),
      await desk.signIn('reviewer', { organ: 'westStreet', name: '乙' }),
    ] as const
    const number = '示东罚〔2021〕31号'
    await opened('enforcement', { ...penalty, unit: eastStreet, unitLevel: 'street', decisionNumber: number }, company)
    const seed = '示范区评阅种子'
    const shares = { secondShare: 100, tolerance: 5, seedHash: sm3(seed) }
    const matter = await opened('file-review', { ...plan, unit: eastStreet, byUnit: westStreet, ...shares })
    const does = async (act: string, given: object) => {
      const { status, body } = await handler.send('POST', `/api/matters/${matter}/acts/${act}`, { given })
      expect([act, status, body.reasons]).toEqual([act, 200, undefined])
    }
    await does('freeze', { frame: number, sampleSize: 1, frozenOn: '2021-09-10' })
    await does('draw', { seed, drawnOn: '2021-09-10' })
    const named = (there: Browser, name: string) => ({
      ...{ name, person: there.actor?.post.person, homeUnit: westStreet, recused: false },
    })
    await does('assignReviewers', { reviewers: [named(readers[0], '示范甲'), named(readers[1], '示范乙')] })

    const page = await sitsDown()
    await page.goto(`${address}/matters/${matter}`)
    await page.getByRole('link', { name: '评阅', exact: true }).click()
    await page.getByRole('button', { name: '分派评阅' }).click()
    await page.getByText('已分派').waitFor()

    const first = await sitsDown(desktop, readers[0])
    await first.goto(`${address}/matters/${matter}/readings`)
    await first.getByRole('link', { name: number }).click()
    await first.getByRole('heading', { name: '执法人员，当日的证' }).waitFor()
    await first.getByLabel('1 主体和人员').fill('10')
    await first.keyboard.press('Enter')
    await first.keyboard.type('6')
    await first.getByLabel('立案：问题').fill('立案审批表没有日期')
    await first.getByLabel('立案：依据').fill('《行政处罚法》第五十四条')
    await first.keyboard.press('Control+Enter')
    await first.getByText('「调查和证据」还没有给分').waitFor()
    await isSound(first)
    await shot(first, 'reading')
    await first.getByText(/^草稿已存/).waitFor()
    await first.reload()
    await first.getByRole('button', { name: '没有填的 8 项都给满分' }).click()
    expect(await first.getByLabel('立案：问题').inputValue()).toBe('立案审批表没有日期')
    await first.getByText('98／100 分').waitFor()
    await first.getByRole('button', { name: '交卷' }).click()
    await first.getByText('2021年9月10日交').waitFor()

    const second = await sitsDown(phone, readers[1])
    await second.goto(`${address}/matters/${matter}/readings`)
    await second.getByRole('link', { name: number }).click()
    await second.getByRole('heading', { name: '执法人员，当日的证' }).waitFor()
    await isSound(second)
    await shot(second, 'reading-phone-record')
    await second.getByRole('button', { name: '评分', exact: true }).click()
    expect(await second.getByLabel('2 立案').inputValue()).toBe('')
    await second.getByRole('button', { name: '没有填的 10 项都给满分' }).click()
    await second.getByLabel('证据不足').check()
    await second.getByLabel('证据不足：问题').fill('没有现场笔录')
    await isSound(second)
    await shot(second, 'reading-phone-sheet')
    expect(await second.locator('main').innerText()).not.toContain('立案审批表没有日期')
    await second.getByRole('button', { name: '交卷' }).click()
    await second.getByText('2021年9月10日交').waitFor()

    await page.reload()
    await page.getByRole('button', { name: '拆封 1 份' }).click()
    await page.getByRole('heading', { name: '评得不一致的' }).waitFor()
    await page.getByText('6／8　立案审批表没有日期（《行政处罚法》第五十四条）').waitFor()
    await isSound(page)
    await page.getByRole('button', { name: '合议', exact: true }).click()
    await page.getByLabel('合议人').fill('示范甲、示范乙、监督科')
    await page.getByLabel('理由').fill('调阅原件，有现场笔录')
    await page.getByLabel('2 立案').fill('7')
    await page.getByLabel('立案：问题').fill('审批表日期写在背面')
    await isSound(page)
    await shot(page, 'dispute')
    await page.getByRole('button', { name: '记下合议' }).click()
    await page.getByText(/合议：99 分，优秀/).waitFor()
    await shot(page, 'settled')
  },
)
