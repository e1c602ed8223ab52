import type { Store } from '../store.ts'
import type { Examined } from './examine.ts'

const most = 3
const kept = new WeakMap<Store, Map<string, Examined>>()

/** Between the preview and the taking a sheet need not be read twice; after a restart, or on another day, it is. */
export function keepExamined(store: Store, id: string, examined: Examined): void {
  const all = kept.get(store) ?? new Map<string, Examined>()
  kept.set(store, all)
  all.delete(id)
  all.set(id, examined)
  for (const old of [...all.keys()].slice(0, -most)) all.delete(old)
}

export function takeExamined(store: Store, id: string): Examined | null {
  const examined = kept.get(store)?.get(id)
  kept.get(store)?.delete(id)
  return examined && examined.check.today === store.today() ? examined : null
}
