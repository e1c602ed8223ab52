import { writeFileSync } from 'node:fs'
import { writeWorkbook } from '../src/door/spreadsheet.ts'
import { sampleCreditCode, sheetSamples } from '../src/testing/sheet-sample.ts'
import { collectionHeader } from '../src/testing/sheets-in.ts'

/**
 * The sheets that the import is measured with, made by a process of their own, so that the memory and the processor time
 * of the import are its own: tsx import-sheet.ts FILE FIRST ROWS [bad | LINE/SHEET].
 */
export const unit = '示范区城市管理委员会'
const two = (n: number) => String(n).padStart(2, '0')

function rowOf(n: number): string[] {
  const month = two((n % 10) + 1)
  const date = two((n % 20) + 1)
  const isPenalty = n % 4 === 0
  const about = [
    `示范商贸${n}有限公司`,
    unit,
    '区级部门',
    isPenalty ? '行政处罚' : '行政检查',
    `占用人行道堆放物料${n}`,
    '法人及非法人组织',
    sampleCreditCode(n),
  ]
  const penalty = ['普通程序', `示城罚〔2021〕${n}号`, `2021-${month}-${date}`, `2021-${month}-${date}`]
  const money = [
    '作出处罚、强制、征收等决定',
    '警告；罚款',
    '2000.00',
    `2021-${month}-${date}`,
    `2021-${month}-${date}`,
  ]
  const check = ['', '', '', `2021-${month}-${date}`, '检查未发现问题', '', '', '', `2021-${month}-${date}`]
  return [...about, ...(isPenalty ? [...penalty, ...money] : check), `2021-${two((n % 10) + 2)}-01`]
}

const faults: readonly {
  readonly column: (typeof collectionHeader)[number]
  readonly value: string
  readonly code: string
}[] = [
  { column: '单位层级', value: '', code: 'blank-required' },
  { column: '执法类别', value: '打卡', code: 'bad-choice' },
  { column: '决定日期', value: '2021.2.30', code: 'bad-day' },
  { column: '统一社会信用代码', value: '91120199MA00000000', code: 'bad-credit-code' },
  { column: '罚款金额（元）', value: '约2000', code: 'bad-money' },
  { column: '执法单位', value: '示范区没有的局', code: 'name-unknown' },
  { column: '归集日期', value: '2030-01-01', code: 'future-day' },
  { column: '处罚种类', value: '警告', code: 'against-rule' },
  { column: '相对人类别', value: '', code: 'blank-required' },
  { column: '送达日期', value: '2021-12-30', code: 'against-rule' },
]

export interface Planted {
  readonly at: number
  readonly column: (typeof collectionHeader)[number]
  readonly value: string
  readonly code: string
}

/** A fault in each of two hundred rows that are penalties. */
export function plantedIn(rows: number): readonly Planted[] {
  return Array.from({ length: 200 }, (_, n) => ({
    at: n * 4 * Math.max(1, Math.floor(rows / 800)),
    ...(faults[n % faults.length] as (typeof faults)[number]),
  })).filter(({ at }) => at < rows)
}

function collected(first: number, rows: number, bad: boolean): (readonly string[])[] {
  const all = Array.from({ length: rows }, (_, n) => rowOf(first + n))
  for (const { at, column, value } of bad ? plantedIn(rows) : [])
    (all[at] as string[])[collectionHeader.indexOf(column)] = value
  return [collectionHeader, ...all]
}

/** Rows of another sheet, as its sample has them. */
function sampled(wanted: string, first: number, rows: number): (readonly string[])[] {
  const sample = sheetSamples.find(({ sheet }) => sheet === wanted)
  if (!sample) throw new Error(`没有 ${wanted} 的样表`)
  return [
    sample.header,
    ...Array.from({ length: rows }, (_, n) => sample.rows(first + n).map((cell) => String(cell ?? ''))),
  ]
}

const [file, first, rows, kind = ''] = process.argv[1] === import.meta.filename ? process.argv.slice(2) : []
if (file !== undefined) {
  const made = kind.includes('/')
    ? sampled(kind, Number(first), Number(rows))
    : collected(Number(first), Number(rows), kind === 'bad')
  writeFileSync(file, await writeWorkbook([{ name: '表', rows: made }]))
}
