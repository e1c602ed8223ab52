import { sql } from 'kysely'
import { awayOf } from '../away.ts'
import type { Store } from '../store.ts'
import { type Broken, type Verified, verifySeals } from './verify.ts'

type Found = Pick<Verified, 'seals' | 'rows' | 'unsealed' | 'emptied'> & { broken: Broken[] }

/** A look through everything that was sealed, asked for by the auditor. Instants are ISO text. */
export interface SealCheck {
  readonly no: number
  readonly askedAt: string
  /** Rows looked at, of so many there were when it began. */
  readonly looked: number
  readonly due: number
  /** Null while it runs. */
  readonly endedAt: string | null
  /** Null while it runs, and where it went wrong. */
  readonly outcome: Found | null
}

/** Asks for a look; the one that runs already when there is one. Answers its number. */
export async function askForCheck({ db, district, now }: Store, by: string): Promise<number> {
  await sql`
    insert into seal_check (district, no, asked_at, asked_by)
    select ${district}, coalesce(max(no), 0) + 1, ${now().toISOString()}::timestamptz, ${by}::uuid
    from seal_check where district = ${district}
    on conflict do nothing`.execute(db)
  const { rows } = await sql<{ no: number }>`
    select no from seal_check where district = ${district} order by no desc limit 1`.execute(db)
  return rows[0]?.no ?? 0
}

/** Those a server left half way when it went down, too. */
export async function unfinishedChecks({ db, district }: Store): Promise<readonly string[]> {
  const { rows } = await sql<{ no: number }>`
    select no from seal_check where district = ${district} and ended_at is null`.execute(db)
  return rows.map(({ no }) => String(no))
}

export async function latestCheck({ db, district }: Store): Promise<SealCheck | null> {
  const { rows } = await sql<SealCheck>`
    select no, asked_at as "askedAt", looked, due, ended_at as "endedAt", outcome
    from seal_check where district = ${district} order by no desc limit 1`.execute(db)
  return rows[0] ?? null
}

/** Does it; from the start when it was cut off, for it writes nothing but how far it is. What went wrong is thrown on. */
export async function workOnCheck(store: Store, no: string): Promise<void> {
  if (!(await unfinishedChecks(store)).includes(no)) return
  await sql`
    update seal_check
    set looked = 0, due = (select count(*) from event where district = ${store.district})
      + (select count(*) from access_log where district = ${store.district})
    where district = ${store.district} and no = ${no}::integer`.execute(store.db)
  try {
    const { seals, rows, unsealed, emptied, broken } = await verifySeals(store, (looked) => tell(store, no, looked))
    await end(store, no, { seals, rows, unsealed, emptied, broken: [...broken] })
  } catch (error) {
    // A database that is away comes back, and the look is begun again.
    if (!awayOf(error)) await end(store, no, null).catch(() => {})
    throw error
  }
}

async function tell({ db, district }: Store, no: string, rows: number): Promise<void> {
  await sql`update seal_check set looked = ${rows} where district = ${district} and no = ${no}::integer`.execute(db)
}

async function end({ db, district, now }: Store, no: string, outcome: SealCheck['outcome']): Promise<void> {
  await sql`
    update seal_check set ended_at = ${now().toISOString()}::timestamptz, outcome = ${JSON.stringify(outcome)}::jsonb
    where district = ${district} and no = ${no}::integer and ended_at is null`.execute(db)
}
