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
}

/** The person an administrator entered for this identity; nobody is made up for an unknown one. */
export async function personOfSubject(store: Store, given: Subject): Promise<string | null> {
  const { rows } = await sql<{ person: string }>`
    select l.person from subject_link l
    join person p on p.district = l.district and p.id = l.person
    where l.district = ${store.district} and l.token = ${tokenOf(store, given)} and p.active`.execute(store.db)
  return rows[0]?.person ?? null
}

/** False where the identity already belongs to somebody. */
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
    select l.token, l.hint, p.name as "linkedBy", l.linked_at as "linkedAt"
    from subject_link l
    join person p on p.district = l.district and p.id = l.linked_by
    where l.district = ${district} and l.person = ${person}::uuid
    order by l.linked_at`.execute(db)
  return rows
}

export async function unlinkSubject({ db, district }: Store, person: string, token: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from subject_link
    where district = ${district} and person = ${person}::uuid and token = ${token}`.execute(db)
  return numAffectedRows === 1n
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
