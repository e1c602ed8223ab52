import { isNothing, plain, type Scalar, textOf, type Worksheet, type WorksheetRow } from './cell.ts'
import type { Header, HeaderColumn } from './find-header.ts'
import { normalHeader } from './headings.ts'

export interface DataRow {
  readonly at: number
  readonly cells: readonly Scalar[]
  readonly block: readonly HeaderColumn[]
}

export interface FoundRows {
  readonly rows: readonly DataRow[]
  readonly totals: readonly WorksheetRow[]
  /** 填表说明, 制表人 and the like. */
  readonly notes: readonly WorksheetRow[]
  /** The sheet says itself that nothing happened. */
  readonly saysNone: boolean
}

type Sort = 'data' | 'header' | 'total' | 'note' | 'none'

const totalWord = /^(本页|本月|本季|本年|全年|全区)?(合计|总计|小计|共计|累计)(数|金额|件数)?:?$/
const noteWord =
  /^(填表说明|表格说明|填报说明|填写说明|使用说明|说明|备注|注|附注|注意事项)(:|\d|$)|^(填报单位|填报人|填表人|制表人|制表|审核人|审核|单位负责人|负责人|联系电话|填报日期|填表日期|打印日期|统计时间)[:(]|^(填报人|填表人|制表人|审核人|单位负责人|填报日期)$|^注\d?:/
const noneWord =
  /^(本月|本季度|本期|本周|本年度|本年|上月)?(无|零报告|零|没有|无数据|无案件|无此类情况|无此类案件|无发生|无情况|未发生)[。.]?$/

/** The rows below the header that are acts; what people print around them is set apart. */
export function findRows({ rows }: Worksheet, header: Header): FoundRows {
  const found = { rows: [] as DataRow[], totals: [] as WorksheetRow[], notes: [] as WorksheetRow[], saysNone: false }
  let noting = false
  for (const row of rows.slice(header.last + 1)) {
    const sort = sortOf(row.cells, header, noting)
    noting = sort === 'note'
    if (sort === 'total') found.totals.push(row)
    if (sort === 'note') found.notes.push(row)
    if (sort === 'none') found.saysNone = true
    if (sort === 'data') found.rows.push(...parted(row, header))
  }
  return found
}

function sortOf(cells: readonly Scalar[], { blocks }: Header, noting: boolean): Sort {
  const texts = cells.map((cell) => plain(textOf(cell)))
  const filled = texts.filter((text) => !isNothing(text))
  const [first = ''] = filled
  if (filled.length === 0 || isColumnNumbers(filled)) return 'header'
  const columns = blocks.flat()
  const repeated = columns.filter(({ at, written }) => sameHeader(texts[at] ?? '', written))
  if (repeated.length >= 2 && repeated.length * 2 >= columns.length) return 'header'
  if (totalWord.test(first)) return 'total'
  if (filled.length <= 2 && noneWord.test(first)) return 'none'
  if (noteWord.test(first) && (filled.length <= 2 || filled.every((text) => noteWord.test(text) || text.length < 12)))
    return filled.length * 2 > columns.length && filled.length > 4 ? 'data' : 'note'
  return noting && filled.length <= 2 && filled.length < columns.length ? 'note' : 'data'
}

function sameHeader(text: string, written: string): boolean {
  const normal = normalHeader(written)
  return text !== '' && (normalHeader(text) === normal || (text.length > 1 && normal.endsWith(normalHeader(text))))
}

/** The row of 1, 2, 3 … under the header of a statistical form. */
function isColumnNumbers(filled: readonly string[]): boolean {
  const numbers = filled
    .filter((text) => !/^(甲|乙|丙|丁|栏次)$/.test(text))
    .toSorted((left, right) => Number(left) - Number(right))
  return numbers.length >= 3 && numbers.every((text, at) => text === String(at + 1))
}

function parted({ at, cells }: WorksheetRow, { blocks }: Header): DataRow[] {
  return blocks
    .filter((block) => block.some((column) => !isNothing(textOf(cells[column.at] ?? null))))
    .map((block) => ({ at, cells, block }))
}
