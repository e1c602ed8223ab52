import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Check, checkFile } from '../door/check.ts'
import { makeManifest } from '../door/manifest.ts'
import { readTable } from '../door/read-table.ts'
import { day } from '../law/day.ts'
import { enforcement } from '../lines/enforcement/business.ts'
import { businesses } from '../lines/register.ts'
import { districtNames } from '../store/intake/names.ts'
import { behind } from '../testing/database.ts'
import { type Browser, testDesk } from '../testing/desk.ts'
import { collectionSheet, columnIn, formWith } from '../testing/sheets-in.ts'

const checkerPage = join(mkdtempSync(join(tmpdir(), 'checker-')), 'checker.html')
const built = spawnSync(process.execPath, ['tools/build-checker.mjs', checkerPage], { encoding: 'utf8' })
if (built.status !== 0) throw new Error(built.stderr)
const desk = await testDesk(businesses, { checkerPage })
desk.on('2021-03-01')
const unit = '示范区东街'
const uploader = await desk.signIn('uploader', { organ: 'eastStreet' })
const west = await desk.signIn('uploader', { organ: 'westStreet' })
const handler = await desk.signIn('handler')

const collection = { line: 'enforcement', sheet: 'collection' }

async function send(there: Browser, bytes: Uint8Array, more: Record<string, string> = {}, name = '归集表.xlsx') {
  const answer = await there.raw({
    method: 'POST',
    url: '/api/imports',
    ...formWith({ name, bytes }, { ...collection, ...more }),
  })
  return { ...answer, id: answer.body.id as string }
}

async function seen(there: Browser, id: string) {
  return (await there.get(`/api/imports/${id}`)).body
}

const take = (there: Browser, id: string) => there.send('POST', `/api/imports/${id}/take`, {})
const undo = (there: Browser, id: string, why: string) => there.send('POST', `/api/imports/${id}/undo`, { why })

async function recorded(): Promise<number> {
  const [row] = await behind<{ count: string }>(
    desk.database,
    `select count(*) from matter where line = 'enforcement' and state <> '_annulled'`,
  )
  return Number(row?.count)
}

