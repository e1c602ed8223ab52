import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import type { Role } from '../../kernel/role.ts'
import { businesses } from '../../lines/register.ts'
import { faultsOf } from '../../testing/accessibility.ts'
import { desktop, openBrowser, phone, type Screen } from '../../testing/browser.ts'
import { type Browser, testDesk } from '../../testing/desk.ts'
import { seatsOf } from '../../testing/seats.ts'

const webDir = inject('webDir')
const desk = await testDesk(businesses, { synthetic: true, webDir })
desk.on('2021-05-10')
const address = await desk.app.listen({ port: 0, host: '127.0.0.1' })
const driven = await openBrowser()
const sit = seatsOf(driven)
const lines = businesses.map(({ line }) => line.id)
afterAll(async () => {
  await driven?.close()
})

async function sitsDown(role: Role, screen: Screen = desktop, name = ''): Promise<Page> {
  return sit(address, await desk.signIn(role, { lines, ...(name ? { name } : {}) }), screen)
}

/** Axe finds nothing, nothing stands out of the page; kept as a picture where somebody wants to look. */
async function looks(page: Page, name: string) {
  expect([name, await faultsOf(page)]).toEqual([name, []])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect([name, wide <= 1]).toEqual([name, true])
  const folder = process.env['FAHENG_PICTURES']
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

async function opens(there: Browser, line: string, act: string, given: object, parties?: object[]): Promise<string> {
  const asked = { act, given, ...(parties ? { parties } : {}) }
  const { body, status } = await there.send('POST', `/api/lines/${line}/matters`, asked)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body.matter
}

async function does(there: Browser, matter: string, act: string, given: object) {
  const { body, status } = await there.send('POST', `/api/matters/${matter}/acts/${act}`, { given })
  if (status !== 200) throw new Error(`${act}：${JSON.stringify(body)}`)
}

const questions = [
  {
    question: '国家宪法日是哪一天',
    first: '12月4日',
    second: '3月15日',
    right: 'first',
    why: '十二月四日是国家宪法日',
  },
  { question: '人民调解收不收费', first: '收费', second: '不收费', third: '看金额', right: 'second' },
]

test.skipIf(!driven)('群众用手机扫码答活动前后的小题，单位看到答得怎么样，一键记入登记表', async () => {
  const there = await desk.signIn('handler', { lines })
  const matter = await opens(there, 'outreach', 'plan', {
    subject: '宪法进东街',
    form: 'community',
    theme: 'constitution',
    plannedOn: '2021-05-10',
    groups: ['villagers', 'youth'],
    street: desk.organs.eastStreet,
  })
  await does(there, matter, 'setQuiz', { quizQuestions: questions, quizUntil: '2021-05-17' })
  const page = await sitsDown('handler')
  await page.goto(`${address}/matters/${matter}`)
  await page.getByRole('link', { name: '前后测', exact: true }).click()
  await page.getByText('题目还没有开放').waitFor()
  await does(there, matter, 'openQuiz', { quizOpenedOn: '2021-05-10' })
  await page.reload()
  await page.getByRole('img', { name: '活动前的二维码' }).waitFor()

  const { codes } = (await there.get(`/api/matters/${matter}/quiz`)).body
  const passer = await driven?.person(phone)
  if (!passer) throw new Error('没有浏览器')
  for (const [n, { path }] of [codes[0], codes[0], codes[1]].entries()) {
    const street = await passer.newPage()
    await street.goto(`${address}${path}`)
    if (n === 0) await looks(street, 'quiz-phone')
    await street.getByLabel(n === 2 ? '甲．12月4日' : '乙．3月15日').check()
    await street.getByLabel('乙．不收费').check()
    await street.getByLabel('村（居）民').check()
    await street.getByRole('button', { name: '交卷' }).click()
    await street.getByRole('heading', { name: '已经交卷，谢谢' }).waitFor()
    if (n === 2) await looks(street, 'quiz-thanks-phone')
    await street.close()
  }
  expect(await passer.cookies()).toEqual([])

  await does(there, matter, 'hold', { heldOn: '2021-05-10', headcount: 30, copies: 60 })
  await page.reload()
  await page.getByText('只能当作线索').first().waitFor()
  await looks(page, 'quiz-desk')
  await page.getByRole('button', { name: '把结果记入登记表' }).click()
  await page.getByRole('button', { name: '把结果记入登记表' }).waitFor({ state: 'detached' })
  await page.goto(`${address}/lines/outreach`)
  await page.getByRole('link', { name: '普法效果' }).click()
  await page.getByText('1 场活动收到答卷').waitFor()
  await looks(page, 'effects')
})

test.skipIf(!driven)('内勤勾选三张证一起换发，各写新证编号，一张写错了全都不办，改好以后打印回执', async () => {
  const there = await desk.signIn('handler', { lines })
  for (const n of [1, 2, 3]) {
    await opens(there, 'certificate', 'enrol', {
      holder: `示范持证人${n}`,
      kind: 'enforcement',
      unit: desk.organs.eastStreet,
      number: `示证${n}`,
      validFrom: '2021-01-01',
      enrolledOn: '2021-01-10',
    })
  }
  const page = await sitsDown('handler')
  await page.goto(`${address}/lines/certificate`)
  await page.getByRole('button', { name: '成批办理' }).click()
  await page.getByLabel('选中这一页').check()
  await page.getByText('已选 3 件').waitFor()
  await looks(page, 'batch-list')
  await page.getByRole('button', { name: '旧证作废（已换发）' }).click()
  await page.getByRole('heading', { name: '成批办理：旧证作废（已换发）' }).waitFor()
  await page.getByLabel('旧证作废日期', { exact: true }).fill('5.10')
  await page.getByLabel('已交回').check()
  await page.getByRole('button', { name: '新证编号各件分别填' }).click()
  for (const n of [1, 2, 3]) await page.getByLabel(`示范持证人${n}：新证编号`).fill(n === 2 ? '示证2' : `新证${n}`)
  await looks(page, 'batch')
  await page.getByRole('button', { name: /3 件一起办/ }).click()
  await page.getByText(/示范持证人2：新证编号和旧证编号不能相同/).waitFor()
  await page.getByLabel('示范持证人2：新证编号').fill('新证2')
  await page.getByRole('button', { name: /3 件一起办/ }).click()
  await page.getByRole('heading', { name: '回执' }).waitFor()
  await looks(page, 'receipt')
  await page.goto(`${address}/registers/certificate/flow`)
  await page.getByText('进：存量证件入册').waitFor()
  await looks(page, 'flow')
})

test.skipIf(!driven)('指派律师以前看得到在办、专长和回避，选定以后在办件数不用再填', async () => {
  const there = await desk.signIn('handler', { lines })
  const [one, other] = [await desk.as('lawyer', { name: '甲律师' }), await desk.as('lawyer', { name: '乙律师' })]
  await opens(there, 'provider', 'enrol', {
    kind: 'lawyer',
    employer: '示范律所',
    licence: '1',
    enrolledOn: '2021-01-04',
    validFrom: '2021-01-04',
    name: '示范甲律师',
    account: one.post.person,
    languages: ['sign'],
    speciality: '劳动争议',
    practisingSince: '2015-01-02',
  })
  const matter = await opens(
    there,
    'legal-aid',
    'receiveNotice',
    {
      cause: '故意伤害',
      way: 'mustDefend',
      noticeGround: 'minor',
      stage: 'first',
      noticeFrom: '示范法院',
      noticeNumber: '1',
      groups: ['minor'],
      receivedOn: '2021-05-10',
    },
    [{ role: 'aided', kind: 'person', name: '示范甲' }],
  )
  await does(there, matter, 'acceptNotice', { grantedOn: '2021-05-10' })
  await does(there, matter, 'recuse', { person: other.post.person, why: '曾任对方代理人' })
  const page = await sitsDown('handler')
  await page.goto(`${address}/matters/${matter}/acts/appoint`)
  await page.getByText('应当回避：曾任对方代理人').waitFor()
  expect(await page.getByRole('button', { name: '选定示范乙律师' }).count()).toBe(0)
  await page.getByRole('button', { name: '选定示范甲律师' }).click()
  await page.getByRole('button', { name: /还可以填/ }).waitFor({ state: 'detached' })
  expect(await page.getByLabel('相关执业年限').inputValue()).toBe('6')
  await looks(page, 'candidates')
})

test.skipIf(!driven)('供给和需求、责任清单，桌面和手机上都看得全', async () => {
  const there = await desk.signIn('handler', { lines })
  const duty = { subject: '清单', dutyLaw: '价格法', dutyYear: 2021, dutyMeasures: '进市场', dutyHead: '示范甲' }
  await opens(there, 'outreach', 'listDuty', { ...duty, unit: desk.organs.eastStreet, dutyBy: '2021-03-31' })
  await opens(there, 'consultation', 'record', {
    question: '怎样立遗嘱',
    channel: 'hall',
    topic: 'inheritance',
    answer: '可以公证',
    nextStep: 'answered',
    answeredOn: '2021-05-10',
    street: desk.organs.eastStreet,
  })
  for (const [screen, name] of [
    [desktop, 'wide'],
    [phone, 'phone'],
  ] as const) {
    const page = await sitsDown('sectionHead', screen)
    await page.goto(`${address}/supply`)
    await page.getByRole('cell', { name: '没有人承担' }).waitFor()
    await looks(page, `supply-${name}`)
    await page.goto(`${address}/duty-lists`)
    await page.getByText('逾期', { exact: true }).waitFor()
    await looks(page, `duties-${name}`)
  }
})

test.skipIf(!driven)('草稿里选过的人回来还认得；当事人的电话改一处就行；空着的当事人只说一句', async () => {
  const there = await desk.signIn('handler', { lines })
  for (let n = 0; n < 205; n++) await desk.as('lawyer', { name: `律师${String(n).padStart(3, '0')}` })
  const last = await desk.as('lawyer', { name: '最后一名' })
  const matter = await opens(there, 'checkup', 'pair', {
    subject: '示范律所为示范企业体检',
    kind: 'checkup',
    firm: '示范律所',
    client: '示范企业',
    clientKind: 'enterprise',
    size: 'small',
    startedOn: '2021-05-10',
  })
  await there.send('PUT', `/api/drafts/${encodeURIComponent(`act:${matter}:assignLawyer`)}`, {
    content: {
      given: { lawyer: last.post.person },
      parties: [],
      on: '2021-05-10',
      signed: 'here',
      signatures: [],
      countersign: [],
    },
  })
  const page = await sitsDown('handler')
  await page.goto(`${address}/matters/${matter}/acts/assignLawyer`)
  await page.getByText('可以接着填').waitFor()
  await page.getByTitle('示范最后一名（示范区司法局）').waitFor()
  expect(await page.getByText('已选定').count()).toBe(0)

  const asked = await opens(
    there,
    'consultation',
    'record',
    {
      question: '怎样立遗嘱',
      channel: 'hall',
      topic: 'inheritance',
      answer: '可以公证',
      nextStep: 'answered',
      answeredOn: '2021-05-10',
    },
    [{ role: 'asker', kind: 'person', name: '示范咨询人', phone: '13800001234', address: '示范区东街' }],
  )
  await page.goto(`${address}/matters/${asked}/acts/correct`)
  await page.getByRole('button', { name: '改咨询人「示范咨询人」' }).click()
  const block = page.getByRole('region', { name: /示范咨询人.*只填要改的/ })
  await block.getByRole('textbox', { name: /联系电话/ }).fill('13900005678')
  await page.getByLabel(/理由/).fill('电话写错了')
  await looks(page, 'correct-party')
  await page.getByRole('button', { name: '更正', exact: true }).click()
  await page.getByRole('heading', { name: '怎样立遗嘱' }).waitFor()
  expect(await page.getByText('139****5678').count()).toBe(1)
  expect(await page.getByText('示范咨询人').count()).toBeGreaterThan(0)

  await page.goto(`${address}/lines/mediation/new?act=register`)
  const button = page.getByRole('button', { name: /^登记/ }).last()
  await button.click()
  await page.getByText('还有几处没填好').waitFor()
  expect(await page.getByText('请登记申请人').count()).toBeGreaterThan(0)
  expect(await page.getByText('请填写姓名或者名称').count()).toBe(0)
})

test.skipIf(!driven)('值班律师申请换班，请的人同意了才换，值班月历跟着变', async () => {
  const there = await desk.signIn('handler', { lines })
  const [one, other] = [
    await desk.as('lawyer', { name: '丙律师', lines }),
    await desk.as('lawyer', { name: '丁律师', lines }),
  ]
  const rota = await opens(there, 'duty-lawyer', 'roster', {
    ...{ subject: '2021年5月看守所值班表', place: 'detention', rotaFrom: '2021-05-10', rotaUntil: '2021-05-31' },
    shifts: [
      { on: '2021-05-17', lawyer: one.post.person },
      { on: '2021-05-24', lawyer: other.post.person },
    ],
  })
  const page = await sitsDown('lawyer', desktop, '丙律师')
  await page.goto(`${address}/matters/${rota}`)
  await page.getByRole('link', { name: '申请换班' }).click()
  const mine = page.getByRole('region', { name: '班次第 1 行' })
  await mine.getByLabel('顶班律师').fill('丁律师')
  await page
    .getByTitle(/^示范丁律师/)
    .last()
    .click()
  await mine.getByLabel('换班原因').fill('当天开庭')
  await looks(page, 'swap-asking')
  await page.getByRole('button', { name: '申请换班', exact: true }).click()
  await page.getByText('已申请换班').waitFor()
  await page.goto(`${address}/matters/${rota}/rota`)
  await page.getByText('已请示范丁律师顶班，等答复').waitFor()
  await looks(page, 'rota-asked')

  const colleague = await sitsDown('lawyer', phone, '丁律师')
  await colleague.goto(`${address}/matters/${rota}/acts/answerSwap`)
  const asked = colleague.getByRole('region', { name: '班次第 1 行' })
  await asked.getByRole('radio', { name: '是' }).first().check()
  await looks(colleague, 'swap-answering-phone')
  await colleague.getByRole('button', { name: '答复换班', exact: true }).click()
  await colleague.getByText('已答复换班').waitFor()
  await page.reload()
  await page.getByText('替示范丙律师').waitFor()
  expect(await page.getByText('换班、顶班 1 次', { exact: false }).count()).toBe(1)
  await looks(page, 'rota-swapped')
})
