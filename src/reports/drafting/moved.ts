import type { Store } from '../../store/store.ts'
import type { Count } from '../figure.ts'
import type { Draft } from './draft.ts'
import { figuresFor, lineOfFigure } from './numbers.ts'

export interface Moved {
  readonly figure: string
  readonly label: string
  readonly unit: string
  readonly published: number | null
  readonly today: number | null
}

/** The published figures whose value or list is another today. Why is told figure by figure: `recount`. */
export async function movedSince(store: Store, draft: Draft, count: Omit<Count, 'period'>): Promise<Moved[]> {
  const lines = draft.frozen.map(({ figure }) => lineOfFigure(figure))
  const all = await figuresFor(store, lines, { ...count, period: draft.period })
  return draft.frozen.flatMap(({ figure, label, unit, value, hash }) => {
    const now = all.get(figure)
    if (now && now.value === value && now.passport.hash === hash) return []
    return [{ figure, label, unit, published: value, today: now?.value ?? null }]
  })
}
