import { sql } from 'kysely'
import type { Store } from './store.ts'

export interface Step {
  readonly tokenHash: string
  readonly kind: 'oidc' | 'half' | 'passkey' | 'enrol'
  readonly kept: Readonly<Record<string, string>>
}

/** Long enough to find one's telephone. */
const lastsSeconds = 300

/** What the first half of a sign-in leaves for the second; any process may take it up. */
export async function beginStep({ db, district, now }: Store, { tokenHash, kind, kept }: Step): Promise<void> {
  await sql`
    insert into sign_in_step (district, token_hash, kind, kept, expires_at)
    values (${district}, ${tokenHash}, ${kind}, ${JSON.stringify(kept)}::jsonb,
      ${now().toISOString()}::timestamptz + make_interval(secs => ${lastsSeconds}::integer))
    on conflict (district, token_hash, kind) do update set kept = excluded.kept, expires_at = excluded.expires_at`.execute(
    db,
  )
}

/** Taken once: whoever brings the same step again finds nothing. */
export async function takeStep(
  { db, district, now }: Store,
  tokenHash: string,
  kind: Step['kind'],
): Promise<Step['kept'] | null> {
  const { rows } = await sql<{ kept: Step['kept'] }>`
    delete from sign_in_step
    where district = ${district} and token_hash = ${tokenHash} and kind = ${kind}
      and expires_at > ${now().toISOString()}::timestamptz
    returning kept`.execute(db)
  return rows[0]?.kept ?? null
}

/** Looked at and left: a wrong code may be typed again. */
export async function seeStep(
  { db, district, now }: Store,
  tokenHash: string,
  kind: Step['kind'],
): Promise<Step['kept'] | null> {
  const { rows } = await sql<{ kept: Step['kept'] }>`
    select kept from sign_in_step
    where district = ${district} and token_hash = ${tokenHash} and kind = ${kind}
      and expires_at > ${now().toISOString()}::timestamptz`.execute(db)
  return rows[0]?.kept ?? null
}

export async function sweepSteps({ db, district, now }: Store): Promise<void> {
  await sql`
    delete from sign_in_step
    where district = ${district} and expires_at < ${now().toISOString()}::timestamptz`.execute(db)
}