describe('报送一张表', () => {
  test('报送员只看到自己报送的表；模板下载后认得；表外的岗位没有', async () => {
    const { body } = await uploader.get('/api/sheets')
    expect(body.rows.map(({ sheet }: { sheet: string }) => sheet)).toEqual(['collection', 'penalty2018', 'licence2018'])
    expect(body.rows[0].required).toContain('执法单位')
    const template = await uploader.raw({ method: 'GET', url: '/api/sheets/enforcement/collection/template.xlsx' })
    const read = await readTable({ name: '模板.xlsx', bytes: template.bytes })
    expect(read.ok && read.workbook.worksheets.map(({ name }) => name)).toEqual(['执法案件归集表', '填表说明'])
    expect((await uploader.get('/api/sheets/mediation/register/template.xlsx')).status).toBe(404)
  })

  test('先说读到了什么，再整份收下，有回执；再传同一份什么也不多', async () => {
    const bytes = await collectionSheet(unit, { count: 40 })
    const { id, body } = await send(uploader, bytes)
    expect(body).toEqual({ id, again: false })
    const preview = await seen(uploader, id)
    expect([preview.status, preview.rows, preview.errors, preview.whyNotTake]).toEqual(['preview', 40, 0, null])
    expect(preview.preview.columns.find(({ written }: { written: string }) => written === '罚款金额（元）')).toEqual({
      written: '罚款金额（元）',
      header: '罚款金额（元）',
      unit: '元',
    })
    expect(preview.preview.sums).toEqual([{ header: '罚款金额（元）', says: '20000.00 元' }])
    expect(preview.preview.first).toHaveLength(5)
    expect(await recorded()).toBe(0)
    const taken = await take(uploader, id)
    expect([taken.status, taken.body.status, taken.body.receipt]).toEqual([200, 'taken', '导入〔2021〕1号'])
    expect(await recorded()).toBe(40)
    expect((await send(uploader, bytes)).body).toEqual({ id, again: true })
    expect((await take(uploader, id)).body.receipt).toBe('导入〔2021〕1号')
    const page = (await uploader.get(`/api/imports/${id}/receipt`)).body
    expect(JSON.stringify(page)).toContain(preview.fileSm3)
    const docx = await uploader.raw({ method: 'GET', url: `/api/imports/${id}/receipt.docx` })
    expect(docx.bytes.subarray(0, 2).toString()).toBe('PK')
    expect(await recorded()).toBe(40)
  })

  test('换个文件名、另存一次，内容一样的也不多登', async () => {
    const bytes = await collectionSheet(unit, {
      count: 40,
      spoil: (rows) => rows[0]?.splice(0, 1, ' 示范商贸0有限公司　'),
    })
    const { id } = await send(uploader, bytes, {}, '另存.xlsx')
    const { status, preview } = await seen(uploader, id)
    expect([status, preview.verdicts[0].says]).toEqual([
      'refused',
      '这份表的每一行都已经随 导入〔2021〕1号 收下，不用再传；再传也不会多登一遍',
    ])
    expect((await take(uploader, id)).body.reasons[0].says).toContain('一行也不会收')
  })

  test('有一行已经登记过，整份不收，说出是哪一行、哪一件；文号换了括号也认得', async () => {
    const before = await recorded()
    const bytes = await collectionSheet(unit, {
      count: 20,
      from: 36,
      spoil: (rows) => rows[0]?.splice(columnIn('决定书文号'), 1, '示执罚[2021]36号'),
    })
    const { id } = await send(uploader, bytes)
    const { status, preview } = await seen(uploader, id)
    expect([status, preview.kinds]).toEqual([
      'refused',
      [{ code: 'already-recorded', label: '已经登记过', severity: 'error', count: 4 }],
    ])
    expect(preview.verdicts.map(({ row }: { row: number }) => row)).toEqual([2, 3, 4, 5])
    expect(preview.verdicts[0].says).toContain('东执归〔2021〕37号')
    expect(await recorded()).toBe(before)
  })

  test('坏的表一行也不收，标注的原表逐格说出毛病', async () => {
    const before = await recorded()
    const bytes = await collectionSheet(unit, {
      count: 12,
      from: 100,
      spoil(rows) {
        rows[1]?.splice(columnIn('单位层级'), 1, '街到')
        rows[4]?.splice(columnIn('决定日期'), 1, '2021.2.30')
        rows[5]?.splice(columnIn('执法单位'), 1, '示范区西街')
      },
    })
    const { id } = await send(uploader, bytes)
    const { status, preview, whyNotTake } = await seen(uploader, id)
    expect([status, preview.badRows]).toEqual(['refused', 3])
    expect(preview.verdicts.map(({ cell, code }: { cell: string; code: string }) => [cell, code])).toEqual([
      ['C3', 'bad-choice'],
      ['K6', 'bad-day'],
      ['B7', 'other-unit'],
    ])
    expect(whyNotTake).toContain('标注的原表')
    expect((await take(uploader, id)).status).toBe(409)
    const marked = await uploader.raw({ method: 'GET', url: `/api/imports/${id}/marked.xlsx` })
    const read = await readTable({ name: '标注.xlsx', bytes: marked.bytes })
    const rows = read.ok ? (read.workbook.worksheets[0]?.rows ?? []) : []
    expect(rows[6]?.cells.at(-1)).toContain('您只能报送本单位的')
    const corrected = await uploader.raw({ method: 'GET', url: `/api/imports/${id}/corrected.xlsx` })
    expect((await readTable({ name: '整理.xlsx', bytes: corrected.bytes })).ok).toBe(true)
    expect(await recorded()).toBe(before)
  })

  test('平台的结论就是核对工具的结论，核对单当场认得；改过的文件不认', async () => {
    const bytes = await collectionSheet(unit, { count: 6, from: 200, spoil: (rows) => rows[2]?.splice(2, 1, '街到') })
    const check: Check = {
      business: enforcement,
      sheet: 'collection',
      today: day('2021-03-01'),
      names: await districtNames(desk.store),
      within: [desk.organs.eastStreet],
    }
    const file = { name: '归集表.xlsx', bytes }
    const own = await checkFile(file, check)
    const manifest = JSON.stringify(await makeManifest(file, check, own), null, 2)
    const here = await seen(uploader, (await send(uploader, bytes, { manifest })).id)
    expect([here.manifest, here.preview.verdicts]).toEqual(['', own.verdicts])
    const changed = await collectionSheet(unit, { count: 7, from: 200 })
    const other = await seen(uploader, (await send(uploader, changed, { manifest })).id)
    expect(other.manifest).toContain('核对以后文件又改过')
  })

  test('核对工具带着本区的名单和本单位的范围，不带别的岗位的表', async () => {
    const { status, bytes } = await uploader.raw({ method: 'GET', url: '/api/checker.html' })
    const html = bytes.toString('utf8')
    expect(status).toBe(200)
    expect(bytes.length).toBeLessThan(2_000_000)
    const inside = (label: string) =>
      JSON.parse(html.split(`<script type="application/json" id="${label}">`)[1]?.split('</script>')[0] ?? '')
    expect(inside('names').map(({ name }: { name: string }) => name)).toContain(unit)
    expect(inside('sheets')[0]).toEqual({ key: 'enforcement/collection', within: [desk.organs.eastStreet] })
    expect(inside('sheets')).toHaveLength(3)
    expect(readFileSync(checkerPage, 'utf8')).toContain('id="sheets">[]</script>')
  })
})

