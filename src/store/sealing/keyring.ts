import { keyLength, randomPart, SealBroken } from './cipher.ts'
import type { DistrictKeys } from './district-key.ts'
import type { KeyRows } from './key-rows.ts'
import { Recent } from './recent.ts'

const kept = 20_000
const atOnce = 500
/** How long another process may still open what was destroyed here. */
const keptFor = 5 * 60_000

/** The data keys of owners: made when first needed, wrapped by the district's key, kept in memory for a while. */
export class Keyring {
  readonly #districtKeys: DistrictKeys
  readonly #rows: KeyRows
  readonly #recent = new Recent<Buffer>(kept, keptFor)

  constructor(districtKeys: DistrictKeys, rows: KeyRows) {
    this.#districtKeys = districtKeys
    this.#rows = rows
  }

  /** Null for a destroyed key; an owner without a key is absent. */
  async known(district: string, owners: readonly string[]): Promise<Map<string, Buffer | null>> {
    const keys = new Map<string, Buffer | null>()
    for (const owner of owners) {
      const key = this.#recent.get(nameOf(district, owner))
      if (key) keys.set(owner, key)
    }
    const missing = without(keys, owners)
    for (const { owner, wrapped } of missing.length > 0 ? await this.#rows.find(district, missing) : []) {
      const key = wrapped === null ? null : await this.#districtKeys.unwrap(district, owner, wrapped)
      keys.set(owner, key)
      if (key) this.#recent.set(nameOf(district, owner), key)
    }
    return keys
  }

  async keysToSeal(district: string, owners: readonly string[]): Promise<Map<string, Buffer>> {
    const found = await this.known(district, owners)
    const fresh = without(found, owners)
    if (fresh.length > 0) {
      const made = fresh.map((owner) => ({ owner, key: randomPart(keyLength) }))
      const wrapped = await Promise.all(
        made.map(async ({ owner, key }) => ({ owner, wrapped: await this.#districtKeys.wrap(district, owner, key) })),
      )
      const ours = new Set(await this.#rows.insert(district, wrapped))
      for (const { owner, key } of made.filter((one) => ours.has(one.owner))) {
        this.#recent.set(nameOf(district, owner), key)
        found.set(owner, key)
      }
      // Where two came at once the first row counts for both: the other's is read.
      const theirs = fresh.filter((owner) => !ours.has(owner))
      for (const [owner, key] of theirs.length > 0 ? await this.known(district, theirs) : []) found.set(owner, key)
    }
    return new Map(owners.map((owner) => [owner, found.get(owner) ?? refuseDestroyed(owner)]))
  }

  async destroy(district: string, owner: string): Promise<void> {
    await this.#rows.destroy(district, owner)
    this.#recent.delete(nameOf(district, owner))
  }

  /**
   * Wraps anew what an earlier master wrapped, a few hundred at a time, each row by itself: interrupted at any point it
   * goes on where it was, and everything stays readable meanwhile. Returns how many.
   */
  async rewrap(district: string): Promise<number> {
    const mark = this.#districtKeys.currentMark()
    let done = 0
    for (let after = ''; ; ) {
      const rows = await this.#rows.behind(district, { mark, after, most: atOnce })
      const turned = await Promise.all(
        rows.map(async ({ owner, wrapped }) => {
          const key = await this.#districtKeys.unwrap(district, owner, wrapped)
          return { owner, from: wrapped, to: await this.#districtKeys.wrap(district, owner, key) }
        }),
      )
      done += await this.#rows.replace(district, turned)
      const last = rows.at(-1)
      if (!last) return done
      after = last.owner
    }
  }
}

function without(keys: ReadonlyMap<string, unknown>, owners: readonly string[]): string[] {
  return [...new Set(owners)].filter((owner) => !keys.has(owner))
}

function refuseDestroyed(owner: string): never {
  throw new SealBroken(`密钥已销毁，不能再写入：${owner}`)
}

function nameOf(district: string, owner: string): string {
  return `${district}/${owner}`
}
