import type { z } from 'zod'
import type { Line } from '../../kernel/line.ts'
import { type Day, daysBetween } from '../../law/day.ts'
import type { Register, RegisterEntry } from '../../store/read-register.ts'
import type { expiringSchema } from '../contract-governance.ts'
import { registerRow } from './register.ts'
import type { Showing } from './showing.ts'

type Expiring = z.infer<typeof expiringSchema>

/** In force today and ending by the day asked, and those past their term that nobody has ended; the earliest first. */
export function expiringView(
  line: Line,
  { entries, exact }: Register,
  { on, until }: { readonly on: Day; readonly until: Day },
  showing: Showing,
): Omit<Expiring, 'columns'> {
  const lapsing = entries.flatMap((entry) => {
    const ends = entry.until
    if (!ends || ends > until || (entry.standing !== 'valid' && entry.standing !== 'expired')) return []
    return { entry, ends }
  })
  return {
    on,
    until,
    exact,
    rows: lapsing
      .toSorted((one, other) => (one.ends < other.ends ? -1 : one.ends > other.ends ? 1 : 0))
      .map(({ entry, ends }) => rowOf(line, { entry, ends, on }, showing)),
  }
}

interface Lapsing {
  readonly entry: RegisterEntry
  readonly ends: Day
  readonly on: Day
}

function rowOf(line: Line, { entry, ends, on }: Lapsing, showing: Showing): Expiring['rows'][number] {
  const { id, number, title, stateLabel, cells } = registerRow(line, entry, showing)
  const past = ends < on
  const days = past ? daysBetween(ends, on) : daysBetween(on, ends)
  const says = past ? `已过 ${days} 天` : days === 0 ? '今天届满' : `还有 ${days} 天`
  return { id, number, title, state: entry.state, stateLabel, until: ends, past, says, cells }
}