describe('只在自己的范围里', () => {
  test('别的单位看不到这一批，也收不下、撤不了；监督科看得到', async () => {
    const { id } = await send(uploader, await collectionSheet(unit, { count: 2, from: 300 }))
    for (const path of ['', '/receipt', '/marked.xlsx', '/corrected.xlsx', '/receipt.docx'])
      expect([path, (await west.get(`/api/imports/${id}${path}`)).status]).toEqual([path, 404])
    expect([(await take(west, id)).status, (await undo(west, id, '错')).status]).toEqual([404, 404])
    expect((await take(handler, id)).body.reasons[0].says).toBe('只能收下自己上传的表')
    expect((await west.get('/api/imports')).body).toEqual({ rows: [], total: 0 })
    expect((await handler.get('/api/imports')).body.total).toBeGreaterThan(3)
    const clerkOnly = await desk.signIn('lawyer')
    expect((await send(clerkOnly, await collectionSheet(unit, { count: 1 }))).status).toBe(403)
  })

  test('撤销整批，号作废，同一份可以再传；其后办过事的撤不了', async () => {
    const bytes = await collectionSheet(unit, { count: 8, from: 400 })
    const { id } = await send(uploader, bytes)
    await take(uploader, id)
    const before = await recorded()
    expect((await undo(uploader, id, '')).status).toBe(422)
    const undone = await undo(uploader, id, '传错了月份')
    expect([undone.body.status, undone.body.undoneWhy]).toEqual(['undone', '传错了月份'])
    expect(await recorded()).toBe(before - 8)
    const again = await send(uploader, bytes)
    expect(again.body.again).toBe(false)
    expect((await take(uploader, again.id)).body.status).toBe('taken')
    const [matter] = await behind<{ id: string }>(
      desk.database,
      `select matter as id from event join intake_taken as taken on taken.batch = event.batch where taken.intake = $1 limit 1`,
      [again.id],
    )
    const noted = await uploader.send('POST', `/api/matters/${matter?.id}/acts/note`, { given: { text: '已核对' } })
    expect(noted.status).toBe(200)
    const refused = await undo(uploader, again.id, '再撤一次')
    expect([refused.status, refused.body.reasons[0].says]).toEqual([409, expect.stringContaining('其后又办理了别的事')])
  })
})

