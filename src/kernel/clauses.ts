/** A draft cut at its articles, by label: 第三条, 第三条之一, or 三 for papers in numbered paragraphs. */
export type Clauses = ReadonlyMap<string, string>

const label =
  /^[\s　]*(第[一二三四五六七八九十百零〇\d]+条(?:之[一二三四五六七八九十]+)?|[一二三四五六七八九十]+(?=、))/

/** What stands before the first article is kept under an empty label. */
export function clausesOf(draft: string): Clauses {
  return new Map([...articlesOf(draft)].map(([name, words]) => [name, words.replace(/[\s　、]/g, '')]))
}

/** The same with the words as they were written, for reading. */
export function articlesOf(draft: string): Clauses {
  const articles = new Map<string, string>()
  let current = ''
  for (const line of draft.split(/\r?\n/)) {
    const found = label.exec(line)
    if (found?.[1]) current = found[1]
    const words = (found ? line.slice(found[0].length).replace(/^、/, '') : line).trim()
    const before = articles.get(current)
    articles.set(current, before ? `${before}\n${words}` : words)
  }
  return articles
}

/** 第五条第二款 names 第五条; 全文 names no article. */
export function articleNamed(clause: string): string {
  return label.exec(clause)?.[1] ?? clause.trim()
}

export interface Compared {
  readonly changed: readonly string[]
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** The articles of two drafts side by side. One that only moved to another number is not a change of words. */
export function compareDrafts(before: string, after: string): Compared {
  const old = clausesOf(before)
  const now = clausesOf(after)
  const gone = lostFrom(old, now)
  const fresh = lostFrom(now, old)
  return {
    changed: gone.filter((name) => fresh.includes(name)),
    removed: gone.filter((name) => !fresh.includes(name)),
    added: fresh.filter((name) => !gone.includes(name)),
  }
}

/** The articles of one draft whose words stand nowhere in the other. */
function lostFrom(one: Clauses, other: Clauses): string[] {
  const elsewhere = new Set(other.values())
  return [...one].filter(([name, words]) => name !== '' && !elsewhere.has(words)).map(([name]) => name)
}

/** Whether an article named in an opinion reads in the new draft just as it did. False where that cannot be told. */
export function isUntouched(before: string | null, after: string | null, named: string | null): boolean {
  if (!before || !after || !named) return false
  const old = clausesOf(before)
  const words = old.get(articleNamed(named))
  return words !== undefined && [...clausesOf(after).values()].includes(words)
}
