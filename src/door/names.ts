import { plain } from './cell.ts'

/** One organ or one person a sheet may name. */
export interface NameEntry {
  readonly id: string
  readonly name: string
  readonly kind: 'organ' | 'person'
  /** The kinds of the organ, or the roles of the person. */
  readonly among: readonly string[]
  readonly alsoCalled?: readonly string[]
}

export interface Asked {
  readonly kind: 'organ' | 'person'
  readonly among: readonly string[]
}

/** The district's organs and people by name. A list that is not at hand answers null, not "nobody". */
export interface Names {
  find(name: string, asked: Asked): readonly NameEntry[] | null
  all(asked: Asked): readonly NameEntry[]
  nameOf(id: string): string | null
}

/** Placed where a name could not be looked up, so that the rest of the row can still be judged. */
export const unchecked = '00000000-0000-4000-8000-000000000000'

export function namesOf(entries: readonly NameEntry[]): Names {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const lists = new Map<string, { all: NameEntry[]; bySpelling: Map<string, NameEntry[]> }>()
  const listFor = ({ kind, among }: Asked) => {
    const key = `${kind}/${among.join(',')}`
    const known = lists.get(key)
    if (known) return known
    const all = entries.filter((entry) => entry.kind === kind && entry.among.some((one) => among.includes(one)))
    const made = { all, bySpelling: spellings(all) }
    lists.set(key, made)
    return made
  }
  return {
    find(name, asked) {
      const { all, bySpelling } = listFor(asked)
      if (all.length === 0) return null
      const word = plain(name)
      const exact = bySpelling.get(word)
      if (exact) return exact
      const found =
        asked.kind === 'organ' && word.length >= 3 ? all.filter((one) => abbreviates(word, plain(one.name))) : []
      bySpelling.set(word, found)
      return found
    },
    all: (asked) => listFor(asked).all,
    nameOf: (id) => byId.get(id)?.name ?? null,
  }
}

function spellings(all: readonly NameEntry[]): Map<string, NameEntry[]> {
  const map = new Map<string, NameEntry[]>()
  for (const entry of all) {
    for (const spelling of new Set([entry.name, ...(entry.alsoCalled ?? [])].map(plain))) {
      map.set(spelling, [...(map.get(spelling) ?? []), entry])
    }
  }
  return map
}

/** 城市管理委员会 for 示范区城市管理委员会, and the other way round with the city's name in front. */
function abbreviates(word: string, name: string): boolean {
  return name.endsWith(word) || word.endsWith(name)
}
