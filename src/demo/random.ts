/** A seeded source of chance: the same seed makes the same district-year, whatever the machine. */
export interface Chance {
  /** 0 ≤ x < 1 */
  next(): number
  /** An integer from 0 up to but not including `below`. */
  below(below: number): number
  pick<T>(list: readonly T[]): T
  /** True about once in so many. */
  oneIn(times: number): boolean
  /** By weight: { civil: 8, criminal: 2 }. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K
  shuffle<T>(list: readonly T[]): T[]
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    pick<T>(list: readonly T[]): T {
      const found = list[below(list.length)]
      if (found === undefined) throw new Error('不能从空的名单里挑选')
      return found
    },
    oneIn: (times) => below(times) === 0,
    weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
      const entries = Object.entries(weights) as [K, number][]
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [key, weight] of entries) {
        left -= weight
        if (left < 0) return key
      }
      return (entries.at(-1) as [K, number])[0]
    },
    shuffle<T>(list: readonly T[]): T[] {
      const out = [...list]
      for (let at = out.length - 1; at > 0; at--) {
        const other = below(at + 1)
        const kept = out[at] as T
        out[at] = out[other] as T
        out[other] = kept
      }
      return out
    },
  }
}
