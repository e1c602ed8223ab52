import type { Line } from '../kernel/line.ts'
import type { Matter } from '../kernel/matter.ts'
import { changeMatter, kindOf, type SealedKind } from './sealed-places.ts'
import type { Store } from './store.ts'

export interface TokenRow {
  readonly district: string
  readonly owner: string
  readonly kind: string
  readonly token: string
  /** Which secret of the key file it was reckoned with. */
  readonly secret: number
}

const searched: readonly SealedKind[] = ['name', 'idNumber', 'phone']

/**
 * A token for each sealed name, id number and phone of a plain matter: equal values meet, none can be read. While the
 * tokens are reckoned anew, under each secret they may stand under.
 */
export function tokensOf(
  { keys, district }: Pick<Store, 'keys' | 'district'>,
  line: Line,
  owner: string,
  plain: Matter,
): TokenRow[] {
  const found = new Map<string, TokenRow>()
  changeMatter(line, { ...plain, proposal: null }, (text, kind) => {
    if (!searched.includes(kind)) return text
    for (const { secret, token } of keys.searchTokens(district, kind, normal(text)))
      found.set(`${kind} ${token}`, { district, owner, kind, token, secret })
    return text
  })
  return [...found.values()]
}

/** Those of them that new rows get. */
export function newTokens(rows: readonly TokenRow[]): TokenRow[] {
  const newest = Math.max(...rows.map(({ secret }) => secret))
  return rows.filter(({ secret }) => secret === newest)
}

/** The tokens a search text may stand for. */
export function tokensFor({ keys, district }: Pick<Store, 'keys' | 'district'>, text: string): string[] {
  const kind = kindOf(text.trim())
  const kinds: SealedKind[] = kind === 'address' ? ['name'] : [kind]
  return kinds.flatMap((one) => keys.searchTokens(district, one, normal(text)).map(({ token }) => token))
}

/** What an id number is known by where it must be recognised and not read. */
export function idTokenOf({ keys, district }: Pick<Store, 'keys' | 'district'>, idNumber: string): string {
  return keys.token(district, 'idNumber', normal(idNumber))
}

function normal(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
}
