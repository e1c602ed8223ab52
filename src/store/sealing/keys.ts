import { createHmac } from 'node:crypto'
import { decrypt, decryptLarge, encrypt, encryptLarge, SealBroken } from './cipher.ts'
import type { DistrictKeys } from './district-key.ts'
import type { KeyRows } from './key-rows.ts'
import { Keyring } from './keyring.ts'

/** What a reader meets where an owner's key is gone: the text cannot come back. */
export const destroyedText = '已销毁'

export interface Plain {
  readonly owner: string
  readonly plain: string
}

export interface Sealed {
  readonly owner: string
  readonly sealed: string
}

/** Keys and ciphers as the store sees them; a hardware box may stand behind it. Owners are matters or persons. */
export interface KeyPort {
  seal(district: string, owner: string, plain: string): Promise<string>
  /** 「已销毁」 when the owner's key is gone; throws when the text was altered. */
  open(district: string, owner: string, sealed: string): Promise<string>
  sealMany(district: string, plains: readonly Plain[]): Promise<string[]>
  openMany(district: string, sealeds: readonly Sealed[]): Promise<string[]>
  /** The same bytes give the same box, so a file is stored once. */
  sealBytes(district: string, owner: string, bytes: Uint8Array): Promise<Buffer>
  /** Null when the owner's key is gone. */
  openBytes(district: string, owner: string, box: Uint8Array): Promise<Buffer | null>
  /** Compares a code with what was kept of it. Different kinds of value never meet. */
  token(district: string, kind: string, value: string): string
  /** Finds equal values without reading any: the token new rows get, then those older rows may still have. */
  searchTokens(district: string, kind: string, value: string): readonly SearchToken[]
  /** The end of the archive's procedure, never the beginning. Search tokens of the owner are the caller's to delete. */
  destroy(district: string, owner: string): Promise<void>
  /** After the master was turned: wraps the district's data keys anew. Returns how many were. */
  rewrap(district: string): Promise<number>
}

export interface SearchToken {
  /** Which secret it was reckoned with. */
  readonly secret: number
  readonly token: string
}

const mark = 's1.'

export function openKeys(districtKeys: DistrictKeys, rows: KeyRows): KeyPort {
  return new Keys(districtKeys, new Keyring(districtKeys, rows))
}

class Keys implements KeyPort {
  readonly #districtKeys: DistrictKeys
  readonly #ring: Keyring

  constructor(districtKeys: DistrictKeys, ring: Keyring) {
    this.#districtKeys = districtKeys
    this.#ring = ring
  }

  async seal(district: string, owner: string, plain: string): Promise<string> {
    const [sealed = ''] = await this.sealMany(district, [{ owner, plain }])
    return sealed
  }

  async open(district: string, owner: string, sealed: string): Promise<string> {
    const [plain = ''] = await this.openMany(district, [{ owner, sealed }])
    return plain
  }

  async sealMany(district: string, plains: readonly Plain[]): Promise<string[]> {
    const keys = await this.#ring.keysToSeal(
      district,
      plains.map(({ owner }) => owner),
    )
    return plains.map(({ owner, plain }) => {
      const box = encrypt(keys.get(owner) as Buffer, [mark, district, owner], Buffer.from(plain, 'utf8'))
      return mark + box.toString('base64url')
    })
  }

  async openMany(district: string, sealeds: readonly Sealed[]): Promise<string[]> {
    const keys = await this.#ring.known(
      district,
      sealeds.map(({ owner }) => owner),
    )
    return sealeds.map(({ owner, sealed }) => {
      const key = keys.get(owner)
      return key === null ? destroyedText : openText(key, [mark, district, owner], sealed)
    })
  }

  async sealBytes(district: string, owner: string, bytes: Uint8Array): Promise<Buffer> {
    const keys = await this.#ring.keysToSeal(district, [owner])
    return encryptLarge(keys.get(owner) as Buffer, ['file', district, owner], bytes)
  }

  async openBytes(district: string, owner: string, box: Uint8Array): Promise<Buffer | null> {
    const key = (await this.#ring.known(district, [owner])).get(owner)
    if (key === null) return null
    return (key && (await decryptLarge(key, ['file', district, owner], box))) ?? broken('附件')
  }

  token(district: string, kind: string, value: string): string {
    return tokenOf(this.#districtKeys.tokenKey(district), kind, value)
  }

  searchTokens(district: string, kind: string, value: string): SearchToken[] {
    return this.#districtKeys
      .searchKeys(district)
      .map(({ secret, key }) => ({ secret, token: tokenOf(key, kind, value) }))
  }

  destroy(district: string, owner: string): Promise<void> {
    return this.#ring.destroy(district, owner)
  }

  rewrap(district: string): Promise<number> {
    return this.#ring.rewrap(district)
  }
}

function tokenOf(key: Buffer, kind: string, value: string): string {
  return createHmac('sm3', key)
    .update(`${Buffer.byteLength(kind)}:${kind}|${normal(value)}`)
    .digest('base64url')
}

/** Full-width and half-width, blanks and case make no different person. */
function normal(value: string): string {
  return value.normalize('NFKC').replace(/\s+/gu, '').toUpperCase()
}

function openText(key: Buffer | undefined, belongsTo: readonly string[], sealed: string): string {
  if (!key || !sealed.startsWith(mark)) return broken('密文')
  return (decrypt(key, belongsTo, Buffer.from(sealed.slice(mark.length), 'base64url')) ?? broken('密文')).toString(
    'utf8',
  )
}

function broken(what: string): never {
  throw new SealBroken(`${what}被改动过，或者不属于这个对象，不能打开。`)
}
