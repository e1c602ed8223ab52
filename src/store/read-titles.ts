import { sql } from 'kysely'
import type { Post } from '../kernel/reach.ts'
import { dress, type ListedMatter, listed } from './matter-rows.ts'
import { withinReach } from './reach-filter.ts'
import type { Store } from './store.ts'
import { isUuid } from './uuid.ts'

/** What matters are called, for those of them this post may see; sealed titles come masked. */
export async function titlesOf(
  store: Store,
  post: Post,
  ids: readonly string[],
): Promise<Map<string, { readonly number: string | null; readonly title: string }>> {
  const { rows } = await sql<ListedMatter>`
    select ${listed}
    from matter
    where matter.district = ${store.district} and matter.id = any(${ids.filter(isUuid)}::uuid[])
      and ${withinReach(store, post, 'matter')}`.execute(store.db)
  const shown = await dress(store, rows)
  return new Map(shown.map(({ id, number, title }) => [id, { number, title }]))
}
