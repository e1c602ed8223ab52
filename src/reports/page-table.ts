import { AlignmentType, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlign, WidthType } from 'docx'
import type { Block } from '../kernel/page.ts'
import { fonts, points, tableWidth } from './page-layout.ts'

type Grid = Extract<Block, { kind: 'table' }>

/** As wide as the text, its head repeated on every page, no row broken across two. */
export function tableOf({ head, rows }: Grid): Table {
  const columns = Math.max(1, head?.length ?? 0, ...rows.map((row) => row.length))
  const width = Math.floor(tableWidth / columns)
  const cell = (text: string, font: typeof fonts.body, align: 'center' | 'left') =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: text.split('\n').map(
        (line) =>
          new Paragraph({
            alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
            children: [new TextRun({ text: line, font, size: points.table * 2 })],
          }),
      ),
    })
  const filled = (row: readonly string[]) => Array.from({ length: columns }, (_, at) => row[at] ?? '')
  return new Table({
    width: { size: tableWidth, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    rows: [
      ...(head
        ? [
            new TableRow({
              tableHeader: true,
              cantSplit: true,
              children: filled(head).map((text) => cell(text, fonts.heading, 'center')),
            }),
          ]
        : []),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: filled(row).map((text) => cell(text, fonts.body, 'left')) }),
      ),
    ],
  })
}
