import { sql } from 'kysely'
import type { Line } from '../kernel/line.ts'
import type { Post } from '../kernel/reach.ts'
import { tableOf } from './schema.ts'
import type { Store } from './store.ts'
import { annulled } from './working.ts'

/** Which record of the ledger stands under this number in a frame; null where none or more than one does. */
export async function recordNumbered(
  store: Store,
  line: Line,
  { unit, number }: { readonly unit: string; readonly number: string },
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select matter.id
    from ${sql.table(tableOf(line).name)} as it
    join matter on matter.district = it.district and matter.id = it.matter
    where it.district = ${store.district} and it.unit = ${unit} and matter.state <> ${annulled}
      and ${number} in (it.decision_number, matter.number, it.decision_number || '（' || coalesce(matter.number, '') || '）')
    limit 2`.execute(store.db)
  return rows.length === 1 ? (rows[0]?.id ?? null) : null
}

/**
 * Whoever is given a file to read may see its record, as the supervision desk does: the assignment is the reach.
 * Sealed values stay masked, and nothing can be done to the record.
 */
export function readingPost(post: Post, line: Line): Post {
  return { ...post, role: 'handler', lines: [line.id] }
}
