import { sql } from 'kysely'
import type { Store } from '../store.ts'
import type { Seal } from './seal.ts'
import type { Stream } from './streams.ts'

const columns = sql`district, stream, no, count, from_place::text as "from", to_place::text as "to", root, previous, hash,
  made_at as "madeAt"`

/** Seals of a stream from one number on, in order; the latest first ones only when `most` is given. */
export async function sealsOf(
  { db, district }: Pick<Store, 'db' | 'district'>,
  stream: Stream,
  { fromNo = 1, latest }: { fromNo?: number; latest?: number } = {},
): Promise<Seal[]> {
  const { rows } = await sql<Seal>`
    select * from (
      select ${columns} from seal
      where district = ${district} and stream = ${stream} and no >= ${fromNo}
      order by no desc limit ${latest ?? 1_000_000}
    ) as newest
    order by no`.execute(db)
  return rows
}

/** The leaves of one seal, as it kept them. */
export async function leavesOf(
  { db, district }: Pick<Store, 'db' | 'district'>,
  stream: Stream,
  no: number,
): Promise<Buffer> {
  const { rows } = await sql<{ leaves: Buffer }>`
    select leaves from seal where district = ${district} and stream = ${stream} and no = ${no}`.execute(db)
  if (!rows[0]) throw new Error(`没有 ${stream} 第 ${no} 次封存`)
  return rows[0].leaves
}

/** How many rows wait for the next seal. */
export async function unsealed({ db, district }: Store): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*) as waiting from event
    where district = ${district} and place > coalesce(
      (select max(to_place) from seal where district = ${district} and stream = 'event'), 0)`.execute(db)
  return rows[0]?.waiting ?? 0
}
