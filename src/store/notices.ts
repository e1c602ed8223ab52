import { type Insertable, sql } from 'kysely'
import { commonActs } from '../kernel/common-acts.ts'
import { rowsOffered } from '../kernel/offer.ts'
import type { Post } from '../kernel/reach.ts'
import { roles } from '../kernel/role.ts'
import { stepsDue } from '../kernel/sign-off.ts'
import { withinReach } from './reach-filter.ts'
import { receivableLines } from './receivable.ts'
import type { Store } from './store.ts'
import type { NoticeTable } from './tables.ts'
import { isUuid, newId } from './uuid.ts'
import type { Pending, Working } from './working.ts'

type Said = Pick<NoticeTable, 'kind' | 'text'> & Partial<Pick<NoticeTable, 'person' | 'role' | 'organ'>>

/** Who has to hear of what was done (decision 13). Texts name acts and numbers, never people of the file. */
export function noticesOf(store: Store, working: Working): Insertable<NoticeTable>[] {
  const said = working.pending.flatMap((pending) => saidBy(store, working, pending))
  const now = store.now()
  return said.map((one) => ({
    district: store.district,
    id: newId(now),
    kind: one.kind,
    person: one.person ?? null,
    role: one.role ?? null,
    organ: one.organ ?? null,
    line: working.business.line.id,
    matter: working.id,
    text: one.text,
    made_at: now.toISOString(),
    delivered_at: null,
  }))
}

function saidBy(store: Store, working: Working, { event, by, after }: Pending): Said[] {
  const { line } = working.business
  if (event.takenOver) return []
  const subject = `${line.label}${working.number ? ` ${working.number}` : ''}`
  // Another line hears which line something comes from; the number of a closed one stays inside it.
  const outside = line.closed ? line.label : subject
  const label = (act: string) => line.acts[act]?.label ?? act
  const said: Said[] = []
  const { handler, proposal } = event.patch
  if (handler && handler !== by.person) said.push({ kind: 'assigned', person: handler, text: `${subject}交由您办理` })
  if (proposal) {
    const due = stepsDue(proposal.steps)
    const text = `${subject}的「${label(proposal.act)}」等待${roles[due[0]?.role ?? 'sectionHead']}审批`
    said.push(...due.map(({ role, organ }) => ({ kind: 'to-sign', role, organ, text })))
  }
  if (event.act === 'return') {
    const proposer = proposerBefore(working, event)
    if (proposer) said.push({ kind: 'returned', person: proposer, text: `${subject}的呈批被退回，请修改后再报` })
  }
  if (event.signatures?.length && proposerBefore(working, event) && after.proposal === null) {
    const proposer = proposerBefore(working, event)
    if (proposer && proposer !== by.person)
      said.push({ kind: 'approved', person: proposer, text: `${subject}的「${label(event.act)}」已经批准` })
  }
  if (event.act === 'refer') said.push(...referred(store, String(event.patch.note?.toLine ?? ''), outside))
  return [
    ...said,
    ...answeredBy(working, event, subject),
    ...declaredBy(store, working, { event, by }, { subject, outside }),
  ]
}

/** What the act itself says others should hear: whoever opened the matter, and where rows of it went. */
function declaredBy(
  store: Store,
  { business, events, plainBefore }: Working,
  { event, by }: Pick<Pending, 'event' | 'by'>,
  { subject, outside }: { readonly subject: string; readonly outside: string },
): Said[] {
  const act = business.line.acts[event.act]
  const opener = events[0]?.who
  const told =
    act?.tells && opener && opener !== by.person
      ? [{ kind: 'answered', person: opener, text: `您登记的${subject}已${act.label}` }]
      : []
  const handed = rowsOffered(act, event.patch, plainBefore.answers).length
  const went = act?.offers && handed > 0 ? referred(store, act.offers.to, `${outside}的 ${handed} 项`) : []
  return [...told, ...went]
}

/** Whose proposal the event ended: the last one in the journal before it. */
function proposerBefore({ events, pending }: Working, event: Pending['event']): string | null {
  const at = pending.findIndex((one) => one.event === event)
  const proposed = pending.slice(0, at).findLast((one) => one.event.act === 'propose')
  if (proposed) return proposed.by.person
  const stored = events.findLast(({ patch }) => patch.proposal !== undefined)
  return stored?.patch.proposal?.by ?? null
}

/** Whoever sent it to another district hears of the answer, and whoever handles it. */
function answeredBy({ events, plain }: Working, { act, patch }: Pending['event'], subject: string): Said[] {
  if (act !== 'returnedHere' && act !== 'takenThere') return []
  const sender = events.findLast((one) => one.act === 'sendOver')?.who
  const people = [...new Set([sender, plain.handler])].flatMap((person) => person ?? [])
  const text = `${subject}：${commonActs[act].label}（${String(patch.note?.fromName ?? '')}）`
  return people.map((person) => ({ kind: 'answered', person, text }))
}

function referred({ businesses }: Store, toLine: string, subject: string): Said[] {
  const line = businesses.get(toLine)?.line
  const act = line?.receives ?? Object.entries(line?.acts ?? {}).find(([, { from }]) => from === 'new')?.[0]
  const receivers = line && act ? (line.acts[act]?.by ?? []) : []
  return receivers
    .filter((role) => role !== 'citizen')
    .map((role) => ({ kind: 'referred', role, text: `${subject}移送到${line?.label}，等待接收` }))
}

export interface NoticeRow {
  readonly id: string
  readonly says: string
  /** ISO instant. */
  readonly at: string
  readonly line: string | null
  readonly matter: string | null
  readonly read: boolean
}

/**
 * The newest notices for a person under one post: their own, and those of the post's role in its organ or in no
 * particular one, where the matter is in reach or is offered to a line of the post.
 */
export async function noticesFor(
  store: Store,
  post: Post,
  { size = 50 }: { size?: number } = {},
): Promise<NoticeRow[]> {
  const { db, district } = store
  const received = sql`notice.kind = 'referred' and exists (
    select from referral
    where referral.district = notice.district and referral.from_matter = notice.matter and referral.status = 'offered'
      and referral.to_line = any(${receivableLines(store, post)}::text[]))`
  const seen = sql`exists (select from matter where matter.district = notice.district and matter.id = notice.matter and ${withinReach(store, post, 'matter')})`
  const { rows } = await sql<NoticeRow>`
    select id, text as says, made_at as at, line, matter,
      exists (select from notice_read where notice_read.district = notice.district and notice_read.notice = notice.id and notice_read.person = ${post.person}) as read
    from (
      (select * from notice where district = ${district} and person = ${post.person} order by made_at desc limit ${size})
      union all
      (select * from notice where district = ${district} and role = ${post.role} and (organ is null or organ = ${post.organ})
        and ((${received}) or ${seen}) order by made_at desc limit ${size})
    ) as notice
    order by made_at desc, id
    limit ${size}`.execute(db)
  return rows
}

export async function markRead(
  { db, district, now }: Store,
  person: string,
  notices: readonly string[],
): Promise<void> {
  await sql`
    insert into notice_read (district, notice, person, read_at)
    select district, id, ${person}::uuid, ${now().toISOString()}::timestamptz
    from notice
    where district = ${district} and id = any(${notices.filter(isUuid)}::uuid[])
    on conflict do nothing`.execute(db)
}
