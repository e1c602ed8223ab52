export interface ComparedLine {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Sentence by sentence: what stayed, what came, what went, in reading order. */
export function comparedLines(before: string, after: string): ComparedLine[] {
  const [old, fresh] = [sentencesOf(before), sentencesOf(after)]
  const lengths = commonLengths(old, fresh)
  const lines: ComparedLine[] = []
  let [at, to] = [0, 0]
  while (at < old.length || to < fresh.length) {
    const [was = '', is = ''] = [old[at], fresh[to]]
    if (at < old.length && to < fresh.length && was === is) {
      lines.push({ kind: 'same', text: is })
      at += 1
      to += 1
    } else if (
      to >= fresh.length ||
      (at < old.length && (lengths[at + 1]?.[to] ?? 0) >= (lengths[at]?.[to + 1] ?? 0))
    ) {
      lines.push({ kind: 'removed', text: was })
      at += 1
    } else {
      lines.push({ kind: 'added', text: is })
      to += 1
    }
  }
  return lines
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[。；])|\n/).filter((one) => one.trim() !== '')
}

/** How many sentences the rests of both texts have in common, by where they begin. */
function commonLengths(old: readonly string[], fresh: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => Array.from({ length: fresh.length + 1 }, () => 0))
  for (let at = old.length - 1; at >= 0; at--) {
    for (let to = fresh.length - 1; to >= 0; to--) {
      const row = lengths[at] as number[]
      row[to] =
        old[at] === fresh[to]
          ? 1 + (lengths[at + 1]?.[to + 1] ?? 0)
          : Math.max(lengths[at + 1]?.[to] ?? 0, row[to + 1] ?? 0)
    }
  }
  return lengths
}
