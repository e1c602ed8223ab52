import { writeXlsx } from 'hucre/xlsx'
import type { VerdictKind } from '../door/verdict.ts'
import { columnOf, type Draft, type Mutation, soundRow } from './sheet-draft.ts'
import type { Value } from './sheet-sample.ts'

const both = ['enforcement/collection', 'enforcement/penalty2018']
const collection = ['enforcement/collection']
const penalty = ['enforcement/penalty2018']
const mediation = ['mediation/register']
const certificate = ['certificate/filing']
const legality = ['legality-review/register']
const notary = ['notary/register']

interface Spoilt {
  readonly expects: VerdictKind
  readonly on: readonly string[]
  /** The first of these headers the file has. */
  readonly headers: readonly string[]
  readonly value: Value
}

function cell(name: string, { expects, on, headers, value }: Spoilt): Mutation {
  return {
    name,
    expects,
    on,
    apply(draft, by) {
      const row = soundRow(draft, by)
      const column = columnOf(draft, ...headers)
      if (column < 0) throw new Error(`${name}：没有这一列`)
      row[column] = value
      draft.faults.push({ code: expects, row })
    },
  }
}

/** Faults go in before the habits move columns about, so these change one cell each and remember the row. */
export const cellFaults: readonly Mutation[] = [
  cell('必填空着', { expects: 'blank-required', on: both, headers: ['单位层级'], value: null }),
  cell('必填写无', { expects: 'blank-required', on: mediation, headers: ['发生地点'], value: '/' }),
  cell('当事人空着', { expects: 'blank-required', on: both, headers: ['行政相对人名称'], value: '无' }),
  cell('没有这一天', { expects: 'bad-day', on: collection, headers: ['立案日期'], value: '2021.2.30' }),
  cell('月日年', { expects: 'bad-day', on: notary, headers: ['出证日期'], value: '3/15/2021' }),
  cell('两位年份', { expects: 'bad-day', on: legality, headers: ['收件日期'], value: '21.3.5' }),
  cell('只写到月', { expects: 'bad-day', on: certificate, headers: ['备案日期'], value: '2021年3月' }),
  cell('晚于今天', { expects: 'future-day', on: mediation, headers: ['受理日期'], value: '2022-03-15' }),
  cell('有效期写长期', { expects: 'long-term', on: certificate, headers: ['有效期止'], value: '长期' }),
  cell('有效期写九九年', { expects: 'long-term', on: certificate, headers: ['有效期止'], value: '2099/12/31' }),
  cell('金额写约', { expects: 'bad-money', on: notary, headers: ['应收公证费'], value: '约200' }),
  cell('金额为负', { expects: 'bad-money', on: mediation, headers: ['涉及金额'], value: '-3000' }),
  cell('金额过细', { expects: 'bad-money', on: collection, headers: ['罚款金额（元）'], value: '2000.005' }),
  cell('人数写若干', { expects: 'bad-count', on: mediation, headers: ['涉及人数'], value: '若干' }),
  cell('人数有小数', { expects: 'bad-count', on: mediation, headers: ['涉及人数'], value: 2.5 }),
  cell('选项没有', { expects: 'bad-choice', on: mediation, headers: ['紧急程度'], value: '特别特别急' }),
  cell('几项里一项没有', { expects: 'bad-choice', on: both, headers: ['处罚种类', '处罚类别'], value: '罚款；打手心' }),
  cell('是否写不清', { expects: 'bad-yes-no', on: legality, headers: ['送审单位已自行审核'], value: '大概' }),
  cell('身份证错一位', {
    expects: 'bad-id-number',
    on: certificate,
    headers: ['公民身份号码'],
    value: '120101198001011000',
  }),
  cell('十五位身份证', {
    expects: 'bad-id-number',
    on: certificate,
    headers: ['公民身份号码'],
    value: '120101800101100',
  }),
  cell('身份证成科学记数', {
    expects: 'digits-lost',
    on: certificate,
    headers: ['公民身份号码'],
    value: '1.20101E+17',
  }),
  cell('信用代码错一位', {
    expects: 'bad-credit-code',
    on: both,
    headers: ['统一社会信用代码', '行政相对人代码_1(统一社会信用代码)'],
    value: '91120199MA0001001A',
  }),
  cell('信用代码少一位', {
    expects: 'bad-credit-code',
    on: both,
    headers: ['统一社会信用代码', '行政相对人代码_1(统一社会信用代码)'],
    value: '91120199MA000100',
  }),
  cell('公式出错', { expects: 'formula-error', on: both, headers: ['归集日期'], value: '#N/A' }),
  cell('单位名录没有', {
    expects: 'name-unknown',
    on: both,
    headers: ['执法单位', '处罚机关'],
    value: '示范区园林绿化中心',
  }),
  cell('单位简称有两个', { expects: 'name-doubled', on: collection, headers: ['执法单位'], value: '综合执法队' }),
  cell('文字过长', { expects: 'not-accepted', on: notary, headers: ['公证事项'], value: '委托公证'.repeat(60) }),
  cell('有罚款没有金额', {
    expects: 'against-rule',
    on: both,
    headers: ['罚款金额（元）', '罚款金额（万元）'],
    value: null,
  }),
  cell('旧法没有的种类', {
    expects: 'against-rule',
    on: both,
    headers: ['处罚种类', '处罚类别'],
    value: '罚款；通报批评',
  }),
  cell('万元列填了元', { expects: 'unit-doubt', on: penalty, headers: ['罚款金额（万元）'], value: 20_000 }),
  {
    name: '同一件登了两遍',
    expects: 'doubled-row',
    apply(draft, by) {
      const row = [...soundRow(draft, by)]
      draft.rows.push(row)
      draft.faults.push({ code: 'doubled-row', row })
    },
  },
  {
    name: '一个文号登在两件上',
    expects: 'number-doubled',
    on: collection,
    apply(draft, by) {
      const row = [...soundRow(draft, by)]
      row[columnOf(draft, '案由')] = '另一件事'
      draft.rows.push(row)
      draft.faults.push({ code: 'number-doubled', row })
    },
  },
]

