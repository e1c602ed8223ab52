import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { writeXlsxStream } from 'hucre/xlsx'
import type { Line } from '../kernel/line.ts'
import type { Row } from './contract-views.ts'
import { columnsOf } from './views/row.ts'

const common = ['案号', '事由', '当事人', '状态', '单位', '承办人', '登记日期', '办结日期', '期限', '届满日期', '剩余']

/**
 * The list exactly as shown, a page of rows at a time. Every cell is text: a name that begins with "=" stays a name
 * and is never worked out by the program that opens the sheet. The last row says who took it out, when and what for.
 */
export function listSheet(line: Line, pages: AsyncIterable<readonly Row[]>, mark: string): Readable {
  const own = columnsOf(line)
  const columns = [...common, ...own.map(({ label }) => label)].map((header) => ({
    header,
    width: Math.max(12, header.length * 3),
  }))
  const stream = writeXlsxStream(
    cellRows(
      pages,
      own.map(({ name }) => name),
      mark,
    ),
    { name: line.label.slice(0, 31), columns, freezePane: { rows: 1 } },
  )
  return Readable.fromWeb(stream as ReadableStream)
}

async function* cellRows(
  pages: AsyncIterable<readonly Row[]>,
  own: readonly string[],
  mark: string,
): AsyncGenerator<string[]> {
  for await (const rows of pages) for (const row of rows) yield cellsOf(row, own)
  yield [printable(mark)]
}

function cellsOf(row: Row, own: readonly string[]): string[] {
  const { number, title, parties, stateLabel, organ, handler, openedOn, closedOn, clock, cells } = row
  const all = [
    number,
    title,
    parties,
    stateLabel,
    organ,
    handler,
    openedOn,
    closedOn,
    clock?.label,
    clock?.due,
    clock?.says,
    ...own.map((name) => cells[name]),
  ]
  return all.map((text) => printable(text ?? ''))
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/
const longest = 32_767

/** XML knows no control characters, and a cell holds 32,767 letters. Hardly any text has to be touched. */
function printable(text: string): string {
  if (text.length <= longest && !unprintable.test(text)) return text
  return text.replaceAll(new RegExp(unprintable, 'g'), '').slice(0, longest)
}
