import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Block } from '../kernel/page.ts'
import { fonts, points, tableWidth } from './page-layout.ts'

type Grid = Extract<Block, { kind: 'table' }>

/** As wide as the text, its head repeated on every page, no row broken across two. */
export function tableOf({ head, rows, widths }: Grid): Table {
  const columns = Math.max(1, head?.length ?? 0, ...rows.map((row) => row.length))
  const wide = widthsOf(columns, widths)
  const style = widths ? small : ordinary
  const lineOf = (row: readonly string[], { isHead }: { isHead: boolean }) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: filled(row, columns).map((text, at) =>
        cellOf(text, {
          ...style,
          font: isHead ? fonts.heading : fonts.body,
          align: isHead ? 'center' : 'left',
          width: wide[at] ?? 0,
        }),
      ),
    })
  return new Table({
    width: { size: tableWidth, type: WidthType.DXA },
    columnWidths: wide,
    rows: [...(head ? [lineOf(head, { isHead: true })] : []), ...rows.map((row) => lineOf(row, { isHead: false }))],
  })
}

const ordinary = { size: points.table * 2 }
/** A long table of small letters stands close: an exact line, not the one of the text. */
const small = { size: points.small * 2, spacing: { line: 260, lineRule: LineRuleType.EXACT } }

interface CellStyle {
  readonly font: typeof fonts.body
  readonly align: 'center' | 'left'
  readonly size: number
  readonly spacing?: { readonly line: number; readonly lineRule: typeof LineRuleType.EXACT }
  readonly width: number
}

function cellOf(text: string, { font, align, size, spacing, width }: CellStyle): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          ...(spacing ? { spacing } : {}),
          alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [new TextRun({ text: line, font, size })],
        }),
    ),
  })
}

function widthsOf(columns: number, widths: readonly number[] = []): number[] {
  const weights = Array.from({ length: columns }, (_, at) => widths[at] ?? 1)
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => Math.floor((tableWidth * weight) / sum))
}

function filled(row: readonly string[], columns: number): string[] {
  return Array.from({ length: columns }, (_, at) => row[at] ?? '')
}
