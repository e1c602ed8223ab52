import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import type { Role } from '../../kernel/role.ts'
import { exam } from '../../lines/exam/business.ts'
import { examPaper } from '../../lines/exam/paper/business.ts'
import { examQuestion } from '../../lines/exam/question/business.ts'
import { faultsOf } from '../../testing/accessibility.ts'
import { desktop, openBrowser, phone, type Screen } from '../../testing/browser.ts'
import { testDesk } from '../../testing/desk.ts'
import { examReady } from '../../testing/hall-sample.ts'
import { seatsOf } from '../../testing/seats.ts'

const webDir = inject('webDir')
const desk = await testDesk([exam, examQuestion, examPaper], { synthetic: true, webDir })
desk.on('2021-03-01')
const setter = await desk.signIn('handler')
const chief = await desk.signIn('sectionHead')
const id = await examReady(setter, { person: chief.actor?.post.person ?? '' })
const address = await desk.app.listen({ port: 0, host: '127.0.0.1' })
const driven = await openBrowser()
const sit = seatsOf(driven)
afterAll(async () => {
  await driven?.close()
})

async function person(screen: Screen): Promise<Page> {
  if (!driven) throw new Error('没有浏览器')
  return (await driven.person(screen)).newPage()
}

async function sitsDown(role: Role, screen: Screen = desktop): Promise<Page> {
  return sit(address, await desk.signIn(role), screen)
}

async function fit(page: Page, name: string): Promise<void> {
  const folder = process.env['FAHENG_PICTURES']
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
  expect([name, await faultsOf(page)]).toEqual([name, []])
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
  )
  expect([name, wide]).toEqual([name, false])
}

const slip = { ticket: '', code: '' }

test.skipIf(!driven)('承办人开设考场，取出准考单', async () => {
  const page = await sitsDown('handler')
  await page.goto(`${address}/matters/${id}`)
  await page.getByRole('link', { name: '考场和名单' }).click()
  await page.getByLabel('日期').fill('2021-03-02')
  await page.getByLabel('答题分钟数').fill('60')
  const names = '姓名,单位\n赵示安,示范区某局\n钱示和,示范区某局\n'
  const sheet = { name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(names) }
  await page.locator('input[type=file]').first().setInputFiles(sheet)
  await page.getByRole('region', { name: '核对《名单.csv》' }).getByText('没有新的内容，不用收').waitFor()
  await fit(page, 'officer-roster')
  await page.setViewportSize(phone)
  await fit(page, 'officer-roster-phone')
  await page.setViewportSize(desktop)
  await fit(page, 'officer-before')
  await page.getByRole('button', { name: '开设正考' }).click()
  await page.getByRole('heading', { name: '考生和准考单（正考）' }).waitFor()
  await page.getByRole('button', { name: '显示全部单位的准考单' }).click()
  const first = page.locator('.slips li').first()
  await first.waitFor()
  slip.ticket = ((await first.getByText(/准考证号/).textContent()) ?? '').replace('准考证号 ', '')
  slip.code = (await first.locator('.code').textContent()) ?? ''
  await fit(page, 'officer-after')
})

test.skipIf(!driven)('考生在手机上入场，写一半刷新、断线，回来接着写，交卷', async () => {
  desk.on('2021-03-02T09:05')
  const page = await person(phone)
  await page.goto(`${address}/exam`)
  await page.getByLabel('准考证号').fill(slip.ticket)
  await page.getByLabel('入场码').fill('WRONG234')
  await page.getByRole('button', { name: '入场' }).click()
  await page.getByRole('alert').getByText('准考证号或者入场码不对').waitFor()
  await fit(page, 'candidate-entrance')
  await page.getByLabel('入场码').fill(slip.code)
  await page.getByRole('button', { name: '入场' }).click()
  await page.getByText('赵示安').waitFor()
  await fit(page, 'candidate-ready')
  await page.getByRole('button', { name: '开始答题' }).click()
  const first = page.locator('#q1')
  await first.getByText('A．').click()
  await page.getByText('已保存', { exact: true }).waitFor()

  // By keyboard alone.
  await page.locator('#q2 input').first().focus()
  await page.keyboard.press('Space')
  await page.getByText('已保存', { exact: true }).waitFor()
  await page.reload()
  await first.waitFor()
  expect(await first.locator('input').first().isChecked()).toBe(true)
  expect(await page.locator('#q2 input').first().isChecked()).toBe(true)

  await page.context().setOffline(true)
  await page.locator('#q3').getByText('A．').click()
  await page.locator('#q3').getByText('C．').click()
  await page.getByText(/答案记在这台设备上/).waitFor()
  await page.context().setOffline(false)
  await page.getByText('已保存', { exact: true }).waitFor({ timeout: 15_000 })
  await page.locator('#q4').getByText('对', { exact: true }).click()
  await page.getByLabel('第 5 题作答').fill('一人执法，没有告知陈述申辩的权利。')
  await page.getByText('已保存', { exact: true }).waitFor()
  await page.getByRole('button', { name: '题目 5/5' }).click()
  await page.getByRole('navigation', { name: '题目' }).waitFor()
  await fit(page, 'candidate-paper')
  await page.getByRole('button', { name: '题目 5/5' }).click()
  await page.getByRole('button', { name: '交卷' }).click()
  await page.getByText('全部作答。').waitFor()
  await page.getByRole('button', { name: '确定交卷' }).click()
  await page.getByText(/已经交卷/).waitFor()
  await fit(page, 'candidate-done')
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('hall')))).toEqual([])
})

test.skipIf(!driven)('阅卷人照评分要点给分，看不到是谁', async () => {
  const page = await sitsDown('reviewer')
  await page.goto(`${address}/lines/exam-paper`)
  await page.getByRole('link', { name: '阅卷', exact: true }).click()
  await page.getByText('一人执法，没有告知陈述申辩的权利。').waitFor()
  expect(await page.getByText('赵示安').count()).toBe(0)
  await page.getByLabel('得分').fill('9')
  await fit(page, 'marker')
  await page.getByRole('button', { name: '给分，阅下一份' }).click()
  await page.getByText('没有要阅的答卷。').waitFor()
})

test.skipIf(!driven)('散场以后成绩入册，各单位谁还没有完成看得见；手机上也看得见', async () => {
  desk.on('2021-03-02T11:02')
  const page = await sitsDown('handler')
  await page.goto(`${address}/matters/${id}/hall`)
  await page.getByRole('button', { name: '成绩入册' }).click()
  await page.getByText('应考 3 人，已考 1 人，合格 1 人，还差 2 人', { exact: false }).waitFor()
  expect(await page.getByRole('row', { name: /示范区东街 1 0 0 孙示平/ }).count()).toBe(1)
  await page.getByText('答对率和区分度').click()
  await page.getByText('100%').first().waitFor()
  await fit(page, 'officer-results')
  const chiefs = await sitsDown('sectionHead', phone)
  await chiefs.goto(`${address}/matters/${id}/hall`)
  await chiefs.getByRole('heading', { name: '各单位完成情况' }).waitFor()
  await fit(chiefs, 'officer-phone')
})
