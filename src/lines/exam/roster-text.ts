import { results } from './fields.ts'

/** One line of a list, pasted out of a spreadsheet or read from one. */
export interface RosterRow {
  /** Where it stands, as the spreadsheet counts. */
  readonly line: number
  readonly ticket?: string
  readonly name: string
  readonly unit: string
  readonly waived?: true
  readonly score?: number
  readonly result?: keyof typeof results
  /** Of the make-up, where the list has columns of its own for it. */
  readonly makeUpScore?: number
  readonly makeUp?: keyof typeof results
}

export type RosterRead =
  | { readonly ok: true; readonly rows: readonly RosterRow[] }
  | { readonly ok: false; readonly says: readonly string[] }

/** What the city's lists call their columns. */
export const rosterHeaders = {
  ticket: ['准考证号', '考号', '准考证'],
  name: ['姓名', '考生姓名'],
  unit: ['单位', '工作单位', '所在单位', '单位名称'],
  waived: ['免考', '是否免考'],
  score: ['成绩', '分数', '得分', '总分'],
  result: ['结果', '是否合格', '考试结果'],
  makeUpScore: ['补考成绩', '补考分数', '补考得分'],
  makeUp: ['补考结果', '补考是否合格'],
} as const
export type RosterColumn = keyof typeof rosterHeaders

/** Reads a list copied from a spreadsheet with its header row; every line that cannot be read is named. */
export function readRoster(text: string): RosterRead {
  const [first = '', ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const columns = cellsOf(first).map(columnNamed)
  const missing = (['name', 'unit'] as const).filter((name) => !columns.includes(name))
  if (missing.length > 0)
    return {
      ok: false,
      says: [`第一行应当是表头，缺少${missing.map((name) => `「${rosterHeaders[name][0]}」`).join('、')}`],
    }
  const read = lines.map((line, at) => {
    const cells = cellsOf(line)
    return rosterRow((name) => cells[columns.indexOf(name)] ?? '', at + 2)
  })
  const says = read.flatMap((one) => (typeof one === 'string' ? one : []))
  const rows = read.filter((one) => typeof one !== 'string')
  if (says.length > 0) return { ok: false, says: says.slice(0, 20) }
  return rows.length > 0 ? { ok: true, rows } : { ok: false, says: ['表头下面没有人员'] }
}

function cellsOf(line: string): string[] {
  return line.split('\t').map((cell) => cell.normalize('NFKC').trim())
}

function columnNamed(header: string): RosterColumn | null {
  const found = Object.entries(rosterHeaders).find(([, names]) => (names as readonly string[]).includes(header))
  return found ? (found[0] as RosterColumn) : null
}

/** One person as a line of the list says it; a sentence where the line cannot be read. */
export function rosterRow(cell: (name: RosterColumn) => string, line: number): RosterRow | string {
  const [name, unit] = [cell('name'), cell('unit')]
  if (name === '' || unit === '') return `第 ${line} 行没有写${name === '' ? '姓名' : '单位'}`
  const unread = unreadable(cell)
  if (unread) return `第 ${line} 行的${unread}`
  return {
    ...{ line, name, unit },
    ...(cell('ticket') ? { ticket: cell('ticket') } : {}),
    ...(['是', '免考', '√'].includes(cell('waived')) ? { waived: true as const } : {}),
    ...scored('score', cell('score')),
    ...scored('makeUpScore', cell('makeUpScore')),
    ...told('result', cell('result')),
    ...told('makeUp', cell('makeUp')),
  }
}

function unreadable(cell: (name: RosterColumn) => string): string | null {
  for (const name of ['score', 'makeUpScore'] as const)
    if (!/^\d{0,4}$/.test(cell(name))) return `${rosterHeaders[name][0]}「${cell(name)}」不是整数`
  for (const name of ['result', 'makeUp'] as const)
    if (resultNamed(cell(name)) === null) return `${rosterHeaders[name][0]}「${cell(name)}」应写合格、不合格或者缺考`
  return null
}

function scored<Name extends string>(name: Name, text: string): { [key in Name]?: number } {
  return (text === '' ? {} : { [name]: Number(text) }) as { [key in Name]?: number }
}

type Result = keyof typeof results

function told<Name extends string>(name: Name, text: string): { [key in Name]?: Result } {
  const result = resultNamed(text)
  return (result ? { [name]: result } : {}) as { [key in Name]?: Result }
}

function resultNamed(text: string): RosterRow['result'] | null {
  if (text === '') return undefined
  const found = Object.entries(results).find(([, label]) => label === text)
  return found ? (found[0] as keyof typeof results) : null
}
