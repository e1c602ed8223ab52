import { useState } from 'react'
import type { PickedRow } from '../pages/batch-rows.ts'
import type { ListedRow } from '../queries.ts'

/** One batch takes no more than this. */
const most = 500

/** Which rows are ticked, across the pages of a list. */
export function usePicking() {
  const [picked, setPicked] = useState<readonly PickedRow[] | null>(null)
  const toggle = (rows: readonly ListedRow[], on: boolean) => {
    const touched = new Set(rows.map(({ id }) => id))
    const rest = (picked ?? []).filter(({ id }) => !touched.has(id))
    const added = rows.map(({ id, number, title, state }) => ({ id, number, title, state }))
    setPicked(on ? [...rest, ...added].slice(0, most) : rest)
  }
  return {
    picked: picked ?? [],
    picking: picked ? { ids: new Set(picked.map(({ id }) => id)), toggle } : undefined,
    flip: () => setPicked(picked ? null : []),
  }
}
