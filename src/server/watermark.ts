import { clockOf } from '../store/beijing.ts'
import type { Store } from '../store/store.ts'
import type { SignedIn } from './signed-in.ts'

/** What goes with a value that was unmasked or a list that was taken out: whose hands it is in, since when and what for. */
export function watermark(store: Store, { name, organName }: SignedIn, purpose: string): string {
  return `${name}（${organName}） ${clockOf(store.now())} ${purpose}`
}
