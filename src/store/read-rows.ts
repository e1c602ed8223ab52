import { sql } from 'kysely'
import type { Post } from '../kernel/reach.ts'
import { dress, type ListedMatter, listed } from './matter-rows.ts'
import { withinReach } from './reach-filter.ts'
import type { Store } from './store.ts'
import type { MatterRow } from './types.ts'
import { isUuid } from './uuid.ts'

/** Some matters as lists draw them, by id; those out of reach are absent. For the list behind a figure. */
export async function readRows(store: Store, post: Post, ids: readonly string[]): Promise<Map<string, MatterRow>> {
  const { rows } = await sql<ListedMatter>`
    select ${listed}
    from matter
    where matter.district = ${store.district} and matter.id = any(${[...new Set(ids)].filter(isUuid)}::uuid[])
      and ${withinReach(store, post, 'matter')}`.execute(store.db)
  return new Map((await dress(store, rows)).map((row) => [row.id, row]))
}
