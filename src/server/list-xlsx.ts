import type { Readable } from 'node:stream'
import type { Line } from '../kernel/line.ts'
import type { Row } from './contract-views.ts'
import { sheetStream } from './sheet-stream.ts'
import { columnsOf } from './views/row.ts'

const common = ['案号', '事由', '当事人', '状态', '单位', '承办人', '登记日期', '办结日期', '期限', '届满日期', '剩余']

/** The list exactly as shown, a page of rows at a time. The last row says who took it out, when and what for. */
export function listSheet(line: Line, pages: AsyncIterable<readonly Row[]>, mark: string): Readable {
  const own = columnsOf(line)
  const names = own.map(({ name }) => name)
  return sheetStream({
    name: line.label.slice(0, 31),
    head: [...common, ...own.map(({ label }) => label)],
    pages: cellPages(pages, names, mark),
  })
}

async function* cellPages(
  pages: AsyncIterable<readonly Row[]>,
  own: readonly string[],
  mark: string,
): AsyncGenerator<string[][]> {
  for await (const rows of pages) yield rows.map((row) => cellsOf(row, own))
  yield [[mark]]
}

function cellsOf(row: Row, own: readonly string[]): string[] {
  const { number, title, parties, stateLabel, organ, handler, openedOn, closedOn, clock, cells } = row
  const ends = clock ? [clock.label, clock.due ?? '', clock.says] : ['', '', '']
  const fixed = [number ?? '', title, parties, stateLabel, organ, handler ?? '', openedOn, closedOn ?? '']
  return [...fixed, ...ends, ...own.map((name) => cells[name] ?? '')]
}
