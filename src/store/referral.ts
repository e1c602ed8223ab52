import { sql } from 'kysely'
import type { Line } from '../kernel/line.ts'
import type { Matter } from '../kernel/matter.ts'
import { carriedWith, rowsOffered } from '../kernel/offer.ts'
import { openingFor } from '../kernel/opening.ts'
import type { PartyGiven } from '../kernel/party.ts'
import { type Post, reachOf } from '../kernel/reach.ts'
import { because, type Refusal, refuse } from '../kernel/reason.ts'
import type { Shared } from '../kernel/shared.ts'
import type { Day } from '../law/day.ts'
import { type OrganEntry, validOn } from './directory.ts'
import type { Tx } from './load.ts'
import type { Store } from './store.ts'
import type { ReferralTable } from './tables.ts'
import type { ActRequest } from './types.ts'
import { isUuid, newId } from './uuid.ts'
import type { By, Pending, Working } from './working.ts'
import type { Put } from './write.ts'

/** What travels with a referral, so that nothing is typed twice. Sealed as a whole under the matter it comes from. */
export interface Carried {
  readonly facts: Readonly<Partial<Record<Shared, unknown>>>
  readonly parties: readonly PartyGiven[]
}

/** Offers a matter to another line, or rows of it: what waits there after an act of referral. */
export async function offers(store: Store, working: Working): Promise<Put[]> {
  const offered = working.pending.flatMap((pending, at) => [
    ...whole(working, pending),
    ...byRow(working, pending, working.pending[at - 1]?.after ?? working.plainBefore),
  ])
  if (offered.length === 0) return []
  working.chain ??= working.id
  const rows: ReferralTable[] = []
  for (const { toLine, why, carried, by, on } of offered) {
    rows.push({
      district: store.district,
      id: newId(store.now()),
      from_matter: working.id,
      from_line: working.business.line.id,
      to_line: toLine,
      why,
      carried: await store.keys.seal(store.district, working.id, JSON.stringify(carried)),
      status: 'offered',
      to_matter: null,
      person: by.person,
      offered_on: on,
      answered_on: null,
      answer: null,
    })
  }
  return [{ into: 'referral', columns: Object.keys(rows[0] ?? {}), rows: rows as unknown as Put['rows'] }]
}

interface Offered {
  readonly toLine: string
  readonly why: string
  readonly carried: Carried
  readonly by: By
  readonly on: Day
}

function whole({ business, plain }: Working, { event, by }: Pending): Offered[] {
  if (event.act !== 'refer') return []
  const { toLine, why } = event.patch.note ?? {}
  const carried = carriedBy(business.line, plain)
  return [{ toLine: String(toLine), why: String(why ?? ''), carried, by, on: event.happenedOn }]
}

/** One referral for each row the act handed over; it is named by what the row is about. */
function byRow({ business }: Working, { event, by, after }: Pending, before: Matter): Offered[] {
  const act = business.line.acts[event.act]
  const offers = act?.offers
  if (!offers || event.takenOver) return []
  return rowsOffered(act, event.patch, before.answers).map((row) => {
    const facts = carriedWith(offers, row, after.answers)
    return {
      toLine: offers.to,
      why: String(facts.title ?? act.label),
      carried: { facts, parties: [] },
      by,
      on: event.happenedOn,
    }
  })
}

export function carriedBy({ shares = {} }: Line, { answers, parties }: Matter): Carried {
  const facts = Object.entries(shares).map(([fact, field]) => [fact, answers[field] ?? null])
  return {
    facts: Object.fromEntries(facts.filter(([, value]) => value !== null)),
    parties: parties.map(({ id: _id, actsFor: _actsFor, ...party }) => party),
  }
}

export interface Received {
  readonly ok: true
  readonly chain: string
  readonly request: ActRequest
  readonly referral: string
}

/** Takes a referral in: its facts and parties stand where the form left them blank. */
export async function receive(
  store: Store,
  tx: Tx,
  line: Line,
  request: ActRequest,
): Promise<Received | { ok: false; refusal: Refusal }> {
  const { rows } = await sql<ReferralTable & { chain: string | null }>`
    select referral.*, matter.chain
    from referral
    join matter on matter.district = referral.district and matter.id = referral.from_matter
    where referral.district = ${store.district} and referral.id = ${request.from}
    for update of referral`.execute(tx)
  const [row] = rows
  if (!row || row.to_line !== line.id) return no('没有这件移送，或者不是移送到本业务的')
  if (row.status !== 'offered') return no(row.status === 'received' ? '这件移送已经接收' : '这件移送已经退回')
  if (line.receives && request.act !== line.receives) return no(`接收移送应办理「${line.acts[line.receives]?.label}」`)
  const carried = await carriedIn(store, line, row)
  return { ok: true, chain: row.chain ?? row.from_matter, referral: row.id, request: filledIn(line, request, carried) }
}

