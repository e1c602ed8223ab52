import { lineWords, neutralWords } from './line-words.ts'

/** 一篇里点到各条线的词，按位置排好；条线用序号。 */
export interface LineHits {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly lines: readonly (readonly number[])[]
  readonly telling: readonly boolean[]
}

export const lineNames: readonly string[] = lineWords.map(({ line }) => line)

interface Word {
  readonly text: string
  readonly lines: number[]
  readonly telling: boolean
}

const byOpening = dictionary()

/** 按头两个字分开，长的在先。 */
function dictionary(): ReadonlyMap<string, readonly Word[]> {
  const words = new Map<string, Word>()
  const add = (list: string, telling: boolean, line: number | null) => {
    for (const text of list.split(/\s+/)) {
      const word = words.get(text) ?? { text, lines: [], telling }
      if (line !== null) word.lines.push(line)
      words.set(text, word)
    }
  }
  add(neutralWords, false, null)
  for (const [index, { telling, common }] of lineWords.entries()) {
    add(telling, true, index)
    add(common, false, index)
  }
  const found = new Map<string, Word[]>()
  for (const word of words.values()) {
    const opening = word.text.slice(0, 2)
    found.set(
      opening,
      [...(found.get(opening) ?? []), word].sort((a, b) => b.text.length - a.text.length),
    )
  }
  return found
}

/** 从左到右，每处认最长的词；折行和排版留在词中间的空格不算。 */
export function hitsIn(flat: string): LineHits {
  const { text, at } = closedUp(flat)
  const starts: number[] = []
  const ends: number[] = []
  const lines: (readonly number[])[] = []
  const telling: boolean[] = []
  let index = 0
  while (index < text.length) {
    const word = wordAt(text, index)
    if (word === undefined) {
      index += 1
      continue
    }
    if (word.lines.length > 0) {
      starts.push(at(index))
      ends.push(at(index + word.text.length - 1) + 1)
      lines.push(word.lines)
      telling.push(word.telling)
    }
    index += word.text.length
  }
  return { starts, ends, lines, telling }
}

function wordAt(text: string, index: number): Word | undefined {
  return byOpening.get(text.slice(index, index + 2))?.find((word) => text.startsWith(word.text, index))
}

function closedUp(flat: string): { readonly text: string; readonly at: (index: number) => number } {
  const spaces = [...flat.matchAll(/(?<=[一-龥]) (?=[一-龥])/g)].map((it) => it.index)
  if (spaces.length === 0) return { text: flat, at: (index) => index }
  const positions: number[] = []
  const kept: string[] = []
  let next = 0
  for (let index = 0; index < flat.length; index += 1) {
    if (spaces[next] === index) {
      next += 1
      continue
    }
    positions.push(index)
    kept.push(flat[index] as string)
  }
  return { text: kept.join(''), at: (index) => positions[index] as number }
}

/** 一段里每条线点了几下：点明的算一下，通用的算半下，每条线最多算几下。 */
export function countIn(hits: LineHits, from: number, to: number, most: number): Float64Array {
  const counts = new Float64Array(lineNames.length)
  for (let index = firstFrom(hits.starts, from); index < hits.starts.length; index += 1) {
    if ((hits.starts[index] as number) >= to) break
    if ((hits.ends[index] as number) > to) continue
    for (const line of hits.lines[index] as readonly number[]) {
      counts[line] = Math.min(most, (counts[line] as number) + (hits.telling[index] === true ? 1 : 0.5))
    }
  }
  return counts
}

export function firstFrom(sorted: readonly number[], from: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < from) low = middle + 1
    else high = middle
  }
  return low
}
