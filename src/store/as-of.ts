import type { AsOf } from './project.ts'
import type { Store } from './store.ts'

export function asOf(store: Pick<Store, 'calendar' | 'today'>): AsOf {
  return { today: store.today(), calendar: store.calendar }
}
