import type { Day } from '../law/day.ts'
import { type Citation, gistOn } from '../law/statute.ts'
import { findStatute } from '../law/statutes/register.ts'
import type { Line } from './line.ts'
import type { Matter } from './matter.ts'

interface Founded {
  readonly law?: Citation
  readonly formerly?: { readonly until: Day; readonly law: Citation }
}

/** The article a rule rests on for one matter: never one that did not stand on the day that governs it. */
export function citedFor(
  line: Pick<Line, 'governs' | 'governsInstead'>,
  matter: Matter,
  { law, formerly }: Founded,
): Citation | undefined {
  const on = governingDay(line, matter)
  if (formerly && on && on <= formerly.until) return formerly.law
  return law && (!on || stands(law, on)) ? law : undefined
}

function governingDay(
  { governs, governsInstead }: Pick<Line, 'governs' | 'governsInstead'>,
  { answers }: Matter,
): Day | null {
  const dayIn = (field: string | undefined) => (field ? ((answers[field] as Day | null | undefined) ?? null) : null)
  return dayIn(governsInstead) ?? dayIn(governs)
}

function stands({ statute, article }: Citation, on: Day): boolean {
  const act = findStatute(statute)
  return act === null || gistOn(act, article, on) !== null
}
