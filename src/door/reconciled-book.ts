import type { Reconciled } from './reconcile.ts'
import { type Written, type WrittenSheet, writeWorkbook } from './spreadsheet.ts'

const head = (...texts: string[]): Written[] => texts.map((text) => ({ text, tint: 'head' }))

/** What the comparison found, one worksheet for each finding. */
export function makeReconciledBook(found: Reconciled, numberOf: (id: string) => string): Promise<Uint8Array> {
  const page = (name: string, rows: WrittenSheet['rows'], widths: readonly number[]): WrittenSheet => ({
    name,
    rows,
    widths,
  })
  return writeWorkbook([
    page(
      `只有本平台有（${found.onlyHere.length}）`,
      [head('本平台编号', '主要内容'), ...found.onlyHere.map(({ id, key }) => [numberOf(id), key])],
      [24, 80],
    ),
    page(
      `只有上级平台有（${found.onlyThere.length}）`,
      [head('上级平台表中的行', '主要内容'), ...found.onlyThere.map(({ row, key }) => [`第 ${row} 行`, key])],
      [18, 80],
    ),
    page(
      `两边不同（${found.different.length}）`,
      [
        head('本平台编号', '上级平台表中的行', '列', '本平台', '上级平台'),
        ...found.different.flatMap(({ id, row, columns }) =>
          columns.map(({ header, here, there }) => [
            numberOf(id),
            `第 ${row} 行`,
            header,
            here,
            { text: there, tint: 'doubt' as const },
          ]),
        ),
      ],
      [24, 18, 28, 32, 32],
    ),
  ])
}
