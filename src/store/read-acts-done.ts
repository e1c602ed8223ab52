import { sql } from 'kysely'
import type { Line } from '../kernel/line.ts'
import { type Post, reachOf } from '../kernel/reach.ts'
import type { Day } from '../law/day.ts'
import { conditionsOf } from './list-conditions.ts'
import type { Store } from './store.ts'

/** One act as it counts today: what it answered, and the values it is counted by. */
export interface ActDone {
  readonly matter: string
  readonly on: Day
  readonly facts: Readonly<Record<string, unknown>>
  readonly fields: Readonly<Record<string, unknown>>
}

const most = 20_000

/** Every time one act of an open line was done inside this post's reach and still stands: neither undone nor restated. */
export async function readActsDone(store: Store, post: Post, line: Line, act: string): Promise<readonly ActDone[]> {
  if (line.closed || reachOf(line, post).sees === 'nothing') return []
  const { quick } = conditionsOf(store, post, line, { page: 1, size: 1 })
  const { rows } = await sql<ActDone>`
    select event.matter, event.happened_on as "on", event.facts, coalesce(event.patch -> 'fields', '{}'::jsonb) as fields
    from event
    join matter on matter.district = event.district and matter.id = event.matter
    where event.district = ${store.district} and event.line = ${line.id} and event.counts_as = ${act}
      and ${sql.join([...quick], sql` and `)}
      and not exists (
        select from event as later
        where later.district = event.district and later.matter = event.matter and later.supersedes = event.seq
      )
    order by event.happened_on, event.matter, event.seq
    limit ${most}`.execute(store.db)
  return rows
}
