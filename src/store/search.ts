import { sql } from 'kysely'
import type { Post } from '../kernel/reach.ts'
import { bare, wanted } from './grams.ts'
import { dress, type ListedMatter, listed } from './matter-rows.ts'
import { withinReach } from './reach-filter.ts'
import type { Store } from './store.ts'
import { tokensFor } from './tokens.ts'
import type { MatterRow } from './types.ts'
import { annulled } from './working.ts'

export interface SearchHit {
  readonly matter: MatterRow
  /** Where it was found: the number, a name or the subject, or an exact sealed value. */
  readonly by: 'number' | 'text' | 'sealed'
}

const most = 20
/** A common word is found among the newest; only a rare one needs the index of pairs. */
const newest = 2000

type Found = ListedMatter & { readonly by: SearchHit['by'] }

/** By part of a number, half a name, two characters of the subject or pinyin initials; sealed values only exactly. */
export async function search(store: Store, post: Post, q: string): Promise<SearchHit[]> {
  const text = bare(q)
  if ([...text].length < 2) return []
  const [exact, sealed, recent] = await Promise.all([
    byNumber(store, post, q.trim()),
    bySealed(store, post, q),
    amongNewest(store, post, text),
  ])
  const found = [...exact, ...sealed, ...recent]
  if (recent.length < most) found.push(...(await byGrams(store, post, text)))
  const once = [...new Map(found.toReversed().map((row) => [row.id, row])).values()].reverse().slice(0, most)
  const rows = await dress(store, once)
  return rows.map((matter, at) => ({ matter, by: once[at]?.by ?? 'text' }))
}

async function byNumber(store: Store, post: Post, number: string): Promise<Found[]> {
  const lines = [...store.businesses.keys()]
  const { rows } = await sql<ListedMatter>`
    select ${listed}
    from matter
    where matter.district = ${store.district} and matter.line = any(${lines}::text[]) and matter.number = ${number}
      and matter.state <> ${annulled} and ${withinReach(store, post, 'matter')}
    limit ${most}`.execute(store.db)
  return rows.map((row) => ({ ...row, by: 'number' }))
}

async function bySealed(store: Store, post: Post, q: string): Promise<Found[]> {
  const { rows } = await sql<ListedMatter>`
    select ${listed}
    from matter
    where matter.district = ${store.district}
      and matter.id in (select token.owner from token where token.district = ${store.district} and token.token = any(${tokensFor(store, q)}::text[]) limit 200)
      and matter.state <> ${annulled} and ${withinReach(store, post, 'matter')}
    order by matter.opened_on desc
    limit ${most}`.execute(store.db)
  return rows.map((row) => ({ ...row, by: 'sealed' }))
}

async function amongNewest(store: Store, post: Post, text: string): Promise<Found[]> {
  const { rows } = await sql<ListedMatter>`
    select ${listed}
    from (
      select *
      from matter
      where matter.district = ${store.district}
      order by matter.opened_on desc, matter.id desc
      limit ${newest}
    ) as matter
    where matter.haystack like ${`%${text}%`} and matter.state <> ${annulled} and ${withinReach(store, post, 'matter')}
    order by matter.opened_on desc, matter.id desc
    limit ${most}`.execute(store.db)
  return rows.map((row) => ({ ...row, by: 'text' }))
}

async function byGrams(store: Store, post: Post, text: string): Promise<Found[]> {
  const { rows } = await sql<ListedMatter>`
    select ${listed}
    from matter
    where matter.district = ${store.district} and matter.grams @> ${wanted(text)}::text[] and matter.haystack like ${`%${text}%`}
      and matter.state <> ${annulled} and ${withinReach(store, post, 'matter')}
    order by matter.opened_on desc, matter.id desc
    limit ${most}`.execute(store.db)
  return rows.map((row) => ({ ...row, by: 'text' }))
}
