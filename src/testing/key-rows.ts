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
    async destroy(district: string, owner: string) {
      kept.set(`${district}/${owner}`, null)
    },
  }
  return rows
}
