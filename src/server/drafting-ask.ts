import { isDay } from '../law/day.ts'
import { compileDraft } from '../reports/drafting/compile-draft.ts'
import { type Draft, openDraft } from '../reports/drafting/draft.ts'
import { lastYearOf } from '../reports/drafting/last-year.ts'
import { figuresFor } from '../reports/drafting/numbers.ts'
import { proofreadDraft } from '../reports/drafting/proofread-draft.ts'
import type { Count } from '../reports/figure.ts'
import { endOf } from '../store/beijing.ts'
import type { Store } from '../store/store.ts'
import { notFound, Refused } from './problems.ts'
import type { SignedIn } from './signed-in.ts'

export async function draftOf(store: Store, who: SignedIn, id: string): Promise<Draft | Refused> {
  return (await openDraft(store, who.post, id)) ?? notFound('没有这份报告，或者不在您的查看范围内')
}

export function countOf(store: Store, who: SignedIn, { period }: Draft): Count {
  return { period, cutoff: store.now().toISOString(), countedBy: who.name }
}

/** Counted up to the end of an earlier day, so that several bureaus cut off alike. */
export function countUpTo(store: Store, who: SignedIn, draft: Draft, on: string | undefined): Count | Refused {
  const count = countOf(store, who, draft)
  if (on === undefined || on === store.today()) return count
  const says = '统计截止日应当是今天或者以前的一天'
  if (!isDay(on) || on > store.today()) return new Refused('form', [{ says, field: 'cutoffOn' }])
  return { ...count, cutoff: endOf(on) }
}

/** The compiled text with its margin: what the proof-reader says, with the ledger and last year's text beside it. */
export async function marginOf(store: Store, who: SignedIn, draft: Draft, count = countOf(store, who, draft)) {
  const [compiled, lastYear, all] = await Promise.all([
    compileDraft(store, draft, count),
    lastYearOf(store, who.post, draft, count),
    figuresFor(store, linesWithVocabulary(store), count),
  ])
  const margin = proofreadDraft(draft, compiled, { lastYear: lastYear?.text, figures: all.values() })
  return { compiled, lastYear, margin }
}

function linesWithVocabulary({ businesses }: Store): string[] {
  return [...businesses.values()].flatMap(({ line, indicators }) =>
    Object.values(indicators.all).some(({ vocabulary }) => vocabulary) ? [line.id] : [],
  )
}
