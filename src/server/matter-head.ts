import { sql } from 'kysely'
import { mayRead, type Post, reachOf } from '../kernel/reach.ts'
import { kept } from '../store/connect.ts'
import type { Store } from '../store/store.ts'
import type { MatterTable } from '../store/tables.ts'

/** The line of a matter this post may see; null for what is not there or not theirs, which look alike. */
export async function lineOfMatter(
  { db, district, businesses }: Store,
  post: Post,
  id: string,
): Promise<string | null> {
  const { rows } = await sql<Pick<MatterTable, 'line' | 'organs' | 'people'>>`
    ${kept} select line, organs, people
    from matter
    where district = ${district} and id = ${id}`.execute(db)
  const [found] = rows
  const line = found && businesses.get(found.line)?.line
  return found && line && mayRead(reachOf(line, post), found) ? line.id : null
}
