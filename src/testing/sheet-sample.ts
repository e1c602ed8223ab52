import type { NameEntry } from '../door/names.ts'
import { idNumberCheck } from '../kernel/id-number.ts'
import { creditCodeCheck } from '../lines/enforcement/credit-code.ts'

export type Value = string | number | boolean | Date | null

export interface SheetSample {
  /** 'enforcement/collection' */
  readonly sheet: string
  readonly header: readonly string[]
  readonly rows: (at: number) => readonly Value[]
}

const organ = (name: string, kind: string, at: number): NameEntry => ({
  id: `00000000-0000-4000-8000-0000000000${String(at).padStart(2, '0')}`,
  name,
  kind: 'organ',
  among: [kind],
})

/** The organs of the demonstration district a sample may name. Nobody's list of people is at hand. */
export const sampleNames: readonly NameEntry[] = [
  organ('示范区城市管理委员会', 'department', 1),
  organ('示范区卫生健康委员会', 'department', 2),
  organ('东风街道综合执法队', 'team', 3),
  organ('西风街道综合执法队', 'team', 4),
  organ('示范区司法局', 'bureau', 5),
]

export function sampleCreditCode(at: number): string {
  const first = `91120199MA${String(1000 + at).padStart(7, '0')}`
  return first + creditCodeCheck(first)
}

export function sampleIdNumber(at: number): string {
  const first = `12010119800101${String(100 + at).padStart(3, '0')}`
  return first + idNumberCheck(first)
}

const month = (at: number) => String((at % 6) + 1).padStart(2, '0')

export const sheetSamples: readonly SheetSample[] = [
  {
    sheet: 'enforcement/collection',
    header: [
      '行政相对人名称',
      '执法单位',
      '单位层级',
      '执法类别',
      '案由',
      '相对人类别',
      '统一社会信用代码',
      '程序',
      '决定书文号',
      '立案日期',
      '决定日期',
      '结果',
      '处罚种类',
      '罚款金额（元）',
      '送达日期',
      '公示日期',
      '归集日期',
    ],
    rows: (at) => [
      `示范建材${at}有限公司`,
      '示范区城市管理委员会',
      '区级部门',
      '行政处罚',
      `占用人行道堆放物料${at}`,
      '法人及非法人组织',
      sampleCreditCode(at),
      '普通程序',
      `示城罚〔2021〕${at}号`,
      `2021-${month(at)}-02`,
      `2021-${month(at)}-20`,
      '作出处罚、强制、征收等决定',
      '警告；罚款',
      '2000.00',
      `2021-${month(at)}-21`,
      `2021-${month(at)}-22`,
      `2021-${month(at)}-25`,
    ],
  },
  {
    sheet: 'enforcement/penalty2018',
    header: [
      '行政相对人名称',
      '处罚机关',
      '单位层级',
      '行政相对人类别',
      '行政相对人代码_1(统一社会信用代码)',
      '行政处罚决定书文号',
      '违法行为类型',
      '处罚依据',
      '处罚类别',
      '罚款金额（万元）',
      '处罚决定日期',
      '程序',
      '公示日期',
      '归集日期',
    ],
    rows: (at) => [
      `示范商贸${at}有限公司`,
      '示范区卫生健康委员会',
      '区级部门',
      '法人及非法人组织',
      sampleCreditCode(at),
      `示卫罚〔2021〕${at}号`,
      '未按规定公示卫生许可',
      '示范条例',
      '罚款',
      0.2,
      `2021/${month(at)}/15`,
      '简易程序',
      `2021/${month(at)}/18`,
      `2021/${month(at)}/20`,
    ],
  },
  {
    sheet: 'mediation/register',
    header: [
      '申请人',
      '被申请人',
      '受理日期',
      '案件来源',
      '纠纷类型',
      '调委会类型',
      '发生地点',
      '纠纷简要情况',
      '紧急程度',
      '涉及金额',
      '涉及人数',
    ],
    rows: (at) => [
      `示范甲${at}`,
      `示范乙${at}`,
      `2021-${month(at)}-15`,
      '当事人申请',
      '邻里',
      '村（居）',
      `示范小区 ${at} 号楼`,
      `楼上漏水，要求修复并赔偿（第 ${at} 件）`,
      '一般',
      '3000',
      2,
    ],
  },
  {
    sheet: 'certificate/filing',
    header: ['姓名', '公民身份号码', '所在单位', '证件种类', '证件编号', '有效期起', '有效期止', '备案日期'],
    rows: (at) => [
      `示范执法员${at}`,
      sampleIdNumber(at),
      '示范区城市管理委员会',
      '部委制发的执法证件',
      `0299010${String(at).padStart(4, '0')}`,
      '2020-07-01',
      '2026-06-30',
      `2021-${month(at)}-01`,
    ],
  },
  {
    sheet: 'legality-review/register',
    header: ['文件名称', '种类', '送审单位', '收件日期', '送审函文号', '送审单位已自行审核', '合同金额（元）'],
    rows: (at) => [
      `示范区公共停车管理办法${at}`,
      '行政规范性文件',
      '示范区城市管理委员会',
      `2021-${month(at)}-15`,
      `示城函〔2021〕${at}号`,
      '是',
      null,
    ],
  },
  {
    sheet: 'notary/register',
    header: [
      '当事人',
      '公证书编号',
      '公证事项',
      '类别',
      '事项种类',
      '办理方式',
      '受理日期',
      '出证日期',
      '应收公证费',
      '承办人',
    ],
    rows: (at) => [
      `示范申请人${at}`,
      `（2021）示证字第${at}号`,
      '委托公证',
      '国内民事',
      '委托',
      '窗口办理',
      `2021-${month(at)}-01`,
      `2021-${month(at)}-08`,
      '200',
      '示范公证员',
    ],
  },
]