describe('什么文件都说得出话来', () => {
  test.each([
    ['空文件.xlsx', Buffer.alloc(0), 'file-empty'],
    ['网页.xls', Buffer.from('<html><table></table></html>'), 'file-kind'],
    ['图片.xlsx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'file-kind'],
    ['半截.xlsx', Buffer.from('PK\u0003\u0004坏的'), 'file-broken'],
    ['别的表.csv', Buffer.from('姓名,年龄\n甲,3\n'), 'header-not-found'],
  ])('%s', async (name, bytes, code) => {
    const { id } = await send(uploader, bytes, {}, name)
    const { status, preview } = await seen(uploader, id)
    expect([status, preview.verdicts[0].code]).toEqual(['refused', code])
    const marked = await uploader.raw({ method: 'GET', url: `/api/imports/${id}/marked.xlsx` })
    expect(marked.status).toBe(200)
  })

  test('没有文件、没有表名、写不对的统一填写，都是 4xx', async () => {
    const bytes = await collectionSheet(unit, { count: 1, from: 500 })
    expect((await send(uploader, bytes, { line: 'nothing' })).status).toBe(403)
    expect((await send(uploader, bytes, { everyRow: '[1' })).status).toBe(422)
    expect((await send(uploader, bytes, {}, '')).status).toBe(422)
    expect((await uploader.send('POST', '/api/imports', { line: 'enforcement' })).status).toBe(415)
  })
})

describe('零报告', () => {
  const zero = (there: Browser, month: string, more: object = {}) =>
    there.send('POST', '/api/zero-reports', { ...collection, month, ...more })

  test('没有的月份办零报告，有编号，能打印，能撤回；有记录的、没到的、办过的月份不能办', async () => {
    const made = await zero(uploader, '2020-12', { says: '当月没有执法活动' })
    expect([made.status, made.body.number]).toEqual([200, '零报〔2021〕1号'])
    expect((await zero(uploader, '2020-12')).body.reasons[0].says).toContain('零报〔2021〕1号')
    expect((await zero(uploader, '2021-02')).body.reasons[0].says).toMatch(/已经登记了 \d+ 条/)
    expect((await zero(uploader, '2021-04')).body.reasons[0].says).toContain('还没有到')
    expect((await zero(uploader, '2021-13')).status).toBe(422)
    expect((await zero(uploader, '2020-11', { organ: desk.organs.westStreet })).body.reasons[0].says).toBe(
      '只能替本单位办零报告',
    )
    expect(JSON.stringify((await uploader.get(`/api/zero-reports/${made.body.id}/receipt`)).body)).toContain(
      '特此零报告',
    )
    expect((await west.get(`/api/zero-reports/${made.body.id}/receipt`)).status).toBe(404)
    const back = await uploader.send('POST', `/api/zero-reports/${made.body.id}/withdraw`, { why: '漏看了一件' })
    expect(back.body.number).toBe('零报〔2021〕2号')
    const { rows } = (await handler.get('/api/zero-reports')).body
    expect(rows).toMatchObject([
      { number: '零报〔2021〕1号', withdrawnBy: '零报〔2021〕2号', withdrawnWhy: '漏看了一件' },
    ])
    expect((await west.get('/api/zero-reports')).body.rows).toEqual([])
  })

  test('零报告之后又报来的，先提醒，收下后零报告旁写明', async () => {
    await zero(west, '2021-01')
    const bytes = await collectionSheet('示范区西街', {
      count: 2,
      from: 600,
      spoil: (rows) => {
        for (const row of rows) row.splice(columnIn('归集日期'), 1, '2021-01-30')
        for (const row of rows)
          for (const header of ['立案日期', '决定日期', '送达日期', '公示日期'] as const) {
            if (row[columnIn(header)]) row.splice(columnIn(header), 1, '2021-01-20')
          }
      },
    })
    const { id } = await send(west, bytes)
    const { status, preview } = await seen(west, id)
    expect([status, preview.kinds.map(({ code }: { code: string }) => code)]).toEqual(['preview', ['zero-reported']])
    await take(west, id)
    expect((await west.get('/api/zero-reports')).body.rows[0]).toMatchObject({ month: '2021-01', since: 2 })
  })
})
