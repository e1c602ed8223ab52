import { sql } from 'kysely'
import type { Store } from './store.ts'

export interface AccessRow {
  readonly at: string
  readonly what: string
  readonly by: string | null
  readonly matter: string | null
  readonly number: string | null
  readonly field: string | null
  readonly purpose: string | null
}

/** Who looked at what, the latest first; by a name, a number or a purpose when asked. One more than the page tells there is more. */
export async function readAccess(
  { db, district }: Store,
  { q, page, size }: { readonly q: string; readonly page: number; readonly size: number },
): Promise<AccessRow[]> {
  const like = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const asked =
    q === '' ? sql`` : sql`and (person.name like ${like} or matter.number like ${like} or log.purpose like ${like})`
  const { rows } = await sql<AccessRow>`
    select log.at, log.what, person.name as by, log.matter, matter.number, log.field, log.purpose
    from access_log as log
    left join person on person.district = log.district and person.id = log.person
    left join matter on matter.district = log.district and matter.id = log.matter
    where log.district = ${district} ${asked}
    order by log.id desc
    limit ${size + 1} offset ${(page - 1) * size}`.execute(db)
  return rows
}
