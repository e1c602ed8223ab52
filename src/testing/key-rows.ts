import type { KeyRow, KeyRows } from '../store/sealing/key-rows.ts'

/** The table of data keys in memory, keeping its one rule: the first row of an owner stays. */
export function keyRowsInMemory(): KeyRows & { readonly kept: Map<string, string | null>; found: number } {
  const kept = new Map<string, string | null>()
  const rows = {
    kept,
    found: 0,
    async find(district: string, owners: readonly string[]): Promise<KeyRow[]> {
      rows.found++
      return owners.flatMap((owner) => {
        const wrapped = kept.get(`${district}/${owner}`)
        return wrapped === undefined ? [] : { owner, wrapped }
      })
    },
    async insert(district: string, given: readonly { owner: string; wrapped: string }[]) {
      const fresh = given.filter(({ owner }) => !kept.has(`${district}/${owner}`))
      for (const { owner, wrapped } of fresh) kept.set(`${district}/${owner}`, wrapped)
      return fresh.map(({ owner }) => owner)
    },
    async behind(district: string, { mark, after, most }: { mark: string; after: string; most: number }) {
      return [...kept]
        .flatMap(([name, wrapped]) => {
          const owner = name.slice(district.length + 1)
          return name.startsWith(`${district}/`) && wrapped && !wrapped.startsWith(mark) && owner > after
            ? { owner, wrapped }
            : []
        })
        .sort((one, other) => (one.owner < other.owner ? -1 : 1))
        .slice(0, most)
    },
    async replace(district: string, turned: readonly { owner: string; from: string; to: string }[]) {
      const fitting = turned.filter(({ owner, from }) => kept.get(`${district}/${owner}`) === from)
      for (const { owner, to } of fitting) kept.set(`${district}/${owner}`, to)
      return fitting.length
    },
    async destroy(district: string, owner: string) {
      kept.set(`${district}/${owner}`, null)
    },
  }
  return rows
}
