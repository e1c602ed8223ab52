import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Download, Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { readTable } from '../../door/read-table.ts'
import type { Role } from '../../kernel/role.ts'
import { businesses } from '../../lines/register.ts'
import { faultsOf } from '../../testing/accessibility.ts'
import { desktop, openBrowser, phone, type Screen } from '../../testing/browser.ts'
import type { TestOrgan } from '../../testing/database.ts'
import { testDesk } from '../../testing/desk.ts'
import { seatsOf } from '../../testing/seats.ts'
import { collectionSheet, columnIn } from '../../testing/sheets-in.ts'

const folder = mkdtempSync(join(tmpdir(), 'faheng-web-'))
const webDir = inject('webDir')
const checkerPage = join(folder, 'checker.html')
spawnSync(process.execPath, ['tools/build-checker.mjs', checkerPage])
const desk = await testDesk(businesses, { synthetic: true, webDir, checkerPage })
desk.on('2021-03-15')
const address = await desk.app.listen({ port: 0, host: '127.0.0.1' })
const driven = await openBrowser()
const sit = seatsOf(driven)
afterAll(async () => {
  await driven?.close()
  rmSync(folder, { recursive: true, force: true })
})
const unit = '示范区东街'
/** Pictures for whoever looks: a folder named in the environment. */
const pictures = process.env['FAHENG_PICTURES']

async function sitsDown(role: Role, at: { organ?: TestOrgan } = {}, screen: Screen = desktop): Promise<Page> {
  return sit(address, await desk.signIn(role, at), screen)
}

async function looksRight(page: Page, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
  expect([name, await faultsOf(page)]).toEqual([name, []])
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
  )
  expect([name, wide]).toEqual([name, false])
}

async function downloads(page: Page, link: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).first().click(),
  ])
  const got: Download = download
  return { name: got.suggestedFilename(), bytes: readFileSync(await got.path()) }
}

async function upload(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const buffer = Buffer.from(bytes)
  await page.getByLabel('把 .xlsx、.xls 或者 .csv 拖到这里，或者点这里选择').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer,
  })
}

test.skipIf(!driven)('报送员：模板，坏的表和标注，好的表和回执，再传一遍什么也不多，最后撤销', async () => {
  const page = await sitsDown('uploader', { organ: 'eastStreet' })
  await page.getByRole('navigation', { name: '业务' }).getByRole('link', { name: '导入表格' }).click()
  await page.getByRole('heading', { name: '导入表格' }).waitFor()
  await looksRight(page, 'import')
  const template = await downloads(page, '下载空白模板')
  expect(template.name).toBe('执法案件归集表（模板）.xlsx')
  expect((await readTable(template)).ok).toBe(true)
  expect((await downloads(page, '下载核对工具')).bytes.toString('utf8')).toContain(unit)

  const bad = await collectionSheet(unit, {
    count: 8,
    spoil(rows) {
      rows[1]?.splice(columnIn('单位层级'), 1, '街到')
      rows[3]?.splice(columnIn('执法单位'), 1, '示范区西街')
      rows[4]?.splice(columnIn('处罚种类'), 1, '警告')
    },
  })
  await upload(page, '三月归集表.xlsx', bad)
  await page.getByText('没有收：读到 8 行，3 行有问题').waitFor()
  await looksRight(page, 'refused')
  const marked = await downloads(page, '下载标注的原表')
  const read = await readTable(marked)
  expect(read.ok && read.workbook.worksheets[0]?.rows[2]?.cells.at(-1)).toContain('街到')
  if (pictures) await import('node:fs/promises').then((fs) => fs.writeFile(join(pictures, marked.name), marked.bytes))
  if (pictures)
    await import('node:fs/promises').then((fs) => fs.writeFile(join(pictures, template.name), template.bytes))

  const good = await collectionSheet(unit, { count: 8 })
  await page.getByRole('button', { name: '改好了，再传一次' }).click()
  await upload(page, '三月归集表.xlsx', good)
  await page.getByText('读到 8 行，都可以收下').waitFor()
  await looksRight(page, 'preview')
  await page.getByRole('button', { name: '收下这 8 行' }).click()
  await page.getByText('已收下 8 行，回执 导入〔2021〕1号').waitFor()
  await looksRight(page, 'taken')
  await page.getByRole('link', { name: '看回执' }).click()
  await page.getByRole('article', { name: '数据报送回执' }).waitFor()
  await looksRight(page, 'receipt')

  await page.goto(`${address}/imports`)
  await upload(page, '再传一遍.xlsx', good)
  await page.getByText('这份文件早先已经收下，这次没有再登一遍').waitFor()
  await page.getByRole('link', { name: '看登记的事项' }).click()
  await page.getByText('占用人行道堆放物料7').first().waitFor()
  expect(await page.getByText(/占用人行道堆放物料\d/).count()).toBe(8)
  await page.goBack()
  await page.getByRole('button', { name: '传错了，撤销这一批' }).click()
  await page.getByLabel('撤销的理由').fill('月份传错了')
  await page.getByRole('button', { name: '撤销这 8 行' }).click()
  await page.getByText('已整批撤销：月份传错了').waitFor()
  await looksRight(page, 'undone')
})

