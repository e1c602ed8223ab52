import { type RosterColumn, type RosterRow, rosterHeaders, rosterRow } from '../lines/exam/roster-text.ts'
import { plain, textOf, type Worksheet } from './cell.ts'
import { findHeader, type Header } from './find-header.ts'
import { findRows } from './find-rows.ts'
import { type Headings, normalHeader } from './headings.ts'
import { cap, type GivenFile, readTable } from './read-table.ts'

export type RosterFile =
  | { readonly ok: false; readonly says: readonly string[] }
  | {
      readonly ok: true
      readonly rows: readonly RosterRow[]
      readonly problems: readonly { readonly line: number; readonly says: string }[]
      /** What each column was taken for: 「工作单位」作「单位」. */
      readonly columns: readonly string[]
      readonly aside: readonly string[]
    }

/** A list of candidates or of results in a file of its own, as the city gives it: under a title, with notes below. */
export async function readRosterFile(file: GivenFile): Promise<RosterFile> {
  const read = await readTable(file)
  if (!read.ok) return { ok: false, says: [read.verdict.says] }
  const { worksheets } = read.workbook
  if (worksheets.reduce((sum, { rows }) => sum + rows.length, 0) > cap.rows)
    return { ok: false, says: [`一次最多 ${cap.rows} 行，请分成几份`] }
  const [best] = worksheets
    .flatMap((worksheet) => {
      const header = findHeader(worksheet, headings)
      return header ? [{ worksheet, header }] : []
    })
    .toSorted((one, other) => other.header.score - one.header.score)
  if (!best) return { ok: false, says: ['没有找到表头，应当有「姓名」「单位」，请核对是不是选错了表'] }
  const missing = (['name', 'unit'] as const).filter((name) => !columnsOf(best.header).includes(name))
  if (missing.length > 0)
    return { ok: false, says: [`表里缺少${missing.map((name) => `「${rosterHeaders[name][0]}」`).join('、')}一列`] }
  return rowsOf(best.worksheet, best.header)
}

const headings: Headings = {
  find: (text) => {
    const written = normalHeader(textOf(text))
    const found = Object.entries(rosterHeaders).find(([, names]) =>
      names.some((name) => normalHeader(name) === written),
    )
    return found ? { header: found[1][0], field: found[0], unit: 'yuan', unitAssumed: false } : null
  },
}

function columnsOf({ blocks }: Header): string[] {
  return blocks.flat().flatMap(({ heading }) => heading.field ?? [])
}

function rowsOf(worksheet: Worksheet, header: Header): RosterFile {
  const found = findRows(worksheet, header)
  const read = found.rows.map(({ at, cells, block }) => {
    const cell = (name: RosterColumn) => {
      const column = block.find(({ heading }) => heading.field === name)
      return column ? plain(textOf(cells[column.at] ?? null)) : ''
    }
    return { at, row: rosterRow(cell, at) }
  })
  const problems = read.flatMap(({ at, row }) =>
    typeof row === 'string' ? [{ line: at, says: row.replace(/^第 \d+ 行/, '') }] : [],
  )
  const rows = read.flatMap(({ row }) => (typeof row === 'string' ? [] : [row]))
  if (read.length === 0) return { ok: false, says: ['表头下面没有人员'] }
  return {
    ok: true,
    rows,
    problems,
    columns: header.blocks.flat().map(({ written, heading }) => `「${written}」作${heading.header}`),
    aside: [
      ...header.unknown.map(({ written }) => `没有读「${written}」一列`),
      ...[...found.totals, ...found.notes].map(({ at }) => `第 ${at} 行是合计或者说明，没有当作人员`),
    ].slice(0, 20),
  }
}
