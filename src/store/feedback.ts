import { sql } from 'kysely'
import type { Post } from '../kernel/reach.ts'
import type { Store } from './store.ts'
import { newId } from './uuid.ts'

/** What somebody says of a page, from the entrance every page has. */
export async function putFeedback(
  { db, district, now }: Store,
  post: Post,
  { page, says }: { page: string; says: string },
): Promise<void> {
  const at = now()
  await sql`
    insert into remark (district, id, person, post, page, says, made_at)
    values (${district}, ${newId(at)}, ${post.person}, ${post.id}, ${page.slice(0, 200)}, ${says.slice(0, 2000)}, ${at.toISOString()})`.execute(
    db,
  )
}
