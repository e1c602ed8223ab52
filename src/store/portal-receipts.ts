import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../law/day.ts'
import type { Store } from './store.ts'
import { isUuid, newId } from './uuid.ts'

/** opening: somebody has taken it and the matter is being written. */
export type ReceiptState = 'waiting' | 'opening' | 'opened' | 'declined' | 'withdrawn'

export interface Receipt {
  readonly id: string
  readonly number: string
  readonly kind: string
  readonly state: ReceiptState
  readonly matter: string | null
  readonly electronic: boolean
  readonly receivedOn: Day
  readonly decidedOn: Day | null
  readonly decidedBy: string | null
  readonly decidedWhy: string | null
}

export interface ReceiptGiven {
  readonly number: string
  readonly code: string
  readonly kind: string
  readonly state: ReceiptState
  readonly content: unknown
  readonly phone: string | null
  /** Of whoever had signed in when sending: a hash made on the portal's side. */
  readonly subject?: string | null
  readonly electronic: boolean
  readonly receivedOn: Day
}

const row = sql`id, number, kind, state, matter, electronic, received_on as "receivedOn", decided_on as "decidedOn", decided_by as "decidedBy", decided_why as "decidedWhy"`

/** Enters what a citizen sent. The same number sent again is the same receipt. */
export async function saveReceipt(store: Store, given: ReceiptGiven): Promise<Receipt> {
  const { district, keys } = store
  const now = store.now()
  const id = newId(now)
  const content = await keys.seal(district, id, JSON.stringify(given.content))
  const phone = given.phone && keys.token(district, 'portal-phone', given.phone)
  const subject = given.subject ? keys.token(district, 'portal-subject', given.subject) : null
  await sql`
    insert into portal_receipt
      (district, id, number, code, kind, state, content, phone, subject, electronic, received_on, received_at)
    values (${district}, ${id}, ${given.number}, ${codeToken(store, given.number, given.code)}, ${given.kind},
      ${given.state}, ${content}, ${phone}, ${subject}, ${given.electronic}, ${given.receivedOn}::date, ${now.toISOString()}::timestamptz)
    on conflict (district, number) do nothing`.execute(store.db)
  const [saved] = await receiptsWhere(store, sql`number = ${given.number}`)
  if (!saved) throw new Error('回执没有写下')
  return saved
}

/** One query whatever is wrong: an unknown number and a wrong code cannot be told apart. */
export async function receiptByCode(store: Store, number: string, code: string): Promise<Receipt | null> {
  const [found] = await receiptsWhere(store, sql`number = ${number} and code = ${codeToken(store, number, code)}`)
  return found ?? null
}

/** What somebody sent who has shown a telephone, an identity, or both; nothing for whoever has shown neither. */
export async function receiptsOf(
  store: Store,
  { phone, subject }: { readonly phone?: string | undefined; readonly subject?: string | undefined },
): Promise<Receipt[]> {
  const { keys, district } = store
  const byPhone = phone ? keys.token(district, 'portal-phone', phone) : null
  const bySubject = subject ? keys.token(district, 'portal-subject', subject) : null
  return receiptsWhere(store, sql`(phone = ${byPhone} or subject = ${bySubject})`)
}

export async function receiptById(store: Store, id: string): Promise<Receipt | null> {
  if (!isUuid(id)) return null
  const [found] = await receiptsWhere(store, sql`id = ${id}::uuid`)
  return found ?? null
}

/** What a clerk has to look at: not yet opened, oldest first. */
export async function waitingReceipts(store: Store): Promise<Receipt[]> {
  return receiptsWhere(store, sql`state in ('waiting', 'opening')`, sql`received_at`)
}

export async function contentOf(store: Store, receipt: string): Promise<unknown> {
  const { rows } = await sql<{ content: string }>`
    select content from portal_receipt where district = ${store.district} and id = ${receipt}::uuid`.execute(store.db)
  return rows[0] ? JSON.parse(await store.keys.open(store.district, receipt, rows[0].content)) : null
}

export interface Decided {
  readonly state: ReceiptState
  readonly matter?: string
  readonly by: string
  readonly why?: string
}

/** Moves it on; only out of the state it was seen in, so two clerks cannot both. */
export async function decideReceipt(store: Store, receipt: Receipt, decided: Decided): Promise<boolean> {
  const { rows } = await sql`
    update portal_receipt
    set state = ${decided.state}, matter = ${decided.matter ?? receipt.matter}::uuid, decided_on = ${store.today()}::date,
      decided_by = ${decided.by}::uuid, decided_why = ${decided.why ?? null}
    where district = ${store.district} and id = ${receipt.id}::uuid and state = ${receipt.state}
    returning id`.execute(store.db)
  return rows.length === 1
}

export async function consentTo(store: Store, receipt: string, electronic: boolean): Promise<void> {
  await sql`update portal_receipt set electronic = ${electronic} where district = ${store.district} and id = ${receipt}::uuid`.execute(
    store.db,
  )
}

async function receiptsWhere(
  { db, district }: Store,
  condition: RawBuilder<unknown>,
  order = sql`received_at desc`,
): Promise<Receipt[]> {
  const { rows } = await sql<Receipt>`
    select ${row} from portal_receipt where district = ${district} and ${condition} order by ${order} limit 200`.execute(
    db,
  )
  return rows
}

function codeToken({ keys, district }: Store, number: string, code: string): string {
  return keys.token(district, 'portal-code', `${number} ${code}`)
}

export interface UnservedPaper {
  readonly receipt: string
  readonly number: string
  readonly matter: string
  readonly seq: number
  readonly name: string
  readonly title: string
  readonly on: Day
}

/** Papers of matters whose applicant agreed to electronic service, not yet sent to them. */
export async function unservedPapers({ db, district }: Store): Promise<UnservedPaper[]> {
  const { rows } = await sql<UnservedPaper>`
    select r.id as receipt, r.number, r.matter, p.seq, p.name, p.title, p.made_on as "on"
    from portal_receipt r
    join paper p on p.district = r.district and p.matter = r.matter
    where r.district = ${district} and r.electronic and r.state = 'opened'
      and not exists (
        select 1 from portal_note n
        where n.district = r.district and n.receipt = r.id and n.kind = 'paper' and n.paper = p.seq
      )
    order by p.made_on, p.seq limit 200`.execute(db)
  return rows
}
