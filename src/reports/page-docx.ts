import { AlignmentType, Document, DocumentGridType, LineRuleType, Packer, Paragraph, type Table, TextRun } from 'docx'
import type { Block, Closing, Page } from '../kernel/page.ts'
import { footerOf } from './page-footer.ts'
import { coreHeight, fonts, footerDistance, grid, margins, paper, points } from './page-layout.ts'
import { tableOf } from './page-table.ts'
import { titleLines, widthOf } from './title-lines.ts'

/** A paper as a Word file in the layout of GB/T 9704-2012: A4, 22 lines of 28 characters. */
export async function pageDocx(page: Page): Promise<Buffer> {
  return Packer.toBuffer(documentOf([page]))
}

/** Several papers in one file, each on a page of its own: an annual report, a file for the archive. */
export function documentOf(pages: readonly Page[]): Document {
  const [first] = pages
  if (!first) throw new Error('没有可以排印的文书')
  return new Document({
    title: first.title,
    creator: first.organ,
    description: first.mark ?? '',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { font: fonts.body, size: points.body * 2, language: { eastAsia: 'zh-CN', value: 'zh-CN' } } },
      },
    },
    sections: pages.map((page) => ({
      properties: {
        page: {
          size: paper,
          margin: { ...margins, header: 850, footer: footerDistance, gutter: 0 },
          pageNumbers: { start: 1 },
        },
        grid: { type: isDense(page) ? DocumentGridType.DEFAULT : DocumentGridType.LINES, linePitch: grid.line },
      },
      footers: { default: footerOf('odd', page.mark), even: footerOf('even', page.mark) },
      children: bodyOf(page),
    })),
  })
}

/** Small letters in a table stand closer than the grid of lines, which an office suite would stretch them to. */
function isDense({ blocks }: Page): boolean {
  return blocks.some((block) => block.kind === 'table' && block.widths !== undefined)
}

function bodyOf(page: Page): (Paragraph | Table)[] {
  return [...headOf(page), ...page.blocks.flatMap(blockOf), ...(page.closing ? closingOf(page.closing) : [])]
}

/** Organ and title in 二号小标宋 centred; the number in 三号仿宋 below it, with an empty line before the text. */
function headOf({ organ, title, number }: Page): Paragraph[] {
  const lines = [...(title.startsWith(organ) ? [] : [organ]), ...titleLines(title, organ)]
  return [
    ...lines.map((text) =>
      line(text, { font: fonts.title, size: points.title, align: AlignmentType.CENTER, keepNext: true }),
    ),
    ...(number ? [blank(), line(number, { align: AlignmentType.CENTER, keepNext: true })] : []),
    blank(),
  ]
}

function blockOf(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'addressee':
      return [line(block.text)]
    case 'heading':
      return [
        line(block.text, { font: block.level === 1 ? fonts.heading : fonts.subheading, indent: 2, keepNext: true }),
      ]
    case 'table':
      return [tableOf(block), blank()]
    case 'signatures':
      return [blank(), ...block.lines.flatMap((text) => [line(text, { indent: 2, keepNext: true }), blank()])]
    default:
      return block.text.split('\n').map((text) => line(text, { indent: 2, align: AlignmentType.BOTH }))
  }
}

/**
 * 署名 and 成文日期. With a seal: the date four characters in from the right, the organ centred over it, room for the
 * seal above. Without: the organ two characters in, the date beginning two characters after it.
 */
function closingOf({ organ, on, sealed }: Closing): Paragraph[] {
  const right = AlignmentType.RIGHT
  const [nameWidth, dateWidth] = [widthOf(organ), widthOf(on)]
  if (sealed) {
    const over = Math.max(0, 4 + (dateWidth - nameWidth) / 2)
    const under = over > 0 ? 4 : Math.max(0, (nameWidth - dateWidth) / 2)
    return [
      blank(true),
      blank(true),
      line(organ, { align: right, outdent: over, keepNext: true }),
      line(on, { align: right, outdent: under }),
    ]
  }
  const under = Math.max(2, nameWidth - dateWidth)
  const over = Math.max(2, under + dateWidth + 2 - nameWidth)
  return [
    blank(true),
    line(organ, { align: right, outdent: over, keepNext: true }),
    line(on, { align: right, outdent: under }),
  ]
}

interface Style {
  readonly font?: typeof fonts.body
  readonly size?: number
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType]
  /** Characters in from the left on the first line, and from the right on every line. */
  readonly indent?: number
  readonly outdent?: number
  readonly keepNext?: true
}

function line(
  text: string,
  { font = fonts.body, size = points.body, align, indent = 0, outdent = 0, keepNext }: Style = {},
): Paragraph {
  return new Paragraph({
    ...(align ? { alignment: align } : {}),
    ...(keepNext ? { keepNext } : {}),
    indent: { firstLine: Math.round(indent * grid.char), right: Math.round(outdent * grid.char) },
    spacing: { line: grid.line, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children: [
      new TextRun({ text, font, size: size * 2, ...(size === points.body ? { characterSpacing: grid.closer } : {}) }),
    ],
  })
}

function blank(keepNext = false): Paragraph {
  return line('', keepNext ? { keepNext } : {})
}

/** 22 lines fill the height between the margins. */
export const linesPerPage = Math.floor(coreHeight / grid.line)
