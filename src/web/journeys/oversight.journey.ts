import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { businesses } from '../../lines/register.ts'
import { runChecks } from '../../oversight/run.ts'
import { faultsOf } from '../../testing/accessibility.ts'
import { desktop, openBrowser, phone, type Screen } from '../../testing/browser.ts'
import { testDesk } from '../../testing/desk.ts'
import { plantIn } from '../../testing/planted/plant.ts'
import { seatsOf } from '../../testing/seats.ts'
import { personOf } from '../../testing/story.ts'

const webDir = inject('webDir')
const desk = await testDesk(businesses, { synthetic: true, webDir })
desk.on('2025-12-30')
await plantIn(desk.database.ownerUrl, {
  district: 'shifan',
  organ: desk.organs.bureau,
  unit: desk.organs.eastStreet,
  otherUnit: desk.organs.westStreet,
  person: personOf('handler', 'plant'),
})
await runChecks(desk.store, { kind: 'full' })
const address = await desk.app.listen({ port: 0, host: '127.0.0.1' })
const driven = await openBrowser()
const sit = seatsOf(driven)
afterAll(async () => {
  await driven?.close()
})

const shots = process.env['FAHENG_SHOTS']

/** Kept only when somebody wants to look at the pages. */
async function shot(page: Page, name: string) {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true })
}

async function sitsDown(role: 'handler' | 'liaison', screen: Screen = desktop): Promise<Page> {
  return sit(address, await desk.signIn(role, role === 'liaison' ? { organ: 'eastStreet' } : {}), screen)
}

test.skipIf(!driven)('监督人员打开规则，看一条线索凭什么，认定后监督事项就有了；另一条写明理由排除', async () => {
  const page = await sitsDown('handler')
  await page.getByRole('navigation', { name: '业务' }).getByRole('link', { name: '执法筛查' }).click()
  await page.getByRole('heading', { name: '筛查规则' }).waitFor()
  await page.getByRole('link', { name: '22. 送达超过七个工作日' }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await shot(page, 'checks-1440')
  await page.getByRole('link', { name: '22. 送达超过七个工作日' }).click()
  await page.getByText('埋入毛病 2 处找到 2 处').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await shot(page, 'check-1440')

  await page.getByRole('link', { name: '示范案由' }).first().click()
  await page.getByRole('heading', { name: '凭什么' }).waitFor()
  await page.getByText('《中华人民共和国行政处罚法》').first().waitFor()
  await page.getByRole('button', { name: '认定为线索，立为监督事项' }).click()
  await page.getByRole('button', { name: '确定：认定为线索，立为监督事项' }).click()
  await page.getByText('请填写核对了什么').waitFor()
  await page.getByLabel('核对了什么').fill('已核对送达回证，确实超过七个工作日。')
  expect(await faultsOf(page)).toEqual([])
  await shot(page, 'lead-1440')
  await page.getByRole('button', { name: '确定：认定为线索，立为监督事项' }).click()
  await page.getByRole('link', { name: '打开监督事项' }).click()
  await page.getByRole('heading', { name: /送达超过七个工作日/ }).waitFor()
  await page.getByText('规则筛查').first().waitFor()

  await page.goto(`${address}/oversight/checks/serve-late?state=open`)
  await page.getByRole('link', { name: '示范案由' }).first().click()
  await page.getByRole('button', { name: '排除', exact: true }).click()
  await page.getByLabel('单位说明成立').check()
  await page.getByLabel('看了什么材料，为什么不是问题').fill('当事人当场签收，回证日期录错，已看原件。')
  await page.getByRole('button', { name: '确定：排除' }).click()
  await page.getByText('已排除').first().waitFor()
  await page.getByText('（单位说明成立）').waitFor()
  expect(await faultsOf(page)).toEqual([])
})

test.skipIf(!driven)('请单位说明以后单位才看得到这条线索，说明了，监督人员接受', async () => {
  const unit = await sitsDown('liaison', phone)
  await unit.goto(`${address}/oversight/leads`)
  await unit.getByText('没有线索。').waitFor()
  const page = await sitsDown('handler')
  await page.goto(`${address}/oversight/checks/seize-no-video`)
  await page.getByRole('link', { name: '示范查封' }).first().click()
  await page.getByRole('button', { name: '请单位说明' }).click()
  await page.getByLabel('请单位说明什么').fill('请提供音像记录。')
  await page.getByRole('button', { name: '确定：请单位说明' }).click()
  await page.getByText('等单位说明').first().waitFor()
  await unit.reload()
  await unit.getByRole('link', { name: '示范查封' }).click()
  await unit.getByRole('button', { name: '提交说明' }).click()
  await unit.getByLabel('说明', { exact: true }).fill('设备当日故障，有维修单。')
  expect(await faultsOf(unit)).toEqual([])
  await shot(unit, 'lead-390')
  await unit.getByRole('button', { name: '确定：提交说明' }).click()
  await unit.getByText('单位已说明').first().waitFor()
  await page.reload()
  await page.getByRole('button', { name: '说明成立' }).click()
  await page.getByLabel('为什么成立').fill('已看维修单。')
  await page.getByRole('button', { name: '确定：说明成立' }).click()
  await page.getByText('说明成立').first().waitFor()
  await runChecks(desk.store, { kind: 'full' })
  await page.reload()
  await page.getByText('已看维修单。').waitFor()
})

test.skipIf(!driven)(
  '各单位一张表、当日持证、未发现的说明，桌面和手机都看得清',
  async () => {
    for (const [screen, width] of [
      [desktop, '1440'],
      [phone, '390'],
    ] as const) {
      const page = await sitsDown('handler', screen)
      for (const [path, heading, says] of [
        ['/oversight', '筛查规则', '一人执法'],
        ['/oversight/units', '各执法单位', '示范区东街'],
        ['/oversight/officers?problems=yes', '当日持证', '当日暂扣'],
        ['/oversight/certificate', '「未发现」的说明', '检验了什么'],
      ] as const) {
        await page.goto(`${address}${path}`)
        await page.getByRole('heading', { name: heading }).waitFor()
        await page.getByText(says).first().waitFor()
        expect([path, await faultsOf(page)]).toEqual([path, []])
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
        )
        expect([path, wide]).toEqual([path, false])
        await shot(page, `${path.split(/[/?]/).at(2) ?? 'checks'}-${width}`)
      }
      await page.getByRole('button', { name: '出具' }).click()
      await page.getByText('内容与出具时的摘要一致。').waitFor()
      await page.getByText(/本说明及其数字的摘要（SM3）：[0-9a-f]{64}/).waitFor()
      expect(await faultsOf(page)).toEqual([])
      await shot(page, `given-out-${width}`)
    }
  },
  600_000,
)
