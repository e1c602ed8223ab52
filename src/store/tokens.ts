import type { Line } from '../kernel/line.ts'
import type { Matter } from '../kernel/matter.ts'
import { changeMatter, kindOf, type SealedKind } from './sealed-places.ts'
import type { Store } from './store.ts'

export interface TokenRow {
  readonly district: string
  readonly owner: string
  readonly kind: string
  readonly token: string
}

const searched: readonly SealedKind[] = ['name', 'idNumber', 'phone']

/** One token for each sealed name, id number and phone of a plain matter: equal values meet, none can be read. */
export function tokensOf(
  { keys, district }: Pick<Store, 'keys' | 'district'>,
  line: Line,
  owner: string,
  plain: Matter,
): TokenRow[] {
  const found = new Map<string, TokenRow>()
  changeMatter(line, { ...plain, proposal: null }, (text, kind) => {
    if (!searched.includes(kind)) return text
    const token = keys.token(district, kind, normal(text))
    found.set(`${kind} ${token}`, { district, owner, kind, token })
    return text
  })
  return [...found.values()]
}

/** The tokens a search text may stand for. */
export function tokensFor({ keys, district }: Pick<Store, 'keys' | 'district'>, text: string): string[] {
  const kind = kindOf(text.trim())
  const kinds: SealedKind[] = kind === 'address' ? ['name'] : [kind]
  return kinds.map((one) => keys.token(district, one, normal(text)))
}

/** What an id number is known by where it must be recognised and not read. */
export function idTokenOf({ keys, district }: Pick<Store, 'keys' | 'district'>, idNumber: string): string {
  return keys.token(district, 'idNumber', normal(idNumber))
}

function normal(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
}
