import { type RawBuilder, sql } from 'kysely'
import type { Post } from '../kernel/reach.ts'
import { type Beside, partiesBeside } from './beside.ts'
import { bare, wanted } from './grams.ts'
import { type ListedMatter, maskedTexts } from './matter-rows.ts'
import { withinReach } from './reach-filter.ts'
import type { Store } from './store.ts'
import { tokensFor } from './tokens.ts'
import type { MatterRow } from './types.ts'
import { annulled } from './working.ts'

export interface SearchHit {
  readonly matter: Pick<MatterRow, 'id' | 'line' | 'number' | 'title' | 'parties' | 'state' | 'openedOn'>
  /** Where it was found: the number, a name or the subject, or an exact sealed value. */
  readonly by: 'number' | 'text' | 'sealed'
}

const most = 20
/** A common word is found among the newest; only a rare one needs the index of pairs. */
const newest = 2000

type Found = Pick<ListedMatter, 'id' | 'line' | 'number' | 'title' | 'state' | 'opened_on'> &
  Pick<Beside, 'parties'> &
  Pick<SearchHit, 'by'>

/** By part of a number, half a name, two characters of the subject or pinyin initials; sealed values only exactly. */
export async function search(store: Store, post: Post, q: string): Promise<SearchHit[]> {
  const text = bare(q)
  if ([...text].length < 2) return []
  const { rows } = await findSql(store, post, q, text).execute(store.db)
  const show = await maskedTexts(store, rows)
  return rows.map(({ id, line, number, title, state, opened_on, parties, by }) => ({
    matter: {
      id,
      line,
      number,
      title: show(title),
      parties: (parties ?? []).map(({ role, name }) => ({ role, name: show(name) })),
      state,
      openedOn: opened_on,
    },
    by,
  }))
}

/** One statement for every way of finding. The index of pairs is asked only when the newest did not fill the page. */
function findSql(store: Store, post: Post, q: string, text: string): RawBuilder<Found> {
  const { district } = store
  const like = sql`matter.haystack like ${`%${text}%`}`
  const mine = sql`matter.state <> ${annulled} and ${withinReach(store, post, 'matter')}`
  const latest = sql`order by matter.opened_on desc, matter.id desc limit ${sql.lit(most)}`
  const found = (by: string, rank: number) =>
    sql`matter.id, matter.opened_on, ${sql.lit(by)} as by, ${sql.lit(rank)} as rank`
  return sql<Found>`
    with numbered as (
      select ${found('number', 1)}
      from matter
      where matter.district = ${district} and matter.line = any(${[...store.businesses.keys()]}::text[])
        and matter.number = ${q.trim()} and ${mine}
      limit ${sql.lit(most)}
    ),
    sealed as (
      select ${found('sealed', 2)}
      from matter
      where matter.district = ${district}
        and matter.id in (select token.owner from token where token.district = ${district} and token.token = any(${tokensFor(store, q)}::text[]) limit 200)
        and ${mine}
      ${latest}
    ),
    recent as materialized (
      select ${found('text', 3)}
      from (
        select *
        from matter
        where matter.district = ${district}
        order by matter.opened_on desc, matter.id desc
        limit ${sql.lit(newest)}
      ) as matter
      where ${like} and ${mine}
      ${latest}
    ),
    paired as (
      select ${found('text', 4)}
      from matter
      where (select count(*) from recent) < ${sql.lit(most)}
        and matter.district = ${district} and matter.grams @> ${wanted(text)}::text[] and ${like} and ${mine}
      ${latest}
    ),
    hits as (
      select distinct on (id) *
      from (table numbered union all table sealed union all table recent union all table paired) as every
      order by id, rank
    )
    select matter.id, matter.line, matter.number, matter.title, matter.state, matter.opened_on, hits.by,
      ${partiesBeside({ district, id: sql.ref('matter.id') })} as parties
    from hits
    join matter on matter.district = ${district} and matter.id = hits.id
    order by hits.rank, hits.opened_on desc, hits.id desc
    limit ${sql.lit(most)}`
}
