import { sql } from 'kysely'
import { replay } from '../kernel/apply.ts'
import { actsOf } from '../kernel/availability.ts'
import { clocksOf } from '../kernel/clock.ts'
import { type CommonAct, chiefs, commonActs } from '../kernel/common-acts.ts'
import { staffOf } from '../kernel/decide-common.ts'
import type { Line } from '../kernel/line.ts'
import type { Matter } from '../kernel/matter.ts'
import { mayRead, type Post, reachOf } from '../kernel/reach.ts'
import { turnOf } from '../kernel/sign-off.ts'
import { asOf } from './as-of.ts'
import { clockBeside, partiesBeside } from './beside.ts'
import { kept } from './connect.ts'
import { lineRow } from './line-rows.ts'
import { type EventRow, eventOfJson, eventsOf, eventsSql } from './load.ts'
import { type DressedMatter, type ListedMatter, listed, rowsOf } from './matter-rows.ts'
import { snake } from './schema.ts'
import { maskMatter, openMatter } from './seal-matter.ts'
import type { Store } from './store.ts'
import type { MatterTable, PaperTable, ReferralTable } from './tables.ts'
import { maskedParty, timelineOf } from './timeline.ts'
import type { ChainLink, MatterFile, PaperRow } from './types.ts'
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
  const row = await wholeOf(store, post, id)
  const line = row && store.businesses.get(row.line)?.line
  if (!row || !line) return null
  const events = (row.events ?? []).map(eventOfJson)
  const sealed = replay(line, row.line_version, events)
  const columns = listedColumns(line, lineRow(line, { district: store.district, id: row.id }, sealed))
  const plain = await openMatter(store, { line, owner: row.id, matter: sealed })
  const [[shown], timeline] = await Promise.all([
    rowsOf(store, [{ ...row, columns }]),
    timelineOf(store, line, { id: row.id, events }),
  ])
  if (!shown) throw new Error(`事项 ${id} 没有列表行`)
  const matter = maskMatter(line, plain)
  const parties = matter.parties.map(maskedParty)
  const papers = papersOf(row.papers ?? [], events)
  const chain = chainOf(store, post, row.linked ?? [])
  const referrals = (row.referrals ?? []).map(referralRow)
  const { version } = row
  const destroyed = row.destroyed_on ? { round: row.destroyed_round ?? 0, on: row.destroyed_on } : null
  const open = row.state === annulled || destroyed ? nothingOpen : openedFor(store, post, line, plain)
  const { proposal } = matter
  const myTurn = turnOf(plain, { who: whoOf(post) }).ok
  return {
    row: shown,
    matter,
    version,
    destroyed,
    parties,
    ...open,
    papers,
    timeline,
    chain,
    referrals,
    proposal,
    myTurn,
  }
}

type Open = Pick<MatterFile, 'clocks' | 'acts' | 'commonActs'>

const nothingOpen: Open = { clocks: [], acts: [], commonActs: [] }

function openedFor(store: Store, post: Post, line: Line, plain: Matter): Open {
  return {
    clocks: clocksOf(line, plain, asOf(store)),
    acts: actsOf(line, plain, whoOf(post), asOf(store)),
    commonActs: commonActsFor(line, plain, post),
  }
}

function whoOf({ person, role, organ }: Post) {
  return { person, role, organ }
}

/** The values of the line's columns, out of its own row. */
function listedColumns({ columns = [], fields }: Line, row: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(columns.flatMap((name) => (fields[name]?.column ? [[name, row[snake(name)]]] : [])))
}

type LinkedRow = Pick<MatterTable, 'id' | 'line' | 'number' | 'title' | 'state' | 'opened_on' | 'organs' | 'people'>

/** A row with everything that hangs on it. */
interface Whole extends ListedMatter, Pick<DressedMatter, 'parties' | 'clock'> {
  readonly line_version: number
  readonly organs: MatterTable['organs']
  readonly people: MatterTable['people']
  readonly events: readonly EventRow[] | null
  readonly papers: readonly Omit<PaperTable, 'page'>[] | null
  readonly referrals: readonly (ReferralTable & { readonly number: string | null })[] | null
  readonly linked: readonly LinkedRow[] | null
}

/** All of it in one journey to the server; null when there is none, or it is not this reader's. */
async function wholeOf(store: Store, post: Post, id: string): Promise<Whole | null> {
  const { db, district, businesses } = store
  if (!isUuid(id)) return null
  const at = { district, id: sql.ref('matter.id') }
  const { rows } = await sql<Whole>`
    ${kept} select ${listed}, matter.line_version, matter.destroyed_on, matter.destroyed_round, matter.organs, matter.people, ${partiesBeside(at)} as parties, ${clockBeside(at)} as clock,
      (
        select json_agg(told order by told.seq)
        from (${eventsSql}) as told
        where told.district = ${district} and told.matter = matter.id
      ) as events,
      (
        select json_agg(told order by told.seq)
        from (select district, matter, seq, event, name, title, number, made_on from paper) as told
        where told.district = ${district} and told.matter = matter.id
      ) as papers,
      (
        select json_agg(told order by told.offered_on, told.id)
        from (
          select referral.*, ${numberWithin(store, post, 'sender')}
          from referral
          join matter as sender on sender.district = referral.district and sender.id = referral.from_matter
          where referral.district = ${district} and (referral.from_matter = matter.id or referral.to_matter = matter.id)
        ) as told
      ) as referrals,
      ${linkedBeside(district)} as linked
    from matter
    where matter.district = ${district} and matter.id = ${id}`.execute(db)
  const [row] = rows
  const line = row && businesses.get(row.line)?.line
  return row && line && mayRead(reachOf(line, post), row) ? row : null
}

/** The other matters of the same dispute. */
function linkedBeside(district: string) {
  return sql`(
      select json_agg(told)
      from (
        select id, line, number, title, state, opened_on, organs, people
        from matter as other
        where other.district = ${district} and other.chain = matter.chain and other.id <> matter.id
        order by opened_on, id
        limit 100
      ) as told
    )`
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
  return Object.entries<CommonAct>(commonActs).flatMap(([name, { by, onPage }]) => {
    if (onPage) return []
    if (by === 'chiefs') return chiefs.includes(post.role) && turnOf(matter, { who }).ok ? name : []
    if (name === 'recall') return matter.proposal?.by === post.person ? name : []
    if (name === 'refer' && !line.refersTo?.length) return []
    return staff ? name : []
  })
}

function papersOf(rows: NonNullable<Whole['papers']>, events: readonly Journalled[]): PaperRow[] {
  const undone = new Set(events.flatMap(({ act, supersedes }) => (act === 'undo' && supersedes ? supersedes : [])))
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
function chainOf({ businesses }: Store, post: Post, rows: readonly LinkedRow[]): ChainLink[] {
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
