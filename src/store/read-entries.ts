import { sql } from 'kysely'
import type { Line } from '../kernel/line.ts'
import { type Post, reachOf } from '../kernel/reach.ts'
import { conditionsOf } from './list-conditions.ts'
import { rowsTableName, snake, tableOf } from './schema.ts'
import type { Store } from './store.ts'

/** One matter with the declared values a screen compares: its own columns and the rows of one repeated field. */
export interface Entry {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly state: string
  readonly version: number
  readonly openedOn: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

export interface EntryQuery {
  readonly states?: readonly string[]
  readonly fields: readonly string[]
  /** A repeated field whose rows are wanted too. */
  readonly rows?: string
}

/** A screen that compares a whole line reads it to here and no further. */
const most = 10_000

/** The matters of an open line inside this post's reach. Closed lines and sealed values are never read this way. */
export async function readEntries(store: Store, post: Post, line: Line, query: EntryQuery): Promise<readonly Entry[]> {
  if (line.closed || reachOf(line, post).sees === 'nothing') return []
  const { quick } = conditionsOf(store, post, line, {
    page: 1,
    size: 1,
    ...(query.states ? { state: query.states } : {}),
  })
  const { rows } = await sql<EntryRead>`
    select matter.id, matter.number, matter.title, matter.state, matter.version, matter.opened_on as "openedOn",
      to_jsonb(it) as own, ${childRows(line, query.rows)} as rows
    from matter
    join ${sql.table(tableOf(line).name)} as it on it.district = matter.district and it.matter = matter.id
    where ${sql.join([...quick], sql` and `)}
    order by matter.opened_on desc, matter.id desc
    limit ${most}`.execute(store.db)
  const cells = query.rows ? Object.keys(line.fields[query.rows]?.rows ?? {}) : []
  return rows.map(({ own, rows: children, ...entry }) => ({
    ...entry,
    fields: named(open(line, query.fields), own),
    rows: children.map((child) => named(cells, child)),
  }))
}

type Columns = Readonly<Record<string, unknown>>
type EntryRead = Omit<Entry, 'fields' | 'rows'> & { readonly own: Columns; readonly rows: readonly Columns[] }

function childRows(line: Line, name: string | undefined) {
  if (!name) return sql`'[]'::jsonb`
  return sql`coalesce((
    select jsonb_agg(to_jsonb(child) order by child.id)
    from ${sql.table(rowsTableName(line, name))} as child
    where child.district = matter.district and child.matter = matter.id), '[]'::jsonb)`
}

function open(line: Line, names: readonly string[]): string[] {
  return names.filter((name) => line.fields[name] && line.fields[name]?.sealed !== true)
}

function named(names: readonly string[], columns: Columns): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, columns[snake(name)] ?? null]))
}
