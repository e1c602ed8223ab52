import { sql } from 'kysely'
import type { Line } from '../kernel/line.ts'
import { type Post, reachOf } from '../kernel/reach.ts'
import type { Day } from '../law/day.ts'
import { conditionsOf } from './list-conditions.ts'
import { tableOf } from './schema.ts'
import type { Store } from './store.ts'

/** Which records make up the whole a sample is drawn from. */
export interface FrameAsked {
  readonly unit: string
  /** Absent: every kind. */
  readonly kind?: string
  readonly from: Day
  readonly until: Day
}

export interface FrameRecord {
  readonly number: string
  readonly unit: string
  readonly kind: string | null
}

interface Frame {
  readonly records: readonly FrameRecord[]
  /** More records than are read at once: what is here is not the whole, and must not be frozen as such. */
  readonly exact: boolean
}

const most = 10_000

interface Read {
  readonly decision: string | null
  readonly number: string | null
  readonly id: string
  readonly unit: string
  readonly kind: string | null
}

/** Enforcement records decided in a span, inside this post's reach, by the day and number they stand under. */
export async function frameOf(store: Store, post: Post, line: Line, asked: FrameAsked): Promise<Frame> {
  if (line.closed || reachOf(line, post).sees === 'nothing') return { records: [], exact: true }
  const filters = {
    unit: asked.unit,
    decidedOn: `${asked.from}..${asked.until}`,
    ...(asked.kind ? { kind: asked.kind } : {}),
  }
  const { quick, slow } = conditionsOf(store, post, line, { page: 1, size: 1, filters })
  const { rows } = await sql<Read>`
    select it.decision_number as decision, matter.number, matter.id, it.unit, it.kind
    from matter
    join ${sql.table(tableOf(line).name)} as it on it.district = matter.district and it.matter = matter.id
    where ${sql.join([...quick, ...slow], sql` and `)}
    order by it.decided_on, matter.number, matter.id
    limit ${most + 1}`.execute(store.db)
  return { records: named(rows.slice(0, most)), exact: rows.length <= most }
}

/** A decision number two records share is told apart by the number each was taken in under. */
function named(rows: readonly Read[]): FrameRecord[] {
  const times = new Map<string, number>()
  for (const { decision } of rows) if (decision) times.set(decision, (times.get(decision) ?? 0) + 1)
  return rows.map(({ decision, number, id, unit, kind }) => {
    const own = number ?? id
    const alone = decision && times.get(decision) === 1
    return { number: alone ? decision : decision ? `${decision}（${own}）` : own, unit, kind }
  })
}
