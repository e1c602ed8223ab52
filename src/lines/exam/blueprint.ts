import { type Question, type QuestionKind, questionKinds } from './bank.ts'

/** 命题蓝图：一个岗位的卷子由哪些题型、哪些内容、几道题、每题几分组成。 */
export interface Blueprint {
  readonly post: string
  readonly cells: readonly Cell[]
}

export interface Cell {
  readonly kind: QuestionKind
  readonly topic: string
  readonly count: number
  readonly marks: number
}

export interface Demand {
  readonly papers: number
  /** On how many of the papers one question may stand at most. */
  readonly exposureCap: number
}

export function fullMark({ cells }: Blueprint): number {
  return blueprintMarks(cells)
}

/** What the parts add up to, filled in or not. */
export function blueprintMarks(
  cells: readonly { readonly count: number | null; readonly marks: number | null }[],
): number {
  return cells.reduce((sum, { count, marks }) => sum + (count ?? 0) * (marks ?? 0), 0)
}

/** The questions a cell may draw from. */
export function poolOf(bank: readonly Question[], { kind, topic }: Cell): Question[] {
  return bank.filter((question) => question.kind === kind && question.topic === topic)
}

/** So many different questions keep a part of the blueprint under the cap. */
export function neededFor({ count }: Pick<Cell, 'count'>, { papers, exposureCap }: Demand): number {
  return count * Math.ceil(papers / exposureCap)
}

/** What the bank lacks for these papers, cell by cell, in a sentence that says how many more are needed. */
export function shortages(bank: readonly Question[], { cells }: Blueprint, demand: Demand): string[] {
  return cells.flatMap((cell) => {
    const there = poolOf(bank, cell).length
    const needed = neededFor(cell, demand)
    const name = `${questionKinds[cell.kind]}「${cell.topic}」`
    return there >= needed ? [] : [`${name}有 ${there} 道，这样组卷至少要 ${needed} 道`]
  })
}
