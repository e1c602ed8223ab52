import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx'
import { fonts, grid, points } from './page-layout.ts'

/** — 1 — in 四号宋体: one character in from the right on odd pages, from the left on even ones; the mark below it. */
export function footerOf(side: 'odd' | 'even', mark: string | undefined): Footer {
  const number = new Paragraph({
    alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: side === 'odd' ? { right: grid.char } : { left: grid.char },
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fonts.page, size: points.page * 2 })],
  })
  if (!mark) return new Footer({ children: [number] })
  const below = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: mark, font: fonts.page, size: points.mark * 2, color: '595959' })],
  })
  return new Footer({ children: [number, below] })
}
