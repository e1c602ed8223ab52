import { type RawBuilder, sql } from 'kysely'
import type { Business } from '../../kernel/business.ts'
import type { Line } from '../../kernel/line.ts'
import type { Post } from '../../kernel/reach.ts'
import type { Day } from '../../law/day.ts'
import { withinReach } from '../reach-filter.ts'
import { snake, tableOf } from '../schema.ts'
import { isSealed } from '../seal-matter.ts'
import type { Store } from '../store.ts'
import { annulled } from '../working.ts'

/** A matter as a form of somebody else wants it. */
export interface OutgoingRecord {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly openedOn: Day
  readonly upstreamNumber: string | null
  readonly given: Readonly<Record<string, unknown>>
  readonly parties: readonly { readonly role: string; readonly name: string }[]
}

export interface Wanted {
  /** The field whose day says which period a record belongs to. */
  readonly day: string
  readonly from?: Day | undefined
  readonly until?: Day | undefined
  readonly where?: Readonly<Record<string, string>>
  /** Only what has no number upstream. */
  readonly missing?: boolean
  readonly limit: number
  readonly offset?: number
}

/** The records of a line inside the reader's reach, newest first. What is sealed stays sealed and is left out. */
export async function outgoingRecords(
  store: Store,
  post: Post,
  business: Business,
  wanted: Wanted,
): Promise<OutgoingRecord[]> {
  const { line } = business
  const { rows } = await sql<Omit<OutgoingRecord, 'given'> & { row: Readonly<Record<string, unknown>> }>`
    select matter.id, matter.number, matter.title, matter.opened_on as "openedOn",
      matter.upstream_number as "upstreamNumber", to_jsonb(it) as row,
      coalesce(
        (
          select json_agg(json_build_object('role', party.role, 'name', party.name) order by party.id)
          from party
          where party.district = matter.district and party.matter = matter.id
        ),
        '[]'
      ) as parties
    ${from(store, post, line, wanted)}
    order by matter.opened_on desc, matter.id desc
    limit ${wanted.limit} offset ${wanted.offset ?? 0}`.execute(store.reader)
  return rows.map(({ row, parties, title, ...rest }) => ({
    ...rest,
    title: isSealed(title) ? '' : title,
    given: givenIn(line, row),
    parties: parties.map(({ role, name }) => ({ role, name: isSealed(name) ? '' : name })),
  }))
}

export async function countRecords(
  store: Store,
  post: Post,
  { line }: Business,
  wanted: Omit<Wanted, 'limit'>,
): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total
    from (select 1 ${from(store, post, line, wanted)} limit ${countBound}) as found`.execute(store.reader)
  return rows[0]?.total ?? 0
}

/** Counting stops here: beyond it a list is narrowed by a period. */
export const countBound = 100_000

function from(store: Store, post: Post, line: Line, wanted: Omit<Wanted, 'limit'>): RawBuilder<unknown> {
  const { day, from: first, until, where = {}, missing } = wanted
  const column = (name: string) => sql.ref(`it.${snake(name)}`)
  const clauses = [
    ...Object.entries(where).map(([name, value]) => sql`${column(name)} = ${value}`),
    ...(first ? [sql`${column(day)} >= ${first}::date`] : []),
    ...(until ? [sql`${column(day)} <= ${until}::date`] : []),
    ...(missing ? [sql`matter.upstream_number is null`] : []),
  ]
  return sql`
    from matter
    join ${sql.table(tableOf(line).name)} as it on it.district = matter.district and it.matter = matter.id
    where matter.district = ${store.district} and matter.line = ${line.id} and matter.state <> ${annulled}
      and ${withinReach(store, post, 'matter', [line.id])} and ${sql.join([sql`true`, ...clauses], sql` and `)}`
}

function givenIn({ fields }: Line, row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = field.column && !field.sealed ? (row[snake(name)] ?? null) : null
      return value === null || (typeof value === 'string' && isSealed(value)) ? [] : [[name, value]]
    }),
  )
}
