import { sql } from 'kysely'
import type { Tx } from '../load.ts'
import type { Store } from '../store.ts'
import type { Offered } from './offered.ts'

/** The receipt under which the same file, or the same rows, were taken and not taken back. */
export async function takenBefore(
  { district }: Store,
  tx: Tx,
  { business, name }: Pick<Offered, 'business' | 'name'>,
  same: { readonly fileSm3: string } | { readonly rowsSm3: string },
): Promise<{ readonly intake: string; readonly number: string } | null> {
  const clause = 'fileSm3' in same ? sql`intake.file_sm3 = ${same.fileSm3}` : sql`taken.rows_sm3 = ${same.rowsSm3}`
  const { rows } = await sql<{ intake: string; number: string }>`
    select taken.intake, taken.number
    from intake_taken as taken
    join intake on intake.district = taken.district and intake.id = taken.intake
    join batch on batch.district = taken.district and batch.id = taken.batch
    where taken.district = ${district} and taken.line = ${business.line.id} and taken.sheet = ${name}
      and ${clause} and batch.undone_at is null
    order by taken.taken_at
    limit 1`.execute(tx)
  return rows[0] ?? null
}
