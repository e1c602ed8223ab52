import type { Recorded } from './layout.ts'
import type { UpstreamColumn, UpstreamLayout } from './upstream.ts'

/**
 * 双公示: the data standard that goes with 发改办财金〔2018〕424号, columns in its order. The attachment itself has not been
 * seen; names and order are those that public programs following it agree on, so they are to be confirmed.
 */
const code = (number: number, label: string): UpstreamColumn => ({
  header: `行政相对人代码_${number}(${label})`,
  from: 'blank',
})

const party: readonly UpstreamColumn[] = [
  { header: '行政相对人名称', from: { role: 'party' }, required: true },
  { header: '行政相对人类别', from: { field: 'partyKind' }, required: true },
  { header: '行政相对人代码_1(统一社会信用代码)', from: { field: 'creditCode' } },
  code(2, '工商注册号'),
  code(3, '组织机构代码'),
  code(4, '税务登记号'),
  code(5, '事业单位证书号'),
  code(6, '社会组织登记证号'),
  { header: '法定代表人', from: 'blank' },
  { header: '法定代表人证件类型', from: 'blank' },
  { header: '法定代表人证件号码', from: 'blank' },
  { header: '证件类型', from: 'blank' },
  { header: '证件号码', from: 'blank' },
]

const blankRequired = (header: string): UpstreamColumn => ({ header, from: 'blank', required: true })

/** The form of 2018 knows fewer kinds than the law of 2021; what it does not name is 其他 with its name. */
const formerKinds: Readonly<Record<string, string>> = {
  warning: '警告',
  fine: '罚款',
  gains: '没收违法所得、没收非法财物',
  goods: '没收违法所得、没收非法财物',
  halt: '责令停产停业',
  suspend: '暂扣或者吊销许可证、暂扣或者吊销执照',
  revoke: '暂扣或者吊销许可证、暂扣或者吊销执照',
  detention: '行政拘留',
  criticism: '其他-通报批评',
  downgrade: '其他-降低资质等级',
  restrict: '其他-限制开展生产经营活动',
  close: '其他-责令关闭',
  bar: '其他-限制从业',
  other: '其他-其他行政处罚',
}

function formerKindsOf({ given }: Recorded): string {
  const picked = Array.isArray(given.penaltyKinds) ? given.penaltyKinds.map(String) : []
  return [...new Set(picked.map((kind) => formerKinds[kind] ?? ''))].filter(Boolean).join(';')
}

export const disclosureLayouts = {
  penalty2018: {
    label: '行政处罚信息（双公示）',
    line: 'enforcement',
    day: 'decidedOn',
    where: { kind: 'penalty', result: 'imposed' },
    columns: [
      ...party,
      { header: '行政处罚决定书文号', from: { field: 'decisionNumber' }, required: true },
      { header: '违法行为类型', from: { field: 'cause' }, required: true },
      blankRequired('违法事实'),
      { header: '处罚依据', from: { field: 'basisLaw' }, required: true },
      { header: '处罚类别', from: { says: formerKindsOf }, required: true },
      blankRequired('处罚内容'),
      { header: '罚款金额（万元）', from: { field: 'fined' } },
      { header: '没收违法所得、没收非法财物的金额（万元）', from: { field: 'confiscated' } },
      { header: '暂扣或吊销证照名称及编号', from: 'blank' },
      { header: '处罚决定日期', from: { field: 'decidedOn' }, required: true },
      blankRequired('处罚有效期'),
      { header: '公示截止期', from: 'blank' },
      { header: '处罚机关', from: { field: 'unit' }, required: true },
      blankRequired('处罚机关统一社会信用代码'),
      { header: '数据来源单位', from: { field: 'unit' }, required: true },
      blankRequired('数据来源单位统一社会信用代码'),
      { header: '备注', from: { field: 'note' } },
    ],
  },
  licence2018: {
    label: '行政许可信息（双公示）',
    line: 'enforcement',
    day: 'decidedOn',
    where: { kind: 'licence', result: 'granted' },
    columns: [
      ...party,
      blankRequired('行政许可决定文书名称'),
      { header: '行政许可决定文书号', from: { field: 'decisionNumber' }, required: true },
      blankRequired('许可类别'),
      { header: '许可证书名称', from: 'blank' },
      { header: '许可编号', from: 'blank' },
      { header: '许可内容', from: { field: 'cause' }, required: true },
      { header: '许可决定日期', from: { field: 'decidedOn' }, required: true },
      blankRequired('有效期自'),
      blankRequired('有效期至'),
      { header: '许可机关', from: { field: 'unit' }, required: true },
      blankRequired('许可机关统一社会信用代码'),
      blankRequired('当前状态'),
      { header: '数据来源单位', from: { field: 'unit' }, required: true },
      blankRequired('数据来源单位统一社会信用代码'),
      { header: '备注', from: { field: 'note' } },
    ],
  },
} as const satisfies Readonly<Record<string, UpstreamLayout>>
