import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '../law/day.ts'
import { enforcement } from '../lines/enforcement/business.ts'
import { businesses } from '../lines/register.ts'
import { draftOf, writeDraft } from '../testing/sheet-draft.ts'
import { sampleNames, sheetSamples } from '../testing/sheet-sample.ts'
import { type Check, type Checked, checkFile, sheetOf } from './check.ts'
import { makeCorrectedCopy } from './corrected-copy.ts'
import { disclosureLayouts } from './disclosure-layouts.ts'
import { rowKey } from './doubles.ts'
import { exportSheet } from './export.ts'
import { makeMarkedCopy } from './marked-copy.ts'
import { namesOf } from './names.ts'
import { readTable } from './read-table.ts'
import { reconcile } from './reconcile.ts'
import { makeTemplate } from './template.ts'
import { deliver } from './upstream.ts'

const names = namesOf(sampleNames)
const check: Check = { business: enforcement, sheet: 'collection', today: day('2021-12-31'), names }
const errors = ({ verdicts }: Checked) =>
  verdicts.filter(({ severity }) => severity === 'error').map(({ code }) => code)
const reread = (bytes: Uint8Array, more: Partial<Check> = {}) =>
  checkFile({ name: '再来.xlsx', bytes }, { ...check, ...more })

async function collected(spoil: (rows: (string | number | boolean | Date | null)[][]) => unknown = () => {}) {
  const [sample] = sheetSamples
  if (!sample) throw new Error('没有样例')
  const draft = draftOf(sample, 'xlsx')
  spoil(draft.rows)
  const { bytes } = await writeDraft(draft)
  return checkFile({ name: '样表.xlsx', bytes }, check)
}

let good: Checked
beforeAll(async () => {
  good = await collected()
})

const records = () => good.rows.map(({ attempt }) => attempt)

describe('出去的表', () => {
  test('导出的表原样再导入，每一行还是同一个行为', async () => {
    const again = await reread(await exportSheet(enforcement, 'collection', records(), names))
    expect(errors(again)).toEqual([])
    expect(again.rows.map(({ attempt }) => attempt)).toEqual(records())
  })

  test('每条业务线的空白模板都认得，填表说明不当作数据', async () => {
    for (const business of businesses) {
      for (const sheet of Object.keys(business.sheets)) {
        const checked = await reread(await makeTemplate(business, sheet, names), { business, sheet })
        expect([business.line.id, sheet, checked.missing, errors(checked)]).toEqual([
          business.line.id,
          sheet,
          [],
          ['file-empty'],
        ])
      }
    }
  })

  test('双公示用上游的列名、斜线日期和万元；缺的必填格一一列出', async () => {
    const out = await deliver(disclosureLayouts.penalty2018, records(), { business: enforcement, names })
    const read = await readTable({ name: '双公示.xlsx', bytes: out.bytes })
    const rows = read.ok ? (read.workbook.worksheets[0]?.rows ?? []) : []
    const cell = (header: string) => rows[1]?.cells[rows[0]?.cells.indexOf(header) ?? -1]
    expect(rows[0]?.cells).toHaveLength(30)
    expect([cell('罚款金额（万元）'), cell('处罚决定日期'), cell('处罚类别')]).toEqual([
      '0.2',
      '2021/02/20',
      '警告;罚款',
    ])
    expect(out.gaps).toContainEqual({ row: 2, header: '违法事实' })
  })
})

describe('退回的表', () => {
  const spoilt = () =>
    collected((rows) => {
      rows[1]?.splice(2, 1, '区级部们')
      rows[2]?.splice(9, 1, '2021.2.30')
    })

  test('原来的行号不变，错的格子有底色，理由写在旁边', async () => {
    const checked = await spoilt()
    expect(checked.verdicts.map(({ cell, code }) => [cell, code])).toEqual([
      ['C3', 'bad-choice'],
      ['J4', 'bad-day'],
    ])
    const read = await readTable({ name: '标注.xlsx', bytes: await makeMarkedCopy(checked) })
    if (!read.ok) throw new Error('读不回来')
    const [sent, list] = read.workbook.worksheets
    expect(sent?.rows[2]?.cells.at(-1)).toContain('第 3 行「单位层级」：「区级部们」不在选项里')
    expect(sent?.rows[3]?.cells.slice(0, 10).at(-1)).toBe('2021.2.30')
    expect(list?.rows).toHaveLength(3)
    expect((await reread(await makeMarkedCopy(checked))).verdicts.map(({ code }) => code)).toEqual([
      'bad-choice',
      'bad-day',
    ])
  })

  test('整理后的表填上能猜到的改法，猜不到的原样留着', async () => {
    const checked = await spoilt()
    const again = await reread(await makeCorrectedCopy(checked, check))
    expect(again.rows[1]?.attempt.given.unitLevel).toBe('department')
    expect(errors(again)).toEqual(['bad-day'])
  })
})

describe('同一件事只算一次', () => {
  test('对账：只有这边有、只有那边有、两边说法不同', async () => {
    const ours = records().map((record, at) => ({ ...record, id: `甲${at}` }))
    const [first, second, ...rest] = records()
    if (!first || !second) throw new Error('样例太少')
    const changed = { ...second, given: { ...second.given, fined: 300_000 } }
    const extra = { ...first, given: { ...first.given, decisionNumber: '示城罚〔2021〕99号' } }
    const theirs = await reread(await exportSheet(enforcement, 'collection', [changed, ...rest, extra], names))
    const found = reconcile(ours, theirs, { business: enforcement, names })
    expect(found.onlyHere.map(({ id }) => id)).toEqual(['甲0'])
    expect(found.onlyThere.map(({ row }) => row)).toEqual([9])
    expect(found.different).toEqual([
      { id: '甲1', row: 2, columns: [{ header: '罚款金额（元）', here: '2000.00', there: '3000.00' }] },
    ])
    expect(found.same).toBe(6)
  })

  test('文号换了括号也是同一件；没有文号的，不同的相对人不是同一件', async () => {
    const doubled = await collected((rows) => {
      const [first = []] = rows
      rows.push(first.map((cell) => (cell === '示城罚〔2021〕1号' ? '示城罚[2021]1号' : cell)))
    })
    expect(doubled.verdicts.map(({ row, code }) => [row, code])).toEqual([[10, 'doubled-row']])
    const numberless = await collected((rows) => {
      const [first = []] = rows
      first[8] = null
      rows.push(['示范另一家公司', ...first.slice(1)])
    })
    expect(errors(numberless)).toEqual([])
    const sheet = sheetOf(enforcement, 'collection')
    expect(new Set(numberless.rows.map((row) => rowKey(row, sheet))).size).toBe(9)
  })

  test('缺的列全表统一填一次，和每行都写一样', async () => {
    const [sample] = sheetSamples
    if (!sample) throw new Error('没有样例')
    const draft = draftOf(sample, 'csv')
    for (const line of [draft.header, ...draft.rows]) line.splice(16, 1)
    const { bytes } = await writeDraft(draft)
    expect((await reread(bytes)).missing).toEqual(['归集日期'])
    const filled = await reread(bytes, { everyRow: { 归集日期: '2021.12.30' } })
    expect([filled.passes, filled.rows[0]?.attempt.given.collectedOn]).toEqual([true, '2021-12-30'])
    expect((await reread(await makeCorrectedCopy(filled, check))).passes).toBe(true)
  })
})
