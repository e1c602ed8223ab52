import { sql } from 'kysely'
import type { Store } from '../store.ts'
import { type Row, sources } from './streams.ts'

export const noneEmptied: ReadonlySet<number> = new Set()

interface Record_ {
  readonly matter: string
  readonly rest: Readonly<Record<string, string>>
}

/**
 * Places of those lines of the journal that lost their words to the archive's procedure: bare, with a destruction of
 * their matter in the record of access (which is sealed itself), and with what is left exactly as it was left then.
 */
export async function emptiedAmong(
  { db, district }: Pick<Store, 'db' | 'district'>,
  rows: readonly Row[],
): Promise<ReadonlySet<number>> {
  const bare = rows.filter(
    (row) =>
      row['signatures'] === null &&
      JSON.stringify(row['patch']) === '{}' &&
      row['hash'] !== sources.event.fingerprint(row),
  )
  if (bare.length === 0) return noneEmptied
  const matters = [...new Set(bare.map((row) => String(row['matter'])))]
  const { rows: told } = await sql<Record_>`
    select matter, detail -> 'rest' as rest
    from access_log
    where district = ${district} and what = 'destroy' and matter = any(${matters}::uuid[])`.execute(db)
  const rests = new Map(told.map(({ matter, rest }) => [matter, rest]))
  return new Set(
    bare.flatMap((row) => {
      const rest = rests.get(String(row['matter']))?.[String(row['seq'])]
      return rest !== undefined && rest === sources.event.fingerprint(row) ? row.place : []
    }),
  )
}
