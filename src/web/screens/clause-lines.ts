import { articleNamed, articlesOf, clausesOf, compareDrafts } from '../../kernel/clauses.ts'
import type { ToldRow } from './told-rows.ts'

export interface ClauseLine {
  /** 第三条; empty for what stands before the first article. */
  readonly name: string
  readonly before: string | null
  readonly after: string | null
  readonly change: 'same' | 'changed' | 'added' | 'removed' | 'moved' | 'alone'
  readonly opinions: readonly ToldRow[]
}

/** Both drafts by article, in the order of the first and then of the second, each article with its opinions. */
export function clauseLines(before: string | null, after: string | null, opinions: readonly ToldRow[]): ClauseLine[] {
  const old = before ? articlesOf(before) : new Map<string, string>()
  const now = after ? articlesOf(after) : new Map<string, string>()
  const names = [...new Set([...old.keys(), ...now.keys()])].filter((name) => old.get(name) || now.get(name))
  const changeOf = changes(before, after)
  return names.map((name) => ({
    name,
    before: old.get(name) ?? null,
    after: now.get(name) ?? null,
    change: changeOf(name),
    opinions: opinions.filter((row) => name !== '' && articleNamed(row.text('clause')) === name),
  }))
}

/** Opinions on the whole, and those whose clause neither draft has. */
export function looseOpinions(lines: readonly ClauseLine[], opinions: readonly ToldRow[]): ToldRow[] {
  const placed = new Set(lines.flatMap(({ opinions: own }) => own))
  return opinions.filter((row) => !placed.has(row))
}

function changes(before: string | null, after: string | null): (name: string) => ClauseLine['change'] {
  if (!before || !after) return () => 'alone'
  const { changed, added, removed } = compareDrafts(before, after)
  const [old, now] = [clausesOf(before), clausesOf(after)]
  return (name) => {
    if (changed.includes(name)) return 'changed'
    if (added.includes(name)) return 'added'
    if (removed.includes(name)) return 'removed'
    return old.get(name) === now.get(name) ? 'same' : name === '' ? 'changed' : 'moved'
  }
}
