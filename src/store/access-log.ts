import { sql } from 'kysely'
import type { Post } from '../kernel/reach.ts'
import type { Store } from './store.ts'

export interface Access {
  /** What was shown or taken out; what the administrator did to an account, a post or two records of a person; what was agreed with a city. */
  readonly what: 'reveal' | 'paper' | 'download' | 'export' | 'account' | 'post' | 'city' | 'person'
  readonly matter?: string | null
  readonly party?: number | null
  readonly field?: string | null
  readonly purpose?: string | null
}

/** Who looked at what, and why. Append-only, like the journal; never the value itself. */
export async function logAccess(
  { db, district, now }: Store,
  post: Post,
  { what, matter = null, party = null, field = null, purpose = null }: Access,
): Promise<void> {
  await sql`
    insert into access_log (district, at, what, person, post, matter, party, field, purpose)
    values (${district}, ${now().toISOString()}::timestamptz, ${what}, ${post.person}, ${post.id}, ${matter}::uuid, ${party}::int, ${field}, ${purpose})`.execute(
    db,
  )
}
