import { sql } from 'kysely'
import type { Post } from '../kernel/reach.ts'
import { sightOf, withinReach } from './reach-filter.ts'
import type { Store } from './store.ts'

const countBound = 1000

/** Matters still open by line, as far as this post sees; counting stops at a thousand. */
export async function countOpen(store: Store, post: Post): Promise<Map<string, number>> {
  const sight = sightOf(store, post)
  const lines = [...sight.district, ...sight.organs, ...sight.own]
  const { rows } = await sql<{ line: string; open: number }>`
    select asked.line, counted.open
    from unnest(${lines}::text[]) as asked (line)
    cross join lateral (
      select count(*)::int as open
      from (
        select 1
        from matter
        where matter.district = ${store.district} and matter.line = asked.line and not matter.closed and ${withinReach(store, post, 'matter')}
        limit ${countBound}
      ) as bounded
    ) as counted`.execute(store.db)
  return new Map(rows.map(({ line, open }) => [line, open]))
}
