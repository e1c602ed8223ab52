import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import type { Role } from '../../kernel/role.ts'
import { takeAnswers } from '../../store/city/take-answers.ts'
import { faultsOf } from '../../testing/accessibility.ts'
import { desktop, openBrowser, phone, type Screen } from '../../testing/browser.ts'
import { cityOfThree } from '../../testing/city-sample.ts'
import type { TestStore } from '../../testing/database.ts'
import { deskOf } from '../../testing/desk.ts'
import { applicant, filing, respondent } from '../../testing/reconsideration-story.ts'
import { seatsOf } from '../../testing/seats.ts'

const webDir = inject('webDir')
const { east, west } = await cityOfThree()
for (const one of [east, west]) one.on('2021-03-15')
const [sends, takes] = [await opens(east), await opens(west)]
const driven = await openBrowser()
const sit = seatsOf(driven)
afterAll(async () => {
  await driven?.close()
})

async function opens(store: TestStore) {
  const desk = await deskOf(store, { webDir })
  return { desk, address: await desk.app.listen({ port: 0, host: '127.0.0.1' }) }
}

async function sitsAt({ desk, address }: typeof sends, role: Role, screen: Screen = desktop): Promise<Page> {
  return sit(address, await desk.signIn(role), screen)
}

const pictures = process.env.FAHENG_PICTURES

async function looksRight(page: Page, name: string) {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect([name, wide <= 0]).toEqual([name, true])
  expect([name, await faultsOf(page)]).toEqual([name, []])
}

async function joins({ desk }: typeof sends) {
  const [head, keeper] = [await desk.signIn('head'), await desk.signIn('administrator')]
  await keeper.send('POST', '/api/handing-up/shishi/consents', { what: 'join', why: '市局通知' })
  await head.send('PUT', '/api/handing-up/shishi/consents/1', { agreed: true })
}

async function transferred({ desk }: typeof sends): Promise<string> {
  const clerk = await desk.signIn('clerk')
  const { body } = await clerk.send('POST', '/api/lines/reconsideration/matters', {
    act: 'receive',
    given: filing('2021'),
    parties: [applicant, respondent],
  })
  const given = { transferTo: '示西区人民政府', transferGround: 'other' }
  await clerk.send('POST', `/api/matters/${body.matter}/acts/transfer`, { given })
  await (await desk.signIn('sectionHead')).send('POST', `/api/matters/${body.matter}/acts/sign`, { given: {} })
  return body.matter
}

test.skipIf(!driven)('移送同市的区：这边送出，那边在手机上看、退回，这边恢复；再送，那边接收', async () => {
  await Promise.all([joins(sends), joins(takes)])
  const matter = await transferred(sends)
  const sender = await sitsAt(sends, 'clerk')
  const goes = async () => {
    await sender.goto(`${sends.address}/matters/${matter}`)
    await sender.getByLabel('移送到').click()
    await sender.getByTitle('示西区').click()
    await sender.getByLabel('理由').fill('被申请人属于示西区')
    await looksRight(sender, 'handing-over')
    await sender
      .getByRole('button', { name: '送 出' })
      .or(sender.getByRole('button', { name: '送出' }))
      .click()
    await sender.getByText('已送出，等对方回函').waitFor()
  }
  await goes()
  await looksRight(sender, 'handed-over')

  const small = await sitsAt(takes, 'clerk', phone)
  await small.goto(`${takes.address}/letters`)
  await small.getByText('等接收 1').waitFor()
  await looksRight(small, 'letters-phone')
  await small.getByRole('link', { name: '示范区移送的行政复议' }).click()
  await small.getByRole('heading', { name: '不服示范罚决字1号处罚决定' }).waitFor()
  await looksRight(small, 'letter-phone')
  await small.getByText('退回示范区').click()
  await small.getByLabel('退回的理由').fill('被申请人在示南区，不归本区管辖')
  await small
    .getByRole('button', { name: '退 回' })
    .or(small.getByRole('button', { name: '退回', exact: true }))
    .click()
  await small.getByText('理由：被申请人在示南区').waitFor()
  await takeAnswers(east.store)
  await sender.reload()
  await sender.getByText('对方已退回，本区恢复办理').waitFor()
  await sender.getByText('收到申请，审查中').first().waitFor()

  const clerk = await sends.desk.signIn('clerk')
  const given = { transferTo: '示西区人民政府', transferGround: 'other' }
  await clerk.send('POST', `/api/matters/${matter}/acts/transfer`, { given })
  await (await sends.desk.signIn('sectionHead')).send('POST', `/api/matters/${matter}/acts/sign`, { given: {} })
  await goes()
  const taker = await sitsAt(takes, 'clerk')
  await taker.goto(`${takes.address}/letters/shifan/2`)
  await looksRight(taker, 'letter')
  await taker.getByRole('link', { name: '接收并登记收到申请' }).click()
  await taker.getByText('移送带来的内容已经填好').waitFor()
  await looksRight(taker, 'letter-form')
  await taker.getByRole('button', { name: '登记收到申请' }).click()
  await taker.getByText('由示范区移送：函第 2 号').first().waitFor()
  await taker.goto(`${takes.address}/letters`)
  await taker.getByText('已经办过的').waitFor()
  await looksRight(taker, 'letters')
})

test.skipIf(!driven)('签名密钥和上报市局两页，在手机上也看得全', async () => {
  for (const [screen, name] of [
    [desktop, 'wide'],
    [phone, 'phone'],
  ] as const) {
    const head = await sitsAt(sends, 'head', screen)
    await head.goto(`${sends.address}/district-keys`)
    await head.getByText('现在使用').waitFor()
    await head.getByText('提出更换或者挂失').click()
    await looksRight(head, `keys-${name}`)
    await head.goto(`${sends.address}/handing-up`)
    await head.getByText('本区已经加入上报').waitFor()
    await looksRight(head, `handing-up-${name}`)
  }
})
