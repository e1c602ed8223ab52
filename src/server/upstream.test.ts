import { describe, expect, test } from 'vitest'
import { readTable } from '../door/read-table.ts'
import { writeWorkbook } from '../door/spreadsheet.ts'
import { businesses } from '../lines/register.ts'
import { type Browser, testDesk } from '../testing/desk.ts'
import { dispute, neighbours } from '../testing/mediation-sample.ts'
import { collectionSheet, formWith } from '../testing/sheets-in.ts'

const desk = await testDesk(businesses)
desk.on('2021-03-20')
const uploader = await desk.signIn('uploader', { organ: 'eastStreet' })
const west = await desk.signIn('uploader', { organ: 'westStreet' })
const clerk = await desk.signIn('clerk')
const handler = await desk.signIn('handler')

const collection = { line: 'enforcement', sheet: 'collection' }
const file = await collectionSheet('示范区东街', { count: 16 })
const form = formWith({ name: '归集表.xlsx', bytes: file }, collection)
const sent = await uploader.raw({ method: 'POST', url: '/api/imports', ...form })
await uploader.send('POST', `/api/imports/${sent.body.id}/take`, {})

async function sheetOf(there: Browser, url: string) {
  const answer = await there.raw({ method: 'GET', url })
  const read = await readTable({ name: '导出.xlsx', bytes: answer.bytes })
  return read.ok ? (read.workbook.worksheets[0]?.rows.map(({ cells }) => cells) ?? []) : []
}

describe('填一次，多处用', () => {
  test('双公示按它的列名和单位导出，缺的必填项说得出；别的单位的不出去', async () => {
    const { body } = await uploader.get('/api/upstream/penalty2018')
    expect([body.rows, body.table]).toEqual([4, null])
    expect(body.gaps).toContainEqual({ header: '违法事实', count: 4 })
    const [header, first] = await sheetOf(uploader, '/api/upstream/penalty2018/export.xlsx?purpose=x')
    const unsaid = await uploader.raw({ method: 'GET', url: '/api/upstream/penalty2018/export.xlsx' })
    expect(unsaid.status).toBe(422)
    expect(header).toHaveLength(30)
    expect(first?.[header?.indexOf('罚款金额（万元）') ?? -1]).toBe('0.2')
    expect((await sheetOf(west, '/api/upstream/penalty2018/export.xlsx?purpose=x')).length).toBe(1)
    expect((await uploader.get('/api/upstream/legalAid')).status).toBe(404)
    expect((await uploader.get('/api/upstream/penalty2018?from=2021-02-30')).status).toBe(422)
  })

  test('未录上级平台的一一列出，登记编号以后就不在里面', async () => {
    const before = (await uploader.get('/api/upstream/penalty2018/missing')).body
    expect([before.total, before.rows.length]).toEqual([4, 4])
    const [row] = before.rows
    const given = { system: '监督平台', number: 'JD-0001', enteredOn: '2021-03-19' }
    expect((await uploader.send('POST', `/api/matters/${row.id}/acts/upstream`, { given })).status).toBe(200)
    const after = (await uploader.get('/api/upstream/penalty2018/missing')).body
    expect([after.total, after.rows.some(({ id }: { id: string }) => id === row.id)]).toEqual([3, false])
    expect(await sheetOf(uploader, '/api/upstream/penalty2018/export.xlsx?missing=yes&purpose=x')).toHaveLength(4)
    const { rows } = (await uploader.get('/api/upstream')).body
    expect(rows.map(({ id, missing }: { id: string; missing: number }) => [id, missing])).toEqual([
      ['penalty2018', 3],
      ['licence2018', 0],
    ])
    expect((await west.get('/api/upstream/penalty2018/missing')).body.total).toBe(0)
  })

  test('调解月报由登记的纠纷数出来，各栏加起来等于总数；没填的说出来', async () => {
    for (const kind of ['neighbour', 'property', 'neighbour'])
      await clerk.send('POST', '/api/lines/mediation/matters', {
        act: 'register',
        given: { ...dispute, kind },
        parties: neighbours,
      })
    const { body } = await clerk.get('/api/upstream/mediationMonthly?from=2021-01-01&until=2021-12-31')
    expect([body.rows, body.problems]).toEqual([3, []])
    const cell = (header: string) => body.table.rows.at(-1).cells[body.table.headers.indexOf(header)]
    expect([cell('调解案件总数'), cell('邻里'), cell('物业'), cell('当事人'), cell('调解成功')]).toEqual([
      '3',
      '2',
      '1',
      '6',
      '0',
    ])
    const rows = await sheetOf(
      clerk,
      '/api/upstream/mediationMonthly/export.xlsx?from=2021-01-01&until=2021-12-31&purpose=x',
    )
    expect(rows[0]?.[0]).toBe('人民调解案件情况月报表')
    expect(rows.at(-1)?.slice(0, 2)).toEqual(['合计', '3'])
    expect((await clerk.get('/api/upstream/mediationMonthly?from=2021-04-01')).body.rows).toBe(0)
  })
})

describe('拿上级平台自己的导出来核对', () => {
  async function compared(there: Browser, spoil: (rows: string[][]) => void, url = '/api/reconcile') {
    const bytes = await collectionSheet('示范区东街', { count: 16, spoil })
    return there.raw({ method: 'POST', url, ...formWith({ name: '平台导出.xlsx', bytes }, collection) })
  }

  test('只有这边有、只有那边有、两边不同，一条条列出；一样的不吵', async () => {
    const { body } = await compared(handler, (rows) => {
      rows[4]?.splice(13, 1, '3000.00')
      rows.splice(3, 1)
      rows[8]?.splice(4, 1, '另一件事')
    })
    expect([body.same, body.ours, body.theirs, body.unread, body.trouble]).toEqual([13, 16, 15, 0, null])
    expect(body.onlyHere.map(({ key }: { key: string }) => key.split('｜')[2]).toSorted()).toEqual([
      '占用人行道堆放物料3',
      '占用人行道堆放物料9',
    ])
    expect(body.onlyThere).toMatchObject([{ row: 10 }])
    expect(body.different).toMatchObject([
      { columns: [{ header: '罚款金额（元）', here: '2000.00', there: '3000.00' }] },
    ])
    const book = await compared(handler, (rows) => rows.splice(3, 1), '/api/reconcile.xlsx')
    const read = await readTable({ name: '结果.xlsx', bytes: book.bytes })
    expect(read.ok && read.workbook.worksheets.map(({ name }) => name)).toEqual([
      '只有本平台有（1）',
      '只有上级平台有（0）',
      '两边不同（0）',
    ])
  })

  test('别的单位的记录不会在这里露出来；读不了的文件说得出原因', async () => {
    const { body } = await compared(west, () => {})
    expect([body.ours, body.onlyHere, body.onlyThere.length]).toEqual([0, [], 16])
    const bytes = await writeWorkbook([
      {
        name: '别的',
        rows: [
          ['甲', '乙'],
          ['1', '2'],
        ],
      },
    ])
    const other = await handler.raw({
      method: 'POST',
      url: '/api/reconcile',
      ...formWith({ name: '别的.xlsx', bytes }, collection),
    })
    expect(other.body.trouble).toContain('没有找到')
    const closed = formWith({ name: '平台导出.xlsx', bytes: file }, { line: 'legal-aid', sheet: 'applications' })
    expect((await handler.raw({ method: 'POST', url: '/api/reconcile', ...closed })).status).toBe(403)
  })
})