function whole(
  name: string,
  expects: VerdictKind,
  apply: (draft: Draft) => unknown,
  more: Pick<Mutation, 'on' | 'alone'> = {},
): Mutation {
  return {
    name,
    expects,
    ...more,
    apply(draft) {
      draft.faults.push({ code: expects, row: null })
      apply(draft)
    },
  }
}

function bytes(name: string, expects: VerdictKind, fileName: string, make: () => Uint8Array): Mutation {
  const apply = (draft: Draft) => Object.assign(draft, { bytes: make(), fileName })
  return whole(name, expects, apply, { alone: true })
}

const encoded = (text: string) => new TextEncoder().encode(text)
const alone = { alone: true } as const

export const fileFaults: readonly Mutation[] = [
  whole(
    '少一列必填',
    'column-missing',
    (draft) => {
      const column = columnOf(draft, '归集日期')
      for (const line of [draft.header, ...draft.rows]) line.splice(column, 1)
    },
    { ...alone, on: both },
  ),
  whole(
    '同一内容两列',
    'column-doubled',
    (draft) => {
      draft.header.push('事项名称')
      for (const row of draft.rows) row.push('占用人行道')
    },
    { ...alone, on: collection },
  ),
  whole('多一列不认识的', 'column-unknown', (draft) => {
    draft.header.push('地方编码')
    for (const row of draft.rows) if (row.length > 3) row.push('120110')
  }),
  whole(
    '金额没写单位',
    'unit-assumed',
    (draft) => {
      draft.header[columnOf(draft, '罚款金额（万元）')] = '罚款金额'
    },
    { ...alone, on: penalty },
  ),
  whole(
    '两张同样的工作表',
    'worksheet-skipped',
    (draft) => {
      draft.format = 'xlsx'
      draft.extra.push({ name: '二月', rows: [[...draft.sample.header], [...draft.sample.rows(99)]] })
    },
    alone,
  ),
  whole('表后有填表说明', 'row-skipped', (draft) =>
    draft.after.push(['填表说明：'], ['1. 本表按月填报。'], ['制表人：', '示范人员']),
  ),
  whole(
    '合计对不上',
    'total-differs',
    (draft) => {
      const row: Value[] = draft.header.map(() => null)
      row[columnOf(draft, '涉及金额')] = '123456'
      row[0] = '合计'
      draft.after.push(row)
    },
    { ...alone, on: mediation },
  ),
  whole('写明本月无', 'zero-report', (draft) => Object.assign(draft, { rows: [['本月无']] }), alone),
  whole('只有表头', 'file-empty', (draft) => Object.assign(draft, { rows: [] }), alone),
  whole(
    '选错了表',
    'header-not-found',
    (draft) => Object.assign(draft, { header: ['甲', '乙'], rows: [['一', '二']] }),
    alone,
  ),
  bytes('空文件', 'file-empty', '空.xlsx', () => new Uint8Array()),
  bytes('网页冒充表格', 'file-kind', '双公示处罚2018.11.23.xls', () =>
    encoded('<html><table><tr><td>案由</td></tr></table></html>'),
  ),
  bytes('二进制工作簿', 'file-kind', '样表.xlsb', () => Uint8Array.of(1, 2, 3)),
  bytes('图片冒充表格', 'file-kind', '样表.xlsx', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47)),
  bytes('压缩包截断', 'file-broken', '样表.xlsx', () => Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0)),
  bytes('编码认不出', 'file-encoding', '样表.csv', () => Uint8Array.of(0xff, 0xff, 0x80, 0x0a, 0xff)),
  bytes('旧表损坏', 'file-broken', '样表.xls', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4)),
]

/** Too slow to make a hundred times over; each is tried once. */
export const heavyFiles: readonly {
  readonly code: VerdictKind
  readonly make: () => Uint8Array | Promise<Uint8Array>
}[] = [
  { code: 'file-too-big', make: () => new Uint8Array(30_000_001) },
  { code: 'too-many-rows', make: () => encoded(`案由,执法单位\n${'甲,乙\n'.repeat(20_001)}`) },
  {
    code: 'file-locked',
    make: () =>
      writeXlsx({ sheets: [{ name: '甲', rows: [['乙']] }], encryption: { password: '甲', spinCount: 1000 } }),
  },
]
