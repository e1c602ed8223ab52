import { type Kysely, sql } from 'kysely'
import { kept } from './connect.ts'
import type { Database } from './database.ts'
import type { KeyRow, KeyRows } from './sealing/key-rows.ts'

/** The keys' own table, through connections of the pool: never inside a caller's transaction. */
export function keyTable(db: Kysely<Database>): KeyRows {
  return {
    async find(district, owners) {
      const { rows } = await sql<KeyRow>`
        ${kept} select owner, wrapped
        from data_key
        where district = ${district} and owner = any(${[...owners]}::text[])`.execute(db)
      return rows
    },
    async insert(district, rows) {
      const written = await sql<{ owner: string }>`
        ${kept} insert into data_key (district, owner, wrapped)
        select ${district}, owner, wrapped
        from json_to_recordset(${JSON.stringify(rows)}::json) as fresh (owner text, wrapped text)
        on conflict (district, owner) do nothing
        returning owner`.execute(db)
      return written.rows.map(({ owner }) => owner)
    },
    async destroy(district, owner) {
      await sql`
        insert into data_key (district, owner, wrapped, destroyed_at)
        values (${district}, ${owner}, null, now())
        on conflict (district, owner) do update set wrapped = null, destroyed_at = coalesce(data_key.destroyed_at, now())`.execute(
        db,
      )
    },
  }
}
