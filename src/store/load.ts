import { type Kysely, sql, type Transaction } from 'kysely'
import { replay } from '../kernel/apply.ts'
import type { Business } from '../kernel/business.ts'
import type { MatterEvent, Patch } from '../kernel/event.ts'
import { nothingYet } from '../kernel/matter.ts'
import type { Role } from '../kernel/role.ts'
import type { Day } from '../law/day.ts'
import { asInstant } from './connect.ts'
import type { Database } from './database.ts'
import { openMatters } from './seal-matter.ts'
import type { Store } from './store.ts'
import type { MatterTable } from './tables.ts'
import type { Journalled, Working } from './working.ts'

export type Tx = Transaction<Database> | Kysely<Database>

export interface EventRow {
  readonly matter: string
  readonly seq: number
  readonly act: string
  readonly counts_as: string | null
  readonly from_state: string | null
  readonly to_state: string
  readonly happened_on: Day
  readonly recorded_at: string
  readonly person: string
  readonly post: string
  readonly role: string
  readonly organ: string
  readonly patch: Patch
  readonly facts: MatterEvent['facts']
  readonly supersedes: number | null
  readonly signatures: MatterEvent['signatures'] | null
  readonly taken_over: boolean
  readonly batch: string | null
  readonly number: string | null
}

/**
 * Locks the matters, then reads their journals. Two statements on purpose: a lock that had to wait would otherwise
 * come back with events older than the row.
 */
export async function loadLocked(
  store: Store,
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, { row: MatterTable; working: Working }>> {
  const wanted = [...new Set(ids)].sort()
  const { rows } = await sql<MatterTable>`
    select matter.*
    from matter
    where district = ${store.district} and id = any(${wanted}::uuid[])
    order by id
    for update`.execute(tx)
  const events = await eventsOf(
    tx,
    store.district,
    rows.map(({ id }) => id),
  )
  const workings = await toWorkings(store, rows, events)
  return new Map(workings.map((working, at) => [working.id, { row: rows[at] as MatterTable, working }]))
}

/** What of the journal a matter is folded from. */
export const eventsSql = sql`
    select district, matter, seq, act, counts_as, from_state, to_state, happened_on, recorded_at, person, post, role, organ,
      patch, facts, supersedes, signatures, taken_over, batch, number
    from event`

/** The same event out of a value of JSON, where an instant is written with its zone. */
export function eventOfJson(row: EventRow): Journalled {
  return eventOf({ ...row, recorded_at: asInstant(row.recorded_at) })
}

/** The journals of some matters, each in order. */
export async function eventsOf(tx: Tx, district: string, ids: readonly string[]): Promise<Map<string, Journalled[]>> {
  const found = new Map<string, Journalled[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return found
  const { rows } = await sql<EventRow>`
    select matter, seq, act, counts_as, from_state, to_state, happened_on, recorded_at, person, post, role, organ,
      patch, facts, supersedes, signatures, taken_over, batch, number
    from event
    where district = ${district} and matter = any(${ids}::uuid[])
    order by matter, seq`.execute(tx)
  for (const row of rows) found.get(row.matter)?.push(eventOf(row))
  return found
}

export function eventOf(row: EventRow): Journalled {
  return {
    seq: row.seq,
    who: row.person,
    post: row.post,
    role: row.role as Role,
    organ: row.organ,
    recordedAt: row.recorded_at,
    batch: row.batch,
    number: row.number,
    act: row.act,
    countsAs: row.counts_as,
    from: row.from_state,
    to: row.to_state,
    happenedOn: row.happened_on,
    patch: row.patch,
    facts: row.facts,
    ...(row.supersedes === null ? {} : { supersedes: row.supersedes }),
    ...(row.signatures ? { signatures: row.signatures } : {}),
    ...(row.taken_over ? { takenOver: true as const } : {}),
  }
}

/** A matter that does not exist yet. */
export function opening(
  business: Business,
  { id, organ, organName, chain }: Pick<Working, 'id' | 'organ' | 'organName' | 'chain'>,
): Working {
  const nothing = nothingYet(business.line.id, business.line.version)
  return {
    id,
    business,
    isNew: true,
    organ,
    organName,
    lineVersion: business.line.version,
    chain,
    number: null,
    events: [],
    before: nothing,
    sealed: nothing,
    plain: nothing,
    plainBefore: nothing,
    pending: [],
    papersMade: 0,
  }
}

async function toWorkings(
  store: Store,
  rows: readonly MatterTable[],
  events: Map<string, Journalled[]>,
): Promise<Working[]> {
  const folded = rows.map((row) => {
    const business = store.businesses.get(row.line)
    if (!business) throw new Error(`没有业务线 ${row.line}`)
    const journal = events.get(row.id) ?? []
    return { row, business, journal, matter: replay(business.line, row.line_version, journal) }
  })
  const plains = await openMatters(
    store,
    folded.map(({ row, business, matter }) => ({ line: business.line, owner: row.id, matter })),
  )
  return folded.map(({ row, business, journal, matter }, at): Working => {
    const plain = plains[at] ?? matter
    return {
      id: row.id,
      business,
      isNew: false,
      organ: row.organ,
      organName: row.organ_name,
      lineVersion: row.line_version,
      chain: row.chain,
      number: row.number,
      events: journal,
      before: matter,
      sealed: matter,
      plain,
      plainBefore: plain,
      pending: [],
      papersMade: null,
      ...(row.destroyed_on ? { destroyed: true as const } : {}),
    }
  })
}
