import { lineText } from '../compile/bind.ts'
import type { Figure } from '../figure.ts'
import type { LedgerEntry } from '../proofread/ledger.ts'
import { proofread } from '../proofread/proofread.ts'
import type { Warning } from '../proofread/warning.ts'
import { type Compiled, textOf } from './compile-draft.ts'
import type { Draft } from './draft.ts'

/** A warning of the proof-reader as it stands in the margin, in reading order. */
export interface Marginal {
  readonly section: number
  readonly heading: string
  readonly paragraph: number
  readonly severity: Warning['severity']
  readonly says: string
  /** The words it is about. */
  readonly quote: string
  /** What somebody has decided about it. */
  readonly verdict: 'fixed' | 'kept' | null
  readonly reason: string | null
}

interface Beside {
  readonly lastYear: string | undefined
  readonly figures: Iterable<Figure>
}

/** The compiled text is read by the same reader as anybody's report. A bound figure is the ledger's own and cannot differ from it. */
export function proofreadDraft(draft: Draft, compiled: Compiled, { lastYear, figures }: Beside): Marginal[] {
  const { text, starts } = textOf(compiled)
  const ledger: LedgerEntry[] = [...figures].flatMap(({ vocabulary, label, value }) =>
    vocabulary && value !== null ? [{ indicator: vocabulary, label, value }] : [],
  )
  const bound = boundSpans(compiled, starts)
  const boundAt = (at: number) => bound.find(({ from, until }) => at >= from && at < until)
  return proofread(text, { lastYear, ledger })
    .warnings.filter(({ code, start }) => {
      if (code === 'no-ledger') return false
      if (code === 'ledger-differs') return !boundAt(start)
      return code !== 'rate-without-base' || !boundAt(start)?.based
    })
    .map((warning) => placed(warning, { draft, compiled, text, starts }))
}

interface Span {
  readonly from: number
  readonly until: number
  /** A rate that prints with its base beside it. */
  readonly based: boolean
}

function boundSpans({ sections }: Compiled, starts: readonly number[]): Span[] {
  return sections.flatMap(({ heading, lines }, at) => {
    let place = (starts[at] ?? 0) + heading.length + 1
    return lines.flatMap((line) => {
      const spans: Span[] = []
      for (const part of line.parts) {
        const length = typeof part === 'string' ? part.length : ('shown' in part ? part.shown : part.source).length
        if (typeof part !== 'string' && 'shown' in part)
          spans.push({ from: place, until: place + length, based: part.shown.includes('/') })
        place += length
      }
      place += 1
      return spans
    })
  })
}

interface Text {
  readonly draft: Draft
  readonly compiled: Compiled
  readonly text: string
  readonly starts: readonly number[]
}

function placed({ start, end, severity, says }: Warning, { draft, compiled, text, starts }: Text): Marginal {
  const at = Math.max(
    0,
    starts.findLastIndex((from) => from <= start),
  )
  const section = compiled.sections[at]
  const heading = section?.heading ?? ''
  let place = (starts[at] ?? 0) + heading.length + 1
  let paragraph = 0
  for (const line of section?.lines ?? []) {
    if (start < place) break
    paragraph += 1
    place += lineText(line).length + 1
  }
  const handled = draft.warnings.find((row) => row.says === says.slice(0, 500) && row.where === heading)
  return {
    section: section?.id ?? 0,
    heading,
    paragraph,
    severity,
    says: says.slice(0, 500),
    quote: text.slice(start, Math.min(end, start + 60)),
    verdict: handled?.verdict ?? null,
    reason: handled?.reason ?? null,
  }
}
