import { type RawBuilder, sql } from 'kysely'
import { type Post, reachOf } from '../kernel/reach.ts'
import { type Beside, partiesBeside } from './beside.ts'
import { areRare } from './common-pairs.ts'
import { kept } from './connect.ts'
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
  const ways = { number: /\d/.test(q), sealed: maySeal(store, post, q), rare: await areRare(store, wanted(text)) }
  const { rows } = await findSql(store, post, { q, text, ...ways }).execute(store.db)
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

/** Names are sealed in closed lines alone; numbers of people and telephones everywhere. */
function maySeal({ businesses }: Store, post: Post, q: string): boolean {
  const closed = [...businesses.values()].some(({ line }) => line.closed && reachOf(line, post).sees !== 'nothing')
  return closed || /\d/.test(q)
}

interface Seeking {
  readonly q: string
  readonly text: string
  readonly number: boolean
  readonly sealed: boolean
  /** Null where it is not known: then the newest are looked at first. */
  readonly rare: boolean | null
}

/** One statement for every way of finding, each only where it can find something. */
function findSql(store: Store, post: Post, { q, text, number, sealed, rare }: Seeking): RawBuilder<Found> {
  const { district } = store
  const mine = sql`matter.state <> ${sql.lit(annulled)} and ${withinReach(store, post, 'matter')}`
  const like = sql`matter.haystack like ${`%${text}%`} and ${mine}`
  const found = (by: string, rank: number) =>
    sql`matter.id, matter.opened_on, ${sql.lit(by)} as by, ${sql.lit(rank)} as rank`
  const ways = [
    number ? sql`numbered as (${byNumber(store, q, { mine, found: found('number', 1) })})` : [],
    sealed ? sql`sealed as (${bySealed(store, q, { mine, found: found('sealed', 2) })})` : [],
    rare ? [] : sql`recent as materialized (${amongNewest(store, { mine: like, found: found('text', 3) })})`,
    sql`paired as (${byPairs(store, text, { mine: like, found: found('text', 4), rare })})`,
  ].flat()
  const names = [number ? 'numbered' : [], sealed ? 'sealed' : [], rare ? [] : 'recent', 'paired'].flat()
  const tables = names.map((name) => sql`select * from ${sql.ref(name)}`)
  return sql<Found>`
    ${kept} with ${sql.join(ways)},
    hits as (
      select distinct on (id) *
      from (${sql.join(tables, sql` union all `)}) as every
      order by id, rank
    )
    select matter.id, matter.line, matter.number, matter.title, matter.state, matter.opened_on, hits.by,
      ${partiesBeside({ district, id: sql.ref('matter.id') })} as parties
    from hits
    join matter on matter.district = ${district} and matter.id = hits.id
    order by hits.rank, hits.opened_on desc, hits.id desc
    limit ${sql.lit(most)}`
}

interface Way {
  readonly found: RawBuilder<unknown>
  readonly mine: RawBuilder<unknown>
}

const latest = sql`order by matter.opened_on desc, matter.id desc limit ${sql.lit(most)}`

function byNumber({ district, businesses }: Store, q: string, { found, mine }: Way): RawBuilder<unknown> {
  return sql`
    select ${found}
    from matter
    where matter.district = ${district} and matter.line = any(${[...businesses.keys()]}::text[])
      and matter.number = ${q.trim()} and ${mine}
    limit ${sql.lit(most)}`
}

function bySealed(store: Store, q: string, { found, mine }: Way): RawBuilder<unknown> {
  const { district } = store
  return sql`
    select ${found}
    from matter
    where matter.district = ${district} and ${mine} and matter.id in (
      select token.owner
      from token
      where token.district = ${district} and token.token = any(${tokensFor(store, q)}::text[])
      limit 200
    )
    ${latest}`
}

function amongNewest({ district }: Store, { found, mine }: Way): RawBuilder<unknown> {
  return sql`
    select ${found}
    from (
      select *
      from matter
      where matter.district = ${district}
      order by matter.opened_on desc, matter.id desc
      limit ${sql.lit(newest)}
    ) as matter
    where ${mine}
    ${latest}`
}

/** By the index of pairs; a common text only when the newest did not fill the page. */
function byPairs(
  { district }: Store,
  text: string,
  { found, mine, rare }: Way & Pick<Seeking, 'rare'>,
): RawBuilder<unknown> {
  const needed = rare ? sql`true` : sql`(select count(*) from recent) < ${sql.lit(most)}`
  return sql`
    select ${found}
    from matter
    where ${needed} and matter.district = ${district} and matter.grams @> ${wanted(text)}::text[] and ${mine}
    ${latest}`
}
