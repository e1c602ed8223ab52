import { type RawBuilder, sql } from 'kysely'
import { type Post, reachOf } from '../kernel/reach.ts'
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
  const { district, organs, own } = sightOf(store, post, lines)
  const column = (name: string) => sql.ref(`${table}.${name}`)
  const clauses = [
    ...(district.length > 0 ? [sql`${column('line')} = any(${district}::text[])`] : []),
    ...(organs.length > 0
      ? [sql`(${column('line')} = any(${organs}::text[]) and ${column('organs')} && ${[...post.organs]}::uuid[])`]
      : []),
    ...(own.length > 0
      ? [sql`(${column('line')} = any(${own}::text[]) and ${column('people')} && ${[post.person]}::uuid[])`]
      : []),
  ]
  if (clauses.length === 0) return sql<boolean>`false`
  return sql<boolean>`(${sql.join(clauses, sql` or `)})`
}
