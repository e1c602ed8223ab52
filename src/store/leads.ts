import { type RawBuilder, sql } from 'kysely'
import { type Post, reachOf } from '../kernel/reach.ts'
import type { Day } from '../law/day.ts'
import { withinReach } from './reach-filter.ts'
import type { Store } from './store.ts'
import { isUuid } from './uuid.ts'

export type LeadState = 'open' | 'put' | 'answered' | 'explained' | 'dismissed' | 'confirmed'
export type WordKind = 'put' | 'answer' | 'explain' | 'dismiss' | 'confirm' | 'reopen'

export interface Lead {
  readonly id: string
  readonly check: string
  readonly line: string
  readonly matter: string | null
  readonly matterTitle: string | null
  readonly matterNumber: string | null
  readonly unit: string | null
  readonly on: Day | null
  readonly version: number
  readonly facts: Readonly<Record<string, unknown>>
  readonly shows: Readonly<Record<string, unknown>>
  readonly state: LeadState
  /** Found again by the last run. */
  readonly present: boolean
  readonly firstSeen: string
  readonly lastSeen: string
  readonly supervision: string | null
}

export interface Word {
  readonly seq: number
  readonly kind: WordKind
  readonly reason: string | null
  readonly says: string
  readonly files: readonly string[]
  readonly person: string
  readonly on: Day
}

export interface LeadQuery {
  readonly check?: string | undefined
  readonly unit?: string | undefined
  readonly state?: LeadState | undefined
  readonly matter?: string | undefined
  readonly page: number
  readonly size: number
}

/**
 * Supervisors see every lead; a unit sees one about itself only once it was put to it. The line that leads become
 * matters of says who is who.
 */
export function leadsWithin({ businesses }: Pick<Store, 'businesses'>, post: Post): RawBuilder<boolean> {
  const line = businesses.get('supervision')?.line
  const reach = line ? reachOf(line, post) : { sees: 'nothing' as const }
  if (reach.sees === 'district') return sql<boolean>`true`
  if (reach.sees !== 'organs') return sql<boolean>`false`
  return sql<boolean>`(lead.unit = any(${[...reach.organs]}::uuid[]) and exists (
    select 1 from lead_word as asked
    where asked.district = lead.district and asked.lead = lead.id and asked.kind = 'put'
  ))`
}

/** Whether this post looks over every unit. */
export function isSupervisor({ businesses }: Pick<Store, 'businesses'>, post: Post): boolean {
  const line = businesses.get('supervision')?.line
  return line !== undefined && reachOf(line, post).sees === 'district'
}

/** What a record is called is told to whoever may open it. */
const columnsFor = (store: Store, post: Post) => sql`
  lead.id, lead.check_id as "check", lead.line, lead.matter, lead.unit, lead.on_day as "on", lead.version, lead.facts, lead.shows, lead.state, lead.present,
  lead.first_seen as "firstSeen", lead.last_seen as "lastSeen", lead.supervision,
  case when ${withinReach(store, post, 'matter')} then matter.title end as "matterTitle",
  case when ${withinReach(store, post, 'matter')} then matter.number end as "matterNumber"`

export async function listLeads(
  store: Store,
  post: Post,
  { check, unit, state, matter, page, size }: LeadQuery,
): Promise<{ total: number; rows: Lead[] }> {
  const { reader, district } = store
  const where = sql.join(
    [
      sql`lead.district = ${district}`,
      leadsWithin(store, post),
      // What is no longer there is kept, and shown where somebody has spoken on it.
      sql`(lead.present or lead.state <> 'open')`,
      ...(check ? [sql`lead.check_id = ${check}`] : []),
      ...(unit ? [sql`lead.unit = ${unit}::uuid`] : []),
      ...(state ? [sql`lead.state = ${state}`] : []),
      ...(matter ? [sql`lead.matter = ${matter}::uuid`] : []),
    ],
    sql` and `,
  )
  const { rows: counted } = await sql<{ n: number }>`select count(*)::int as n from lead where ${where}`.execute(reader)
  const { rows } = await sql<Lead>`
    select ${columnsFor(store, post)}
    from lead
    left join matter on matter.district = lead.district and matter.id = lead.matter
    where ${where}
    order by (lead.state = 'open') desc, lead.on_day desc nulls last, lead.id
    limit ${size} offset ${(page - 1) * size}`.execute(reader)
  return { total: counted[0]?.n ?? 0, rows }
}

export async function findLead(store: Store, post: Post, id: string): Promise<{ lead: Lead; words: Word[] } | null> {
  if (!isUuid(id)) return null
  const { rows } = await sql<Lead>`
    select ${columnsFor(store, post)}
    from lead
    left join matter on matter.district = lead.district and matter.id = lead.matter
    where lead.district = ${store.district} and lead.id = ${id} and ${leadsWithin(store, post)}`.execute(store.db)
  const [lead] = rows
  if (!lead) return null
  const { rows: words } = await sql<Word>`
    select seq, kind, reason, says, files::text[] as files, person, on_day as "on"
    from lead_word
    where district = ${store.district} and lead = ${id}
    order by seq`.execute(store.db)
  return { lead, words }
}

export interface Said {
  readonly lead: string
  readonly kind: WordKind
  readonly reason?: string | undefined
  readonly says: string
  readonly files: readonly string[]
  /** The state it is said in; when it is another by now, nothing is written. */
  readonly from: LeadState
  readonly to: LeadState
  readonly supervision?: string | undefined
}

/** Writes a word and moves the lead, both or neither. False: somebody else spoke first. */
export async function sayOnLead(store: Store, post: Post, said: Said): Promise<boolean> {
  const { db, district } = store
  return db.transaction().execute(async (tx) => {
    const moved = await sql`
      update lead set state = ${said.to}, supervision = coalesce(${said.supervision ?? null}::uuid, supervision)
      where district = ${district} and id = ${said.lead} and state = ${said.from}`.execute(tx)
    if (moved.numAffectedRows === 0n) return false
    await sql`
      insert into lead_word (district, lead, seq, kind, reason, says, files, person, post, on_day, at)
      select ${district}, ${said.lead}, coalesce(max(seq), 0) + 1, ${said.kind}, ${said.reason ?? null}, ${said.says},
        ${[...said.files]}::uuid[], ${post.person}, ${post.id}, ${store.today()}, ${store.now().toISOString()}::timestamptz
      from lead_word where district = ${district} and lead = ${said.lead}`.execute(tx)
    return true
  })
}
