import { type RawBuilder, sql } from 'kysely'
import type { Post } from '../kernel/reach.ts'
import { isRole, type Role } from '../kernel/role.ts'
import type { Day } from '../law/day.ts'
import { kept } from './connect.ts'
import { type OrganEntry, organsUnder, type PersonEntry, validOn } from './directory.ts'
import { initialsOf } from './grams.ts'
import type { Store } from './store.ts'
import { idTokenOf } from './tokens.ts'

export interface PersonGiven {
  readonly id: string
  readonly name: string
  readonly phone?: string | null
  readonly idNumber?: string | null
  readonly active?: boolean
}

export interface PostGiven {
  readonly id: string
  readonly person: string
  readonly role: Role
  readonly organ: string
  /** Closed lines must be named. */
  readonly lines: 'all' | readonly string[]
  readonly validFrom: Day
  readonly validTo?: Day | null
}

export async function savePerson(store: Store, person: PersonGiven): Promise<void> {
  await savePeople(store, [person])
}

/** Phones and id numbers are sealed under the person's own key. */
export async function savePeople(store: Store, people: readonly PersonGiven[]): Promise<void> {
  const plains = people.flatMap(({ id, phone, idNumber }) =>
    [phone, idNumber].flatMap((plain) => (plain ? { owner: id, plain } : [])),
  )
  const sealed = (plains.length > 0 ? await store.keys.sealMany(store.district, plains) : []).values()
  const box = (plain: string | null | undefined) => (plain ? (sealed.next().value ?? null) : null)
  const rows = people.map(({ id, name, phone, idNumber, active = true }) => {
    const boxes = { phone: box(phone), id_number: box(idNumber) }
    const id_token = idNumber ? idTokenOf(store, idNumber) : null
    return { id, name, initials: initialsOf(name), ...boxes, id_token, active }
  })
  await sql`
    insert into person (district, id, name, initials, phone, id_number, id_token, active)
    select ${store.district}, id, name, initials, phone, id_number, id_token, active
    from json_populate_recordset(null::person, ${JSON.stringify(rows)}::json)
    on conflict (district, id) do update set
      name = excluded.name, initials = excluded.initials, active = excluded.active,
      phone = coalesce(excluded.phone, person.phone), id_number = coalesce(excluded.id_number, person.id_number),
      id_token = coalesce(excluded.id_token, person.id_token)`.execute(store.db)
  store.directory.forget()
  await store.sessions.forget()
}

/** False when there is no such person. Old files keep the name. */
export async function setActive(store: Store, person: string, active: boolean): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update person set active = ${active} where district = ${store.district} and id = ${person}`.execute(store.db)
  store.directory.forget()
  await store.sessions.forget()
  return numAffectedRows === 1n
}

export async function savePost(store: Store, post: PostGiven): Promise<void> {
  await savePosts(store, [post])
}

export async function savePosts(store: Store, posts: readonly PostGiven[]): Promise<void> {
  const rows = posts.map(({ id, person, role, organ, lines, validFrom, validTo = null }) => ({
    id,
    person,
    role,
    organ,
    lines: lines === 'all' ? null : lines,
    valid_from: validFrom,
    valid_to: validTo,
  }))
  await sql`
    insert into post (district, id, person, role, organ, lines, valid_from, valid_to)
    select ${store.district}, id, person, role, organ, lines, valid_from, valid_to
    from json_populate_recordset(null::post, ${JSON.stringify(rows)}::json)
    on conflict (district, id) do update set
      role = excluded.role, organ = excluded.organ, lines = excluded.lines,
      valid_from = excluded.valid_from, valid_to = excluded.valid_to`.execute(store.db)
  store.directory.forget()
  await store.sessions.forget()
}

export interface PostRow {
  readonly id: string
  readonly person: string
  readonly role: string
  readonly organ: string
  readonly lines: readonly string[] | null
}

/** The posts somebody holds on a day, as one value of a query around it. */
export function postsHeld({
  district,
  person,
  on,
}: {
  district: string
  person: unknown
  on: Day
}): RawBuilder<unknown> {
  return sql`(
    select json_agg(json_build_object('id', id, 'person', person, 'role', role, 'organ', organ, 'lines', lines) order by valid_from, id)
    from post
    where post.district = ${district} and post.person = ${person}
      and post.valid_from <= ${on} and (post.valid_to is null or post.valid_to >= ${on})
  )`
}

/** The posts a person holds today, each with every organ below its own. */
export async function postsOf(store: Store, person: string): Promise<Post[]> {
  const { rows } = await sql<{ posts: readonly PostRow[] | null }>`
    ${kept} select ${postsHeld({ district: store.district, person, on: store.today() })} as posts`.execute(store.db)
  return postsFrom(store, rows[0]?.posts ?? [])
}

export async function postsFrom(store: Store, rows: readonly PostRow[]): Promise<Post[]> {
  const { organs } = await store.directory.with(rows.map(({ organ }) => organ))
  return rows.flatMap(({ id, person, role, organ, lines }): Post[] =>
    isRole(role) ? [{ id, person, role, organ, organs: organsUnder(organs, organ), lines: lines ?? 'all' }] : [],
  )
}

/** People still active, of some roles or of all, by name; of two records of one person the one that was kept. */
export async function people(store: Store, roles: readonly Role[] = []): Promise<PersonEntry[]> {
  const { people: all } = await store.directory.with([])
  return [...all.values()].filter(
    (person) =>
      person.active &&
      person.sameAs === null &&
      (roles.length === 0 || person.roles.some((role) => roles.includes(role))),
  )
}

/** The organs in force today, of some kinds or of all, by name. */
export async function organs(store: Store, kinds: readonly string[] = []): Promise<OrganEntry[]> {
  const { organs: all } = await store.directory.with([])
  const today = store.today()
  return [...all.values()].filter(
    (organ) => validOn(organ, today) && (kinds.length === 0 || kinds.includes(organ.kind)),
  )
}
