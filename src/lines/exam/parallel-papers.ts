import type { Question } from './bank.ts'
import { bankProblems } from './bank.ts'
import { type Blueprint, type Cell, type Demand, poolOf, shortages } from './blueprint.ts'

export interface TestPaper {
  readonly code: string
  readonly questions: readonly { readonly question: Question; readonly marks: number }[]
}

export type Made =
  | { readonly ok: true; readonly papers: readonly TestPaper[] }
  | { readonly ok: false; readonly says: readonly string[] }

/**
 * 平行卷: each cell's pool is cut into as many bands of difficulty as it gives questions, and every paper takes one
 * from each band in turn. So the papers are equally hard, and no question stands on more papers than the cap allows.
 */
export function parallelPapers(bank: readonly Question[], blueprint: Blueprint, demand: Demand, seed: number): Made {
  const says = [...bankProblems(bank), ...shortages(bank, blueprint, demand)]
  if (says.length > 0) return { ok: false, says }
  const bands = blueprint.cells.flatMap((cell, at) => bandsOf(poolOf(bank, cell), cell, seed + at))
  const papers = Array.from({ length: demand.papers }, (_, n) => ({
    code: `${blueprint.post}-${n + 1}`,
    questions: bands.map(({ band, marks }) => ({ question: band[n % band.length] as Question, marks })),
  }))
  return { ok: true, papers }
}

/** Neighbours never share a paper. */
export function paperAt(papers: readonly TestPaper[], seat: number): TestPaper {
  const paper = papers[seat % papers.length]
  if (!paper) throw new Error('没有试卷可发')
  return paper
}

interface Band {
  readonly band: readonly Question[]
  readonly marks: number
}

function bandsOf(pool: readonly Question[], { count, marks }: Cell, seed: number): Band[] {
  const sorted = pool.toSorted((a, b) => a.difficulty - b.difficulty || (a.id < b.id ? -1 : 1))
  return Array.from({ length: count }, (_, n) => {
    const from = Math.floor((n * sorted.length) / count)
    const until = Math.floor(((n + 1) * sorted.length) / count)
    return { band: shuffled(sorted.slice(from, until), seed * 31 + n), marks }
  })
}

/** The same seed deals the same papers, so that a paper can be made again for an appeal. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const dealt = [...list]
  let state = seed >>> 0
  for (let left = dealt.length - 1; left > 0; left--) {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    const at = state % (left + 1)
    const kept = dealt[left] as T
    dealt[left] = dealt[at] as T
    dealt[at] = kept
  }
  return dealt
}
