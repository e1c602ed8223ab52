import { type RawBuilder, sql } from 'kysely'
import { type Post, reachOf } from '../kernel/reach.ts'
import { hidden } from './connect.ts'
import type { Store } from './store.ts'

/** Which lines a post sees, and how much of each. */
export interface Sighted {
  readonly district: readonly string[]
  readonly organs: readonly string[]
  readonly own: readonly string[]
}

export function sightOf({ businesses }: Pick<Store, 'businesses'>, post: Post, lines?: readonly string[]): Sighted {
  const sight = { district: [] as string[], organs: [] as string[], own: [] as string[] }
  for (const { line } of businesses.values()) {
    if (lines && !lines.includes(line.id)) continue
    const { sees } = reachOf(line, post)
    if (sees !== 'nothing') sight[sees].push(line.id)
  }
  return sight
}

/**
 * The row filter of the kernel's reach, for a table that carries line, organs and people: `matter` or `clock`.
 * Nothing seen is `false`, so that a forgotten case shows nothing.
 */
export function withinReach(
  store: Pick<Store, 'businesses'>,
  post: Post,
  table: 'matter' | 'clock' | 'sender',
  lines?: readonly string[],
): RawBuilder<boolean> {
  return sight(sightOf(store, post, lines), { post, table, value: (all, type) => sql`${[...all]}::${sql.raw(type)}` })
}

/** The same in a statement that is planned once, whoever asks. */
export function withinReachKept(store: Pick<Store, 'businesses'>, post: Post): RawBuilder<boolean> {
  return sight(sightOf(store, post), { post, table: 'matter', value: (all, type) => hidden([...all], type) })
}

interface Looking {
  readonly post: Post
  readonly table: string
  value(all: readonly string[], type: 'text[]' | 'uuid[]'): RawBuilder<unknown>
}

function sight({ district, organs, own }: Sighted, { post, table, value }: Looking): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  const among = (lines: readonly string[]) => sql`${column('line')} = any(${value(lines, 'text[]')})`
  const clauses = [
    ...(district.length > 0 ? [among(district)] : []),
    ...(organs.length > 0 ? [sql`(${among(organs)} and ${column('organs')} && ${value(post.organs, 'uuid[]')})`] : []),
    ...(own.length > 0 ? [sql`(${among(own)} and ${column('people')} && ${value([post.person], 'uuid[]')})`] : []),
  ]
  if (clauses.length === 0) return sql<boolean>`false`
  return sql<boolean>`(${sql.join(clauses, sql` or `)})`
}
