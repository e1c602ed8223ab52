import { mayRead, type Post, reachOf } from '../kernel/reach.ts'
import type { Store } from '../store/store.ts'

/** The line of a matter this post may see; null for what is not there or not theirs, which look alike. */
export async function lineOfMatter(
  { db, district, businesses }: Store,
  post: Post,
  id: string,
): Promise<string | null> {
  const found = await db
    .selectFrom('matter')
    .select(['line', 'organs', 'people'])
    .where('district', '=', district)
    .where('id', '=', id)
    .executeTakeFirst()
  const line = found && businesses.get(found.line)?.line
  return found && line && mayRead(reachOf(line, post), found) ? line.id : null
}

/** What of the matter waits for a signature now, for the sentence after an act. */
export async function waitingOf(
  { db, district }: Store,
  id: string,
): Promise<{ act: string | null; role: string | null }> {
  const found = await db
    .selectFrom('matter')
    .select(['awaiting_act as act', 'awaiting_role as role'])
    .where('district', '=', district)
    .where('id', '=', id)
    .executeTakeFirst()
  return found ?? { act: null, role: null }
}
