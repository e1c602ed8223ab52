import { sql } from 'kysely'
import type { Line, Shared } from '../kernel/line.ts'
import type { Matter } from '../kernel/matter.ts'
import type { PartyGiven } from '../kernel/party.ts'
import { because, type Refusal, refuse } from '../kernel/reason.ts'
import type { Tx } from './load.ts'
import type { Store } from './store.ts'
import type { ReferralTable } from './tables.ts'
import type { ActRequest } from './types.ts'
import { newId } from './uuid.ts'
import type { Working } from './working.ts'
import type { Put } from './write.ts'

/** What travels with a referral, so that nothing is typed twice. Sealed as a whole under the matter it comes from. */
export interface Carried {
  readonly facts: Readonly<Partial<Record<Shared, unknown>>>
  readonly parties: readonly PartyGiven[]
}

/** Offers a matter to another line: the row that waits there, when one of the acts was a referral. */
export async function offers(store: Store, working: Working): Promise<Put[]> {
  const referring = working.pending.filter(({ event }) => event.act === 'refer')
  if (referring.length === 0) return []
  const carried = carriedBy(working.business.line, working.plain)
  const sealed = await store.keys.seal(store.district, working.id, JSON.stringify(carried))
  const rows = referring.map(
    ({ event, by }): ReferralTable => ({
      district: store.district,
      id: newId(store.now()),
      from_matter: working.id,
      from_line: working.business.line.id,
      to_line: String(event.patch.note?.toLine),
      why: String(event.patch.note?.why ?? ''),
      carried: sealed,
      status: 'offered',
      to_matter: null,
      person: by.person,
      offered_on: event.happenedOn,
      answered_on: null,
      answer: null,
    }),
  )
  return [{ into: 'referral', columns: Object.keys(rows[0] ?? {}), rows: rows as unknown as Put['rows'] }]
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
  const carried = JSON.parse(await store.keys.open(store.district, row.from_matter, row.carried)) as Carried
  return { ok: true, chain: row.chain ?? row.from_matter, referral: row.id, request: filledIn(line, request, carried) }
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
