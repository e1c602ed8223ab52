import { sql } from 'kysely'
import type { Day } from '../law/day.ts'
import type { Store } from './store.ts'
import { newId } from './uuid.ts'

export const noteKinds = {
  material: '补充材料',
  question: '询问',
  withdraw: '请求撤回',
  answer: '答复',
  paper: '电子送达的文书',
} as const
export type NoteKind = keyof typeof noteKinds

export interface PortalNote {
  readonly id: string
  readonly receipt: string
  readonly kind: NoteKind
  readonly side: 'citizen' | 'office'
  readonly body: string
  readonly paper: number | null
  readonly writtenOn: Day
  /** ISO instant. */
  readonly seenAt: string | null
}

export interface NoteGiven {
  readonly receipt: string
  readonly kind: NoteKind
  readonly side: 'citizen' | 'office'
  readonly body: string
  readonly paper?: number
}

/** Sealed under the receipt's key, like everything a citizen writes. */
export async function saveNote(store: Store, { receipt, kind, side, body, paper }: NoteGiven): Promise<string> {
  const now = store.now()
  const id = newId(now)
  const sealed = await store.keys.seal(store.district, receipt, body)
  await sql`
    insert into portal_note (district, id, receipt, kind, side, body, paper, written_at, written_on)
    values (${store.district}, ${id}, ${receipt}::uuid, ${kind}, ${side}, ${sealed}, ${paper ?? null}, ${now.toISOString()}::timestamptz, ${store.today()}::date)`.execute(
    store.db,
  )
  return id
}

export async function notesOf(store: Store, receipt: string): Promise<PortalNote[]> {
  return opened(store, sql`receipt = ${receipt}::uuid`)
}

/** What citizens wrote and nobody has read yet. */
export async function unseenNotes(store: Store): Promise<PortalNote[]> {
  return opened(store, sql`side = 'citizen' and seen_at is null`)
}

/** The moment it was opened: for a served paper, the proof. */
export async function markSeen(store: Store, receipt: string, side: 'citizen' | 'office'): Promise<void> {
  await sql`
    update portal_note set seen_at = ${store.now().toISOString()}::timestamptz
    where district = ${store.district} and receipt = ${receipt}::uuid and side = ${side} and seen_at is null`.execute(
    store.db,
  )
}

async function opened(store: Store, condition: ReturnType<typeof sql>): Promise<PortalNote[]> {
  const { rows } = await sql<PortalNote>`
    select id, receipt, kind, side, body, paper, written_on as "writtenOn", seen_at as "seenAt"
    from portal_note where district = ${store.district} and ${condition} order by written_at, side, id limit 300`.execute(
    store.db,
  )
  const plain = await store.keys.openMany(
    store.district,
    rows.map(({ receipt, body }) => ({ owner: receipt, sealed: body })),
  )
  return rows.map((one, at) => ({ ...one, body: plain[at] ?? '' }))
}

/** A served paper of this receipt, opened by whoever it was served on; `first` is true for one opening only. */
export async function seePaper(
  store: Store,
  receipt: string,
  note: string,
): Promise<{ readonly paper: PortalNote; readonly first: boolean } | null> {
  const [paper] = await opened(store, sql`receipt = ${receipt}::uuid and id = ${note}::uuid and kind = 'paper'`)
  if (!paper) return null
  const { numAffectedRows } = await sql`
    update portal_note set seen_at = ${store.now().toISOString()}::timestamptz
    where district = ${store.district} and id = ${note}::uuid and seen_at is null`.execute(store.db)
  return { paper, first: numAffectedRows === 1n }
}

export interface ServedPaper {
  readonly number: string
  readonly matter: string
  readonly title: string
  readonly servedOn: Day
  /** ISO instant, or null while it has not been opened. */
  readonly seenAt: string | null
}

/** Papers sent to citizens' pages, the latest first, and whether they were opened. */
export async function servedPapers({ db, district }: Store): Promise<ServedPaper[]> {
  const { rows } = await sql<ServedPaper>`
    select r.number, r.matter, p.title, n.written_on as "servedOn", n.seen_at as "seenAt"
    from portal_note n
    join portal_receipt r on r.district = n.district and r.id = n.receipt
    join paper p on p.district = r.district and p.matter = r.matter and p.seq = n.paper
    where n.district = ${district} and n.kind = 'paper'
    order by n.written_at desc limit 100`.execute(db)
  return rows
}
