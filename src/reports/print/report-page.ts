import { type Block, heading, type Page, paragraph, table } from '../../kernel/page.ts'
import { formatDay } from '../../law/day.ts'
import { faceOrgan } from '../../store/numbering.ts'
import { markOf } from '../../store/print-papers.ts'
import type { Store } from '../../store/store.ts'
import { type BoundLine, lineText } from '../compile/bind.ts'
import type { Compiled } from '../drafting/compile-draft.ts'
import type { Draft } from '../drafting/draft.ts'
import { annexBlocks } from './annex.ts'

export interface Printed {
  readonly draft: Draft
  readonly compiled: Compiled
  /** Why it is printed though a declared relation does not hold. */
  readonly reason: string
  /** The organ of whoever prints it, whose face is looked for. */
  readonly organ: string
}

/** The report as it is signed: prose in the layout of GB/T 9704. */
export async function reportPages(store: Store, printed: Printed): Promise<Page> {
  const { draft, compiled } = printed
  return pageOf(store, printed, draft.title, [
    ...compiled.sections.flatMap(({ heading: text, lines }) => [heading(text), ...lines.map(blockOf)]),
    ...answers(draft),
  ])
}

/** The figure annex: every figure of the text with its passport, and the relations that were looked at. */
export async function annexPage(store: Store, printed: Printed): Promise<Page> {
  return pageOf(store, printed, `${printed.draft.title}数字附件`, annexBlocks(printed.compiled, printed.reason))
}

async function pageOf(store: Store, { draft, organ: from }: Printed, title: string, blocks: Block[]): Promise<Page> {
  const known = await store.directory.with([from])
  const face = draft.issuer === 'government' ? 'government' : 'bureau'
  const { name: organ } = faceOrgan(known, face, from, store.today())
  const mark = [draft.state === 'drafting' ? '征求意见稿，数字未冻结' : '', markOf(store) ?? '']
    .filter(Boolean)
    .join('　')
  return {
    organ,
    title,
    number: draft.number,
    blocks,
    closing: { organ, on: formatDay(store.today()), sealed: draft.state !== 'drafting' },
    ...(mark ? { mark } : {}),
  }
}

function blockOf(line: BoundLine): Block {
  if (line.table) return table(line.table.rows, line.table.head)
  return line.level === 2 ? heading(lineText(line), 2) : paragraph(lineText(line))
}

function answers({ shortcomings }: Draft): Block[] {
  if (shortcomings.length === 0) return []
  const rows = shortcomings.map(({ said, did, done, proof }) => [
    said ?? '',
    did ?? '',
    done ? '已解决' : '正在解决',
    proof ?? '',
  ])
  return [heading('附：上年所提问题的回应'), table(rows, ['上年怎么说', '办了什么', '结果', '凭证'])]
}
