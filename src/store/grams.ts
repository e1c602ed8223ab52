import { pinyin } from 'pinyin-pro'

/** What a search runs on: pieces of two characters (of digits, also of four) for the index, the texts for the recheck. */
export interface Searchable {
  readonly grams: readonly string[]
  readonly haystack: string
}

export interface SearchTexts {
  readonly number: string | null
  readonly title: string
  readonly names: readonly string[]
}

const longest = 200

/** Number, subject and names, and the pinyin initials of the names: 示范读者甲 is also found by sfdzj. */
export function searchable({ number, title, names }: SearchTexts): Searchable {
  const texts = [number ?? '', title.slice(0, longest), ...names, ...names.map(initialsOf)]
  const pieces = [...new Set(texts.map(bare))].filter((piece) => piece !== '')
  const grams = new Set<string>()
  for (const piece of pieces) {
    for (const pair of pairs(piece)) grams.add(pair)
    for (const four of fours(piece)) grams.add(four)
  }
  return { grams: [...grams], haystack: pieces.join('\n') }
}

/** Widths, case, spaces and punctuation do not matter: 〔2021〕12 finds （2021）12号. */
export function bare(text: string): string {
  if (/^[0-9a-z\u4e00-\u9fff]*$/.test(text)) return text
  if (/^[0-9a-z\u4e00-\u9fff〔〕《》「」、。]*$/.test(text)) return text.replace(/[〔〕《》「」、。]/g, '')
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

export function pairs(text: string): string[] {
  if (!/[\ud800-\udfff]/.test(text)) {
    const found: string[] = []
    for (let at = 0; at + 2 <= text.length; at++) found.push(text.slice(at, at + 2))
    return found
  }
  const letters = [...text]
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
}

/** Two digits stand in half of all numbers; four are rare enough to find one. */
function fours(text: string): string[] {
  const runs = text.match(/\d{4,}/g) ?? []
  return runs.flatMap((run) => Array.from({ length: run.length - 3 }, (_, at) => run.slice(at, at + 4)))
}

/** The pieces a search text must have in common with what it finds: the rarest kind there is of each. */
export function wanted(text: string): string[] {
  const long = fours(text)
  const rest = long.length > 0 ? pairs(text).filter((pair) => !/^\d\d$/.test(pair)) : pairs(text)
  return [...new Set([...long, ...rest])]
}

const known = new Map<string, string>()

/** The first letters of a name's pinyin; a surname is read as one. */
export function initialsOf(name: string): string {
  const before = known.get(name)
  if (before !== undefined) return before
  const letters = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' }).join('')
  if (known.size > 50_000) known.clear()
  known.set(name, letters)
  return letters
}
