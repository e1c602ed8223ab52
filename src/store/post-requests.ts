import { sql, type Transaction } from 'kysely'
import type { Role } from '../kernel/role.ts'
import type { Day } from '../law/day.ts'
import type { Database } from './database.ts'
import type { Store } from './store.ts'

export interface PostRequest {
  readonly id: string
  readonly person: string
  readonly role: Role
  readonly organ: string
  readonly lines: 'all' | readonly string[]
  readonly validFrom: Day
  readonly validTo: Day | null
  /** The post that is to end. */
  readonly ends: string | null
  readonly why: string
}

export interface OpenRequest {
  readonly id: string
  readonly person: string
  readonly role: Role
  readonly organ: string
  readonly lines: string[] | null
  readonly from: Day
  readonly to: Day | null
  readonly ends: string | null
  readonly why: string
  readonly askedBy: string
  readonly askedAt: string
}

export async function askForPost({ db, district, now }: Store, asker: string, asked: PostRequest): Promise<void> {
  const { id, person, role, organ, lines, validFrom, validTo, ends, why } = asked
  await sql`
    insert into post_request
      (district, id, person, role, organ, lines, valid_from, valid_to, ends, why, asked_by, asked_at)
    values (${district}, ${id}, ${person}, ${role}, ${organ}, ${lines === 'all' ? null : [...lines]}::text[],
      ${validFrom}, ${validTo}, ${ends}::uuid, ${why}, ${asker}, ${now().toISOString()}::timestamptz)`.execute(db)
}

export async function openRequests({ db, district }: Store): Promise<OpenRequest[]> {
  const { rows } = await sql<OpenRequest>`
    select id, person, role, organ, lines, valid_from as "from", valid_to as "to", ends, why,
      asked_by as "askedBy", asked_at as "askedAt"
    from post_request
    where district = ${district} and decided_at is null
    order by asked_at
    limit 200`.execute(db)
  return rows
}

/** Null: no such open request. 'own': whoever asked may not decide. */
export async function decideRequest(
  store: Store,
  { id, decider, granted }: { readonly id: string; readonly decider: string; readonly granted: boolean },
): Promise<OpenRequest | 'own' | null> {
  const { db, district, now } = store
  const decided = await db.transaction().execute(async (tx) => {
    const { rows } = await sql<OpenRequest>`
      select id, person, role, organ, lines, valid_from as "from", valid_to as "to", ends, why,
        asked_by as "askedBy", asked_at as "askedAt"
      from post_request
      where district = ${district} and id = ${id} and decided_at is null
      for update`.execute(tx)
    const [request] = rows
    if (!request) return null
    if (request.askedBy === decider) return 'own'
    await sql`
      update post_request
      set decided_by = ${decider}, decided_at = ${now().toISOString()}::timestamptz, granted = ${granted}
      where district = ${district} and id = ${id}`.execute(tx)
    if (granted) await carryOut(tx, district, request)
    return request
  })
  store.directory.forget()
  await store.sessions.forget()
  return decided
}

async function carryOut(tx: Transaction<Database>, district: string, request: OpenRequest): Promise<void> {
  const { id, person, role, organ, lines, from, to, ends } = request
  if (ends) {
    await sql`
      update post set valid_to = ${from}
      where district = ${district} and id = ${ends} and person = ${person}`.execute(tx)
    return
  }
  await sql`
    insert into post (district, id, person, role, organ, lines, valid_from, valid_to)
    values (${district}, ${id}, ${person}, ${role}, ${organ}, ${lines}::text[], ${from}, ${to})`.execute(tx)
}
