import { type RawBuilder, sql } from 'kysely'
import { type Post, reachOf } from '../kernel/reach.ts'
import { type Beside, partiesBeside } from './beside.ts'
import { areRare, newest } from './common-pairs.ts'
import { hidden, kept } from './connect.ts'
import { bare, wanted } from './grams.ts'
import { type ListedMatter, maskedTexts } from './matter-rows.ts'
import { withinReachKept } from './reach-filter.ts'
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

type Found = Pick<ListedMatter, 'id' | 'line' | 'number' | 'title' | 'state' | 'opened_on'> &
  Pick<Beside, 'parties'> &
  Pick<SearchHit, 'by'>

/** By part of a number, half a name, two characters of the subject or pinyin initials; sealed values only exactly. */
export async function search(store: Store, post: Post, q: string): Promise<SearchHit[]> {
  const text = bare(q)
  if ([...text].length < 2) return []
  const rows = await findAll(store, post, { q, text })
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
}

/** Each way only where it can find something, all in one statement; the best way of finding a matter is the one it is shown by. */
async function findAll(store: Store, post: Post, { q, text }: Seeking): Promise<Found[]> {
  const mine = sql`matter.state <> ${sql.lit(annulled)} and ${withinReachKept(store, post)}`
  const like = sql`matter.haystack like ${hidden(`%${text}%`, 'text')} and ${mine}`
  const paired = byPairs(store, text, like)
  // A common text is found among the newest; only a rare one needs the index of pairs.
  const rare = areRare(store, wanted(text))
  const ways = [
    /\d/.test(q) ? byNumber(store, q, mine) : [],
    maySeal(store, post, q) ? bySealed(store, q, mine) : [],
    rare ? paired : amongNewest(store, like),
  ].flat()
  const first = await foundBy(store, ways)
  const filled = rare || first.filter(({ by }) => by === 'text').length >= most
  const rows = filled ? first : [...first, ...(await foundBy(store, [paired]))]
  return [...new Map(rows.toReversed().map((row) => [row.id, row])).values()].sort(byRank).slice(0, most)
}

const ranks = { number: 1, sealed: 2, text: 3 } as const

function byRank(a: Found, b: Found): number {
  return ranks[a.by] - ranks[b.by] || compare(b.opened_on, a.opened_on) || compare(b.id, a.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

async function foundBy({ db }: Store, ways: readonly RawBuilder<Found>[]): Promise<Found[]> {
  const each = ways.map((way) => sql`(${way})`)
  const { rows } = await sql<Found>`${kept} ${sql.join(each, sql` union all `)}`.execute(db)
  return rows
}

function shown({ district }: Store, by: SearchHit['by']): RawBuilder<unknown> {
  return sql`matter.id, matter.line, matter.number, matter.title, matter.state, matter.opened_on, ${sql.lit(by)} as by,
      ${partiesBeside({ district, id: sql.ref('matter.id') })} as parties`
}

const latest = sql`order by matter.opened_on desc, matter.id desc limit ${sql.lit(most)}`

function byNumber(store: Store, q: string, mine: RawBuilder<unknown>): RawBuilder<Found> {
  const { district, businesses } = store
  return sql`
    select ${shown(store, 'number')}
    from matter
    where matter.district = ${district} and matter.line = any(${hidden([...businesses.keys()], 'text[]')})
      and matter.number = ${hidden(q.trim(), 'text')} and ${mine}
    limit ${sql.lit(most)}`
}

function bySealed(store: Store, q: string, mine: RawBuilder<unknown>): RawBuilder<Found> {
  const { district } = store
  return sql`
    select ${shown(store, 'sealed')}
    from matter
    where matter.district = ${district} and ${mine} and matter.id in (
      select token.owner
      from token
      where token.district = ${district} and token.token = any(${hidden(tokensFor(store, q), 'text[]')})
      limit 200
    )
    ${latest}`
}

function amongNewest(store: Store, mine: RawBuilder<unknown>): RawBuilder<Found> {
  return sql`
    select ${shown(store, 'text')}
    from (
      select *
      from matter
      where matter.district = ${store.district}
      order by matter.opened_on desc, matter.id desc
      limit ${sql.lit(newest)}
    ) as matter
    where ${mine}
    ${latest}`
}

/** By the index of pairs: `offset 0` keeps the planner from walking the days instead, hoping to meet twenty soon. */
function byPairs(store: Store, text: string, mine: RawBuilder<unknown>): RawBuilder<Found> {
  return sql`
    select ${shown(store, 'text')}
    from (
      select *
      from matter
      where matter.district = ${store.district} and matter.grams @> ${hidden(wanted(text), 'text[]')} and ${mine}
      offset 0
    ) as matter
    ${latest}`
}
