import type { Checked } from '../../door/check.ts'
import type { Store } from '../store.ts'
import type { Examined } from './examine.ts'

const most = 3
const kept = new WeakMap<Store, Map<string, Examined>>()

/** Between the preview and the taking a sheet need not be read twice; after a restart, or on another day, it is. */
export function keepExamined(store: Store, id: string, { own, checked, ...examined }: Examined): void {
  const all = kept.get(store) ?? new Map<string, Examined>()
  kept.set(store, all)
  all.delete(id)
  all.set(id, { ...examined, own: withoutCells(own), checked: withoutCells(checked) })
  for (const old of [...all.keys()].slice(0, -most)) all.delete(old)
}

/** The cells have been understood, and the file is there for who wants them coloured. */
function withoutCells(checked: Checked): Checked {
  return { ...checked, worksheet: checked.worksheet && { ...checked.worksheet, rows: [] } }
}

export function takeExamined(store: Store, id: string): Examined | null {
  const examined = kept.get(store)?.get(id)
  kept.get(store)?.delete(id)
  return examined && examined.check.today === store.today() ? examined : null
}
