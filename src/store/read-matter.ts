import { sql } from 'kysely'
import { replay } from '../kernel/apply.ts'
import { actsOf } from '../kernel/availability.ts'
import { clocksOf } from '../kernel/clock.ts'
import { chiefs, commonActs } from '../kernel/common-acts.ts'
import { staffOf } from '../kernel/decide-common.ts'
import type { Line } from '../kernel/line.ts'
import type { Matter } from '../kernel/matter.ts'
import { mayRead, type Post, reachOf } from '../kernel/reach.ts'
import { turnOf } from '../kernel/sign-off.ts'
import { asOf } from './as-of.ts'
import { eventsOf } from './load.ts'
import { dress } from './matter-rows.ts'
import { maskMatter, openMatter } from './seal-matter.ts'
import type { Store } from './store.ts'
import type { MatterTable, PaperTable, ReferralTable } from './tables.ts'
import { maskedParty, timelineOf } from './timeline.ts'
import type { ChainLink, MatterFile, PaperRow, ReferralRow } from './types.ts'
import { isUuid } from './uuid.ts'
import { numberWithin, referralRow } from './waiting.ts'
import { annulled, type Journalled } from './working.ts'

export interface Opened {
  readonly row: MatterTable
  readonly line: Line
  readonly events: readonly Journalled[]
  /** With every sealed value opened: for deciding and printing, never to be sent as it is. */
  readonly plain: Matter
}

/** A matter as one reader may see it; null when there is none, or it is not theirs to see. */
export async function openFile(store: Store, post: Post, id: string): Promise<Opened | null> {
  const row = await readableRow(store, post, id)
  const line = row && store.businesses.get(row.line)?.line
  if (!row || !line) return null
  const events = (await eventsOf(store.db, store.district, [id])).get(id) ?? []
  const plain = await openMatter(store, { line, owner: id, matter: replay(line, row.line_version, events) })
  return { row, line, events, plain }
}

/** Whatever a matter's page draws. */
export async function readMatter(store: Store, post: Post, id: string): Promise<MatterFile | null> {
  const opened = await openFile(store, post, id)
  if (!opened) return null
  const { row, line, events, plain } = opened
  const who = { person: post.person, role: post.role, organ: post.organ }
  const [rows, papers, timeline, chain, referrals] = await Promise.all([
    dress(store, [row]),
    papersOf(store, id, events),
    timelineOf(store, line, { id, events }),
    chainOf(store, post, row),
    referralsOf(store, post, id),
  ])
  const [listed] = rows
  if (!listed) throw new Error(`事项 ${id} 没有列表行`)
  const matter = maskMatter(line, plain)
  const gone = row.state === annulled
  return {
    row: listed,
    matter,
    version: row.version,
    parties: matter.parties.map(maskedParty),
    clocks: gone ? [] : clocksOf(line, plain, asOf(store)),
    acts: gone ? [] : actsOf(line, plain, who, asOf(store)),
    commonActs: gone ? [] : commonActsFor(line, plain, post),
    papers,
    timeline,
    chain,
    referrals,
    proposal: matter.proposal,
    myTurn: turnOf(plain, { who }).ok,
  }
}

export async function readableRow(
  { db, district, businesses }: Store,
  post: Post,
  id: string,
): Promise<MatterTable | null> {
  if (!isUuid(id)) return null
  const { rows } = await sql<MatterTable>`select * from matter where district = ${district} and id = ${id}`.execute(db)
  const [row] = rows
  const line = row && businesses.get(row.line)?.line
  return row && line && mayRead(reachOf(line, post), row) ? row : null
}

/** Which of the acts every line has are this reader's to do now. */
function commonActsFor(line: Line, matter: Matter, post: Post): string[] {
  const who = { person: post.person, role: post.role, organ: post.organ }
  if (matter.recused.some(({ person }) => person === post.person)) return []
  const staff = [...staffOf(line), ...chiefs].includes(post.role)
  return Object.entries(commonActs).flatMap(([name, { by }]) => {
    if (by === 'chiefs') return chiefs.includes(post.role) && turnOf(matter, { who }).ok ? name : []
    if (name === 'recall') return matter.proposal?.by === post.person ? name : []
    if (name === 'refer' && !line.refersTo?.length) return []
    return staff ? name : []
  })
}

async function papersOf({ db, district }: Store, id: string, events: readonly Journalled[]): Promise<PaperRow[]> {
  const undone = new Set(events.flatMap(({ act, supersedes }) => (act === 'undo' && supersedes ? supersedes : [])))
  const { rows } = await sql<Omit<PaperTable, 'page'>>`
    select seq, event, name, title, number, made_on
    from paper
    where district = ${district} and matter = ${id}
    order by seq`.execute(db)
  return rows.map(({ seq, event, name, title, number, made_on }) => ({
    seq,
    event,
    name,
    title,
    number,
    madeOn: made_on,
    undone: undone.has(event),
  }))
}

/** 一事一链: the other matters of the same dispute. What the reader may not open is named by its line only. */
async function chainOf(
  { db, district, businesses }: Store,
  post: Post,
  { id, chain }: MatterTable,
): Promise<ChainLink[]> {
  if (!chain) return []
  const { rows } = await sql<MatterTable>`
    select *
    from matter
    where district = ${district} and chain = ${chain} and id <> ${id}
    order by opened_on, id
    limit 100`.execute(db)
  return rows.map((row) => {
    const line = businesses.get(row.line)?.line
    const readable = line !== undefined && mayRead(reachOf(line, post), row)
    const open = { number: row.number, title: line?.closed ? '' : row.title, state: row.state }
    return {
      id: row.id,
      line: row.line,
      openedOn: row.opened_on,
      readable,
      ...(readable ? open : { number: null, title: '', state: '' }),
    }
  })
}

async function referralsOf(store: Store, post: Post, id: string): Promise<ReferralRow[]> {
  const { db, district } = store
  const { rows } = await sql<ReferralTable & { number: string | null }>`
    select referral.*, ${numberWithin(store, post)}
    from referral
    join matter on matter.district = referral.district and matter.id = referral.from_matter
    where referral.district = ${district} and (referral.from_matter = ${id} or referral.to_matter = ${id})
    order by referral.offered_on, referral.id`.execute(db)
  return rows.map((row) => referralRow(row))
}