/** What a referral brings, in the receiving line's terms. */
async function carriedIn(
  store: Store,
  line: Line,
  row: Pick<ReferralTable, 'from_matter' | 'carried'>,
): Promise<Carried> {
  const { facts, parties } = JSON.parse(await store.keys.open(store.district, row.from_matter, row.carried)) as Carried
  const { organs } = await store.directory.with([])
  const named = Object.entries(facts).map(([fact, value]) => [
    fact,
    organNamed(line, fact, value, { organs, today: store.today() }),
  ])
  return { facts: Object.fromEntries(named), parties }
}

interface Looking {
  readonly organs: ReadonlyMap<string, OrganEntry>
  readonly today: Day
}

/** A unit written by name where the other line chooses an organ: taken when one organ alone bears the name. */
function organNamed({ shares = {}, fields }: Line, fact: string, value: unknown, { organs, today }: Looking): unknown {
  const field = fields[shares[fact as Shared] ?? '']
  if (field?.kind !== 'organ' || typeof value !== 'string' || isUuid(value)) return value
  const found = [...organs.values()].filter(
    (organ) =>
      (organ.name === value || organ.short === value) &&
      (field.among ?? []).includes(organ.kind) &&
      validOn(organ, today),
  )
  return found.length === 1 ? found[0]?.id : null
}

/** What the form of a referral opens with: the facts it brings, and whom. Null when it is not this post's to take in. */
export async function readReferral(store: Store, post: Post, id: string): Promise<ReadReferral | null> {
  if (!isUuid(id)) return null
  const { rows } = await sql<ReferralTable>`
    select * from referral where district = ${store.district} and id = ${id} and status = 'offered'`.execute(store.db)
  const [row] = rows
  const line = row && store.businesses.get(row.to_line)?.line
  if (!row || !line || reachOf(line, post).sees === 'nothing') return null
  const act = openingFor(line, post.role)
  if (!act) return null
  const carried = await carriedIn(store, line, row)
  const { given, parties = [] } = filledIn(line, { line: line.id, act, given: {} }, carried)
  const closed = store.businesses.get(row.from_line)?.line.closed === true
  return {
    line: line.id,
    given: Object.fromEntries(Object.entries(given).filter(([name]) => line.fields[name]?.sealed !== true)),
    parties: parties.map(({ role, name }) => ({ role, name: closed ? '移送来的当事人' : String(name ?? '') })),
  }
}

export interface ReadReferral {
  readonly line: string
  readonly given: Readonly<Record<string, unknown>>
  readonly parties: readonly { readonly role: string; readonly name: string }[]
}

/** The request with what the referral carries filled in; what was typed stands. */
export function filledIn(line: Line, request: ActRequest, { facts, parties }: Carried): ActRequest {
  const act = line.acts[request.act]
  const asked = [...(act?.asks ?? []), ...(act?.mayAsk ?? [])]
  const given: Record<string, unknown> = {}
  for (const [fact, field] of Object.entries(line.shares ?? {})) {
    const value = facts[fact as Shared]
    if (asked.includes(field) && value !== undefined && line.fields[field]?.schema.safeParse(value).success)
      given[field] = value
  }
  const typed = Object.fromEntries(
    Object.entries(request.given).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  )
  const welcome = [...(act?.parties ?? []), ...(act?.mayAddParties ?? [])]
  const carriedParties = parties.filter(({ role }) => welcome.includes(role))
  return {
    ...request,
    given: { ...given, ...typed },
    parties: request.parties?.length ? request.parties : carriedParties,
  }
}

export async function markReceived(store: Store, tx: Tx, referral: string, matter: string): Promise<void> {
  await sql`
    update referral
    set status = 'received', to_matter = ${matter}, answered_on = ${store.today()}
    where district = ${store.district} and id = ${referral}`.execute(tx)
}

function no(says: string): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: refuse('procedure', [because(says, { field: 'from' })]) }
}
