import { sql } from 'kysely'
import type { Store } from '../store/store.ts'

/** Where people sit today: the organ of their first post. */
export async function placesOf(
  { db, district, today }: Store,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const on = today()
  const { rows } = await sql<{ person: string; name: string }>`
    select distinct on (post.person) post.person, organ.name
    from post
    join organ on organ.district = post.district and organ.id = post.organ
    where post.district = ${district} and post.person = any(${[...people]}::uuid[])
      and post.valid_from <= ${on} and (post.valid_to is null or post.valid_to >= ${on})
    order by post.person, post.valid_from, post.id`.execute(db)
  return new Map(rows.map(({ person, name }) => [person, name]))
}
