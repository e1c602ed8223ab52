import type { Page } from '../../kernel/page.ts'
import type { PageView } from '../contract-views.ts'

/** The same page, as plain mutable data for the wire. */
export function pageView({ organ, title, number, blocks, closing, mark }: Page): PageView {
  return {
    organ,
    title,
    number,
    blocks: blocks.map((block) => {
      if (block.kind === 'signatures') return { kind: block.kind, lines: [...block.lines] }
      if (block.kind !== 'table') return { ...block }
      return {
        kind: block.kind,
        rows: block.rows.map((row) => [...row]),
        ...(block.head ? { head: [...block.head] } : {}),
      }
    }),
    closing: closing ? { ...closing } : null,
    ...(mark ? { mark } : {}),
  }
}
