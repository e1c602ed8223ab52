import { sql } from 'kysely'
import { kept } from './connect.ts'
import { type PostRow, postsHeld } from './people.ts'
import type { Store } from './store.ts'

export interface Lasts {
  readonly idleMinutes: number
  readonly hours: number
  /** After so many days a password is to be changed; never, where the bureau has no such rule. */
  readonly passwordDays?: number | null
}

export type WayIn = 'password' | 'oidc' | 'passkey'

export interface Session {
  readonly person: string
  readonly name: string
  readonly post: string
  readonly mustChange: boolean
  /** Those held today. */
  readonly posts: readonly PostRow[]
  readonly strong: boolean
}

interface Begun {
  readonly tokenHash: string
  readonly person: string
  readonly post: string
  readonly lasts: Lasts
  /** What the browser calls itself, for its owner to recognise. */
  readonly agent?: string | null
  readonly how: WayIn
  /** Two checks were made. */
  readonly strong: boolean
}

export async function startSession(
  { db, district, now }: Store,
  { tokenHash, person, post, lasts, agent = null, how, strong }: Begun,
): Promise<void> {
  const at = now()
  const end = new Date(at.getTime() + lasts.hours * 3_600_000).toISOString()
  await sql`
    insert into session (district, token_hash, person, post, created_at, seen_at, expires_at, agent, how, strong)
    values (${district}, ${tokenHash}, ${person}, ${post}, ${at.toISOString()}, ${at.toISOString()}, ${end}, ${agent}, ${how}, ${strong})`.execute(
    db,
  )
}

/** The session, unless it slept too long or its day is over; who was found a moment ago is not looked for again. */
export function findSession(store: Store, tokenHash: string, lasts: Lasts): Promise<Session | null> {
  const { idleMinutes, passwordDays = null } = lasts
  const key = [tokenHash, store.today(), idleMinutes, passwordDays].join(' ')
  return store.sessions.find(key, () => lookFor(store, tokenHash, lasts))
}

/** Being seen is noted once a minute. */
async function lookFor(
  { db, district, now, today }: Store,
  tokenHash: string,
  { idleMinutes, passwordDays = null }: Lasts,
): Promise<Session | null> {
  const at = now()
  const { rows } = await sql<Omit<Session, 'posts'> & { posts: Session['posts'] | null; seenAt: string }>`
    ${kept} select session.person, person.name, session.post, session.seen_at as "seenAt", session.strong,
      session.how = 'password' and (account.must_change or (${passwordDays}::integer is not null
        and account.changed_at < ${at.toISOString()}::timestamptz - make_interval(days => ${passwordDays ?? 0}::integer))) as "mustChange",
      ${postsHeld({ district, person: sql.ref('session.person'), on: today() })} as posts
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
  const { seenAt: _, posts, ...session } = found
  return { ...session, posts: posts ?? [] }
}

export async function switchPost({ db, district, sessions }: Store, tokenHash: string, post: string): Promise<void> {
  await sql`
    update session
    set post = ${post}
    where district = ${district} and token_hash = ${tokenHash}`.execute(db)
  await sessions.forget()
}

export async function endSession({ db, district, sessions }: Store, tokenHash: string): Promise<void> {
  await sql`delete from session where district = ${district} and token_hash = ${tokenHash}`.execute(db)
  await sessions.forget()
}

/** After a new password only the session that set it goes on. */
export async function endOtherSessions(store: Store, person: string, tokenHash: string): Promise<void> {
  const { db, district, sessions } = store
  await sql`delete from session where district = ${district} and person = ${person} and token_hash <> ${tokenHash}`.execute(
    db,
  )
  await sessions.forget()
}

export interface OpenSession {
  readonly id: string
  readonly since: string
  readonly seen: string
  readonly agent: string | null
  readonly how: WayIn
  readonly here: boolean
}

/** Where a person is signed in, the latest first. */
export async function sessionsOf({ db, district }: Store, person: string, tokenHash: string): Promise<OpenSession[]> {
  const { rows } = await sql<OpenSession>`
    select id, created_at as since, seen_at as seen, agent, how, token_hash = ${tokenHash} as here
    from session
    where district = ${district} and person = ${person}
    order by seen_at desc
    limit 50`.execute(db)
  return rows
}

/** False when the person has no such session. */
export async function endOneSession({ db, district, sessions }: Store, person: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from session where district = ${district} and person = ${person} and id = ${id}`.execute(db)
  await sessions.forget()
  return numAffectedRows === 1n
}

/** Whoever leaves, or gets a new password from the administrator, is signed out everywhere. */
export async function endAllSessions({ db, district, sessions }: Store, person: string): Promise<void> {
  await sql`delete from session where district = ${district} and person = ${person}`.execute(db)
  await sessions.forget()
}

export async function sweepSessions({ db, district, now }: Store): Promise<void> {
  await sql`delete from session where district = ${district} and expires_at < ${now().toISOString()}::timestamptz`.execute(
    db,
  )
}
