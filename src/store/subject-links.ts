import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Store } from './store.ts'

export interface Subject {
  readonly issuer: string
  readonly subject: string
}

export interface SubjectLink {
  /** What stands in the table instead of the identity. */
  readonly token: string
  readonly hint: string
  readonly linkedBy: string
  readonly linkedAt: string
  /** Null while it waits, and for what was linked before a second person was asked. */
  readonly confirmedBy: string | null
  /** Opens nothing yet. */
  readonly waiting: boolean
}

export interface WaitingLink {
  readonly token: string
  readonly person: string
  readonly name: string
  readonly hint: string
  readonly askedBy: string
  readonly askedAt: string
  /** Put forward by whoever asks: somebody else decides. */
  readonly mine: boolean
}

/** The person two people agreed on for this identity; nobody is made up for an unknown one. */
export async function personOfSubject(store: Store, given: Subject): Promise<string | null> {
  const { rows } = await sql<{ person: string }>`
    select l.person from subject_link l
    join person p on p.district = l.district and p.id = l.person
    where l.district = ${store.district} and l.token = ${tokenOf(store, given)} and l.confirmed_at is not null and p.active`.execute(
    store.db,
  )
  return rows[0]?.person ?? null
}

/** The first of two people. False where the identity already belongs to somebody, or is put forward for somebody. */
export async function linkSubject(
  store: Store,
  { person, by, ...given }: Subject & { readonly person: string; readonly by: string },
): Promise<boolean> {
  const { db, district, now } = store
  const { rows } = await sql`
    insert into subject_link (district, token, person, hint, linked_by, linked_at)
    values (${district}, ${tokenOf(store, given)}, ${person}::uuid, ${hintOf(given.subject)}, ${by}::uuid, ${now().toISOString()}::timestamptz)
    on conflict (district, token) do nothing
    returning token`.execute(db)
  return rows.length === 1
}

export async function linksOf({ db, district }: Store, person: string): Promise<SubjectLink[]> {
  const { rows } = await sql<SubjectLink>`
    select l.token, l.hint, p.name as "linkedBy", l.linked_at as "linkedAt", other.name as "confirmedBy",
      l.confirmed_at is null as waiting
    from subject_link l
    join person p on p.district = l.district and p.id = l.linked_by
    left join person other on other.district = l.district and other.id = l.confirmed_by
    where l.district = ${district} and l.person = ${person}::uuid
    order by l.linked_at`.execute(db)
  return rows
}

/** What waits for the second person. */
export async function waitingLinks({ db, district }: Store, asker: string): Promise<WaitingLink[]> {
  const { rows } = await sql<WaitingLink>`
    select l.token, l.person, p.name, l.hint, by.name as "askedBy", l.linked_at as "askedAt", l.linked_by = ${asker}::uuid as mine
    from subject_link l
    join person p on p.district = l.district and p.id = l.person
    join person by on by.district = l.district and by.id = l.linked_by
    where l.district = ${district} and l.confirmed_at is null
    order by l.linked_at
    limit 200`.execute(db)
  return rows
}

/** The second of two people, who types the identity anew: what is confirmed was looked up twice. */
export async function confirmSubject(
  store: Store,
  { person, token, by, ...given }: Subject & { readonly person: string; readonly token: string; readonly by: string },
): Promise<'done' | 'own' | 'other' | 'missing'> {
  const { db, district, now } = store
  const { rows } = await sql<{ linkedBy: string }>`
    select linked_by as "linkedBy" from subject_link
    where district = ${district} and token = ${token} and person = ${person}::uuid and confirmed_at is null`.execute(db)
  const [found] = rows
  if (!found) return 'missing'
  if (found.linkedBy === by) return 'own'
  if (tokenOf(store, given) !== token) return 'other'
  const { numAffectedRows } = await sql`
    update subject_link set confirmed_by = ${by}::uuid, confirmed_at = ${now().toISOString()}::timestamptz
    where district = ${district} and token = ${token} and person = ${person}::uuid and confirmed_at is null
      and linked_by <> ${by}::uuid`.execute(db)
  return numAffectedRows === 1n ? 'done' : 'missing'
}

/** 'waiting': it had opened nothing yet. Null: there was none. */
export async function unlinkSubject(
  { db, district }: Store,
  person: string,
  token: string,
): Promise<'linked' | 'waiting' | null> {
  const { rows } = await sql<{ was: 'linked' | 'waiting' }>`
    delete from subject_link
    where district = ${district} and person = ${person}::uuid and token = ${token}
    returning case when confirmed_at is null then 'waiting' else 'linked' end as was`.execute(db)
  return rows[0]?.was ?? null
}

/** Hashed first: a subject is case-sensitive, and tokens of names and numbers are not. */
function tokenOf({ keys, district }: Store, { issuer, subject }: Subject): string {
  const exact = createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('hex')
  return keys.token(district, 'subject', exact)
}

/** Some providers use an id number as the subject: only its end is shown. */
function hintOf(subject: string): string {
  return `…${subject.slice(-4)}`
}
