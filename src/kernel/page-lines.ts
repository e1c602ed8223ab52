import type { Block, Page } from './page.ts'

/** A paper as plain lines, for where only its words travel. */
export function pageLines({ organ, title, number, blocks, closing }: Page): string[] {
  const end = closing ? [closing.organ, closing.on] : []
  return [organ, title, number ?? '', ...blocks.flatMap(linesOf), ...end].filter(Boolean)
}

function linesOf(block: Block): string[] {
  if (block.kind === 'signatures') return [...block.lines]
  if (block.kind === 'table') return [...(block.head ? [block.head] : []), ...block.rows].map((row) => row.join('　'))
  return [block.text]
}
