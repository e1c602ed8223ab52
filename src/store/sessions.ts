import { sql } from 'kysely'
import type { Store } from './store.ts'

export interface Lasts {
  readonly idleMinutes: number
  readonly hours: number
}

export interface Session {
  readonly person: string
  readonly name: string
  readonly post: string
  readonly mustChange: boolean
}

interface Begun {
  readonly tokenHash: string
  readonly person: string
  readonly post: string
  readonly lasts: Lasts
}

export async function startSession(
  { db, district, now }: Store,
  { tokenHash, person, post, lasts }: Begun,
): Promise<void> {
  const at = now()
  const end = new Date(at.getTime() + lasts.hours * 3_600_000).toISOString()
  await sql`
    insert into session (district, token_hash, person, post, created_at, seen_at, expires_at)
    values (${district}, ${tokenHash}, ${person}, ${post}, ${at.toISOString()}, ${at.toISOString()}, ${end})`.execute(
    db,
  )
}

/** The session, unless it slept too long or its day is over. Being seen is noted once a minute. */
export async function findSession(
  { db, district, now }: Store,
  tokenHash: string,
  { idleMinutes }: Lasts,
): Promise<Session | null> {
  const at = now()
  const { rows } = await sql<Session & { seenAt: string }>`
    select session.person, person.name, session.post, session.seen_at as "seenAt", account.must_change as "mustChange"
    from session
    join person on person.district = session.district and person.id = session.person
    join account on account.district = session.district and account.person = session.person
    where session.district = ${district} and session.token_hash = ${tokenHash} and person.active
      and session.expires_at > ${at.toISOString()}::timestamptz
      and session.seen_at > ${new Date(at.getTime() - idleMinutes * 60_000).toISOString()}::timestamptz`.execute(db)
  const [found] = rows
  if (!found) return null
  if (at.getTime() - Date.parse(found.seenAt) > 60_000) {
    await sql`
      update session
      set seen_at = ${at.toISOString()}::timestamptz
      where district = ${district} and token_hash = ${tokenHash}`.execute(db)
  }
  const { person, name, post, mustChange } = found
  return { person, name, post, mustChange }
}

export async function switchPost({ db, district }: Store, tokenHash: string, post: string): Promise<void> {
  await sql`
    update session
    set post = ${post}
    where district = ${district} and token_hash = ${tokenHash}`.execute(db)
}

export async function endSession({ db, district }: Store, tokenHash: string): Promise<void> {
  await sql`delete from session where district = ${district} and token_hash = ${tokenHash}`.execute(db)
}

/** After a new password only the session that set it goes on. */
export async function endOtherSessions({ db, district }: Store, person: string, tokenHash: string): Promise<void> {
  await sql`delete from session where district = ${district} and person = ${person} and token_hash <> ${tokenHash}`.execute(
    db,
  )
}

export async function sweepSessions({ db, district, now }: Store): Promise<void> {
  await sql`delete from session where district = ${district} and expires_at < ${now().toISOString()}::timestamptz`.execute(
    db,
  )
}
