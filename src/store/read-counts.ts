import { sql } from 'kysely'
import type { Post } from '../kernel/reach.ts'
import { kept } from './connect.ts'
import { nearBy } from './near.ts'
import { sightOf } from './reach-filter.ts'
import type { Store } from './store.ts'

/** Who holds more than this of a line is told that it is more. */
export const openBound = 1000

/** Matters still open by line, as far as this post sees; counting stops one beyond the bound. */
export async function countOpen(store: Store, post: Post): Promise<Map<string, number>> {
  const open = nearBy(
    'matter',
    { sight: sightOf(store, post), post },
    (condition) => sql`(
      select matter.line
      from matter
      where matter.district = ${store.district} and not matter.closed and ${condition}
      order by matter.id
      limit ${sql.lit(openBound + 1)}
    )`,
  )
  const { rows } = await sql<{ line: string; open: number }>`
    ${kept} select line, least(count(*), ${sql.lit(openBound + 1)})::int as open
    from ${open} as near
    group by line`.execute(store.db)
  return new Map(rows.map(({ line, open: many }) => [line, many]))
}
