import { writeWorkbook } from '../door/spreadsheet.ts'
import { sampleCreditCode } from './sheet-sample.ts'

export const collectionHeader = [
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
] as const

const two = (n: number) => String(n).padStart(2, '0')

/** A record of enforcement as a unit's ledger has it: every fourth a fine, the others checks that found nothing. */
export function collectionRow(n: number, unit: string): string[] {
  const on = `2021-${two((n % 2) + 1)}-${two((n % 20) + 1)}`
  const isPenalty = n % 4 === 0
  const about = [
    `示范商贸${n}有限公司`,
    unit,
    '街道',
    isPenalty ? '行政处罚' : '行政检查',
    `占用人行道堆放物料${n}`,
    '法人及非法人组织',
    sampleCreditCode(n),
  ]
  const penalty = [
    '普通程序',
    `示执罚〔2021〕${n}号`,
    on,
    on,
    '作出处罚、强制、征收等决定',
    '警告；罚款',
    '2000.00',
    on,
    on,
  ]
  const check = ['', '', '', on, '检查未发现问题', '', '', '', on]
  return [...about, ...(isPenalty ? penalty : check), '2021-02-25']
}

/** The sheet as .xlsx: so many rows, the first with this number, and a chance to spoil them. */
export async function collectionSheet(
  unit: string,
  { count, from = 0, spoil }: { count: number; from?: number; spoil?: (rows: string[][]) => void },
): Promise<Uint8Array> {
  const rows = Array.from({ length: count }, (_, n) => collectionRow(from + n, unit))
  spoil?.(rows)
  return writeWorkbook([{ name: '执法案件归集表', rows: [collectionHeader, ...rows] }])
}

export function columnIn(header: (typeof collectionHeader)[number]): number {
  return collectionHeader.indexOf(header)
}

/** What a browser sends when a form holds a file. */
export function formWith(
  file: { readonly name: string; readonly bytes: Uint8Array },
  fields: Readonly<Record<string, string>>,
): { readonly headers: Record<string, string>; readonly payload: Buffer } {
  const boundary = 'faheng-form'
  const texts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(texts.join('') + head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  }
}
