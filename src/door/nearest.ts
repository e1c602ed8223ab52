/** The one candidate that a slip of the hand explains, or null. */
export function nearest(text: string, candidates: readonly string[]): string | null {
  const allowed = text.length >= 6 ? 2 : text.length >= 2 ? 1 : 0
  const near = candidates.filter(
    (one) => Math.abs(one.length - text.length) <= allowed && distance(text, one) <= allowed,
  )
  if (near.length === 1) return near[0] ?? null
  const holding = text.length >= 2 ? candidates.filter((one) => one.includes(text) || text.includes(one)) : []
  return holding.length === 1 ? (holding[0] ?? null) : null
}

/** Letters put in, left out or exchanged. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...left].entries()) {
    const next = [at + 1]
    for (const [to, other] of [...right].entries()) {
      const changed = (row[to] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(changed, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
