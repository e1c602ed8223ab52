import { randomBytes } from 'node:crypto'
import { decrypt, encrypt, keyLength, SealBroken } from './cipher.ts'
import type { DistrictKeys } from './district-key.ts'
import type { KeyRows } from './key-rows.ts'
import { Recent } from './recent.ts'

const mark = 'k1.'
const kept = 20_000
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
      const key = wrapped === null ? null : this.#unwrap(district, owner, wrapped)
      keys.set(owner, key)
      if (key) this.#recent.set(nameOf(district, owner), key)
    }
    return keys
  }

  async keysToSeal(district: string, owners: readonly string[]): Promise<Map<string, Buffer>> {
    const found = await this.known(district, owners)
    const fresh = without(found, owners)
    if (fresh.length > 0) {
      const made = fresh.map((owner) => ({ owner, key: randomBytes(keyLength) }))
      const wrapped = made.map(({ owner, key }) => ({ owner, wrapped: this.#wrap(district, owner, key) }))
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

  #wrap(district: string, owner: string, key: Buffer): string {
    const box = encrypt(this.#districtKeys.keyOf(district), [mark, district, owner], key)
    return mark + box.toString('base64url')
  }

  #unwrap(district: string, owner: string, wrapped: string): Buffer {
    const box = Buffer.from(wrapped.slice(mark.length), 'base64url')
    const key = decrypt(this.#districtKeys.keyOf(district), [mark, district, owner], box)
    if (key) return key
    throw new SealBroken('区级密钥与数据不符：请放回这个数据库原来的密钥文件。')
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