test.skipIf(!driven)('手机上看报送过的，办一份零报告，打印出来', async () => {
  const page = await sitsDown('uploader', { organ: 'eastStreet' }, phone)
  await page.getByRole('button', { name: '菜单' }).click()
  await page.getByRole('navigation', { name: '业务' }).getByRole('link', { name: '导入表格' }).click()
  await page.getByRole('heading', { name: /报送过的/ }).waitFor()
  await looksRight(page, 'import-phone')
  await page.getByRole('link', { name: '零报告' }).click()
  await page.getByRole('button', { name: '办零报告' }).click()
  await page.getByText('已办，编号 零报〔2021〕1号').waitFor()
  await looksRight(page, 'zero-phone')
  await page.getByRole('link', { name: '零报〔2021〕1号' }).click()
  await page.getByRole('article', { name: '零报告' }).waitFor()
  await looksRight(page, 'zero-receipt-phone')
})

test.skipIf(!driven)('监督科：未录上级平台的登记编号，导出，拿上级平台的表来核对', async () => {
  const page = await sitsDown('uploader', { organ: 'eastStreet' })
  await page.goto(`${address}/imports`)
  await upload(page, '四月.xlsx', await collectionSheet(unit, { count: 12, from: 40 }))
  await page.getByRole('button', { name: '收下这 12 行' }).click()
  await page.getByText('已收下 12 行').waitFor()
  await page.getByRole('link', { name: '上级平台' }).click()
  await page.getByText('登记一次').waitFor()
  await looksRight(page, 'upstream')
  await page.getByRole('link', { name: '行政处罚信息（双公示）' }).click()
  const numbers = page.getByLabel(/的上级平台编号$/)
  await numbers.first().waitFor()
  expect(await numbers.count()).toBe(3)
  await looksRight(page, 'outlet')
  await numbers.first().fill('JD-1')
  await page.getByRole('button', { name: '登记', exact: true }).first().click()
  await page.getByRole('heading', { name: '未录上级平台 2 件' }).waitFor()
  await page.getByRole('button', { name: '导出 .xlsx' }).click()
  await page.getByLabel('上传上级平台').check()
  const [taken] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出', exact: true }).click(),
  ])
  expect(taken.suggestedFilename()).toContain('行政处罚信息')

  await page.goto(`${address}/reconcile`)
  const theirs = await collectionSheet(unit, {
    count: 12,
    from: 40,
    spoil(rows) {
      rows[0]?.splice(columnIn('罚款金额（元）'), 1, '3000')
      rows.splice(5, 1)
    },
  })
  await page
    .getByLabel('把上级平台自己导出的表拖到这里，或者点这里选择')
    .setInputFiles({ name: '平台导出.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(theirs) })
  await page.getByText(/一样的 10 件/).waitFor()
  await page.getByText('罚款金额（元）：这边「2000.00」，那边「3000.00」').waitFor()
  await looksRight(page, 'reconcile')
  const clerk = await sitsDown('clerk', {}, phone)
  await clerk.goto(`${address}/upstream/mediationMonthly`)
  await clerk.getByRole('heading', { name: '人民调解案件情况月报表' }).waitFor()
  await clerk.getByText('未录上级平台').first().waitFor()
  await looksRight(clerk, 'form-phone')
})
