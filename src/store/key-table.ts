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
    behind: (district, wanted) => behind(db, district, wanted),
    replace: (district, rows) => replace(db, district, rows),
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

type Behind = Parameters<KeyRows['behind']>[1]
type Turned = Parameters<KeyRows['replace']>[1]

async function behind(db: Kysely<Database>, district: string, { mark, after, most }: Behind) {
  const { rows } = await sql<{ owner: string; wrapped: string }>`
    select owner, wrapped
    from data_key
    where district = ${district} and owner > ${after} and wrapped is not null and not starts_with(wrapped, ${mark})
    order by owner
    limit ${most}`.execute(db)
  return rows
}

async function replace(db: Kysely<Database>, district: string, rows: Turned): Promise<number> {
  const { numAffectedRows } = await sql`
    update data_key
    set wrapped = turned."to"
    from json_to_recordset(${JSON.stringify(rows)}::json) as turned (owner text, "from" text, "to" text)
    where data_key.district = ${district} and data_key.owner = turned.owner and data_key.wrapped = turned."from"`.execute(
    db,
  )
  return Number(numAffectedRows ?? 0)
}
