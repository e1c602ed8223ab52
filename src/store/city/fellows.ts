import type { Tx } from '../load.ts'
import type { Store } from '../store.ts'
import type { Keyring, KnownKey } from './keyring.ts'
import { readBoard } from './received.ts'
import { tiesOf } from './ties.ts'

/** Another district of a city this one joined. */
export interface Fellow {
  readonly district: string
  readonly name: string
  /** By which letters to it are sealed and its own are checked. */
  readonly key: KnownKey | null
  readonly ring: Keyring
  readonly joined: boolean
}

/** The districts that letters may go to and come from: those that joined a city this district joined. */
export async function fellowsOf(store: Store, tx: Tx = store.db): Promise<ReadonlyMap<string, Fellow>> {
  const ties = (await tiesOf({ ...store, db: tx })).filter(({ joined }) => joined)
  const fellows = new Map<string, Fellow>()
  for (const { city } of ties) {
    const { ring, standing, names } = await readBoard(tx, city)
    for (const [district, stands] of standing) {
      if (district === store.district || fellows.get(district)?.joined) continue
      const name = names.get(district) ?? district
      fellows.set(district, { district, name, key: ring.current(district), ring, joined: stands === 'joined' })
    }
  }
  return fellows
}

/** Why nothing can be sent there; null when it can. */
export function whyNoLetters(fellow: Fellow | undefined): string | null {
  if (!fellow) return '没有这个区，或者本区、对方区还没有加入同一个市'
  if (!fellow.joined) return `${fellow.name}已经停止加入，函件送不到`
  return fellow.key?.sealKey ? null : `${fellow.name}的密钥是早先的，不能收密封的函件，请对方先换一次密钥`
}
