import { sql } from 'kysely'
import type { Line } from '../../kernel/line.ts'
import { untellClocks } from '../day-tallies.ts'
import { eventHash } from '../event-hash.ts'
import { searchable } from '../grams.ts'
import { tables } from '../line-rows.ts'
import type { Tx } from '../load.ts'
import { destroyedText } from '../sealing/keys.ts'
import { hashedPart, type Row } from '../seals/streams.ts'
import type { Store } from '../store.ts'
import { changedSql } from './list.ts'
import type { Round } from './rounds.ts'

/** What is still to go once the rows are gone. */
export interface Left {
  readonly owners: readonly string[]
  readonly blobs: readonly string[]
}

interface Stub {
  readonly id: string
  readonly line: string
  readonly number: string | null
}

export interface Emptying {
  readonly round: Round
  readonly matter: string
}

/**
 * Empties one file in one transaction: its journal of words, and every table of what it held. The stub stays: number,
 * line, organ, days, states, and the values figures are counted by. Null where it was left out at the last moment.
 */
export async function emptyOne(store: Store, { round, matter }: Emptying): Promise<Left | null> {
  const { district } = store
  return store.db.transaction().execute(async (tx) => {
    const { rows } = await sql<Stub>`
      select id, line, number from matter where district = ${district} and id = ${matter} for update`.execute(tx)
    const [stub] = rows
    const line = stub && store.businesses.get(stub.line)?.line
    if (!stub || !line) throw new Error(`清册上的事项 ${matter} 不在数据库里`)
    if (await struckOut(store, tx, { round, matter })) return null
    const left = await leftOf(store, tx, matter)
    await sql`select empty_journal(${district}, ${round.id}, ${matter})`.execute(tx)
    await untellClocks(store, tx, matter)
    await emptyTables(store, tx, { line, matter })
    await emptyLetters(store, tx, left)
    await witness(store, tx, { round, matter })
    await markStub(store, tx, { round, stub, line })
    await sql`
      update archive_item
      set emptied_at = ${store.now().toISOString()}::timestamptz, owners = ${[...left.owners]}::uuid[], blobs = ${[...left.blobs]}::text[]
      where district = ${district} and round = ${round.id} and matter = ${matter}`.execute(tx)
    return left
  })
}

/** Changed, reopened, held or claimed by an open matter since the list was frozen: it stays, and the list says why. */
async function struckOut(store: Store, tx: Tx, { round, matter }: Emptying): Promise<boolean> {
  const { district } = store
  const at = { district, round: round.id, today: store.today() }
  const { numAffectedRows } = await sql`
    update archive_item as item set live = false, struck = changed.why
    from (${changedSql(at)} and entry.matter = ${matter}) as changed
    where item.district = ${district} and item.round = ${round.id} and item.matter = changed.matter`.execute(tx)
  return numAffectedRows === 1n
}

/**
 * Whose keys go: the matter's, those of what citizens sent for it, of a sheet it came in with when no other file of the
 * sheet is left, and of people whom no other file names any more.
 */
async function leftOf({ district }: Store, tx: Tx, matter: string): Promise<Left> {
  const { rows } = await sql<{ owners: string[]; blobs: string[] }>`
    select
      array(
        select ${matter}::uuid
        union select id from portal_receipt where portal_receipt.district = ${district} and portal_receipt.matter = ${matter}
        union select taken.intake from intake_taken as taken
          where taken.district = ${district} and taken.batch in (
              select batch from event where event.district = ${district} and event.matter = ${matter} and batch is not null)
            and not exists (select from event as one
              join matter as other on other.district = one.district and other.id = one.matter
              where one.district = ${district} and one.batch = taken.batch and one.matter <> ${matter} and other.destroyed_on is null)
        union select party.person from party
          where party.district = ${district} and party.matter = ${matter} and party.person is not null
            and not exists (select from party as other
              where other.district = ${district} and other.person = party.person and other.matter <> ${matter})
            and not exists (select from post where post.district = ${district} and post.person = party.person)
            and not exists (select from account where account.district = ${district} and account.person = party.person)
            and not exists (select from matter as other
              where other.district = ${district} and other.people @> array[party.person] and other.id <> ${matter} and other.destroyed_on is null)
      ) as owners,
      array(
        select distinct file.sha from file
        where file.district = ${district} and ${ofMatterOnly(district, matter, 'file')}
          and not exists (select from file as other
            where other.district = ${district} and other.sha = file.sha and not ${ofMatterOnly(district, matter, 'other')})
      ) as blobs`.execute(tx)
  return rows[0] ?? { owners: [matter], blobs: [] }
}

/** Files of the matter, and those attached to it and to no other. */
function ofMatterOnly(district: string, matter: string, table: 'file' | 'other') {
  const id = sql.ref(`${table}.id`)
  return sql`(coalesce(${sql.ref(`${table}.matter`)} = ${matter}, false)
    or exists (select from attached as here where here.district = ${district} and here.file = ${id} and here.matter = ${matter})
    and not exists (select from attached as elsewhere
      where elsewhere.district = ${district} and elsewhere.file = ${id} and elsewhere.matter <> ${matter}))`
}

async function emptyTables(
  { district }: Store,
  tx: Tx,
  { line, matter }: { line: Line; matter: string },
): Promise<void> {
  const { own, repeated } = tables(line)
  const ofLine = [own, ...repeated.map(([, table]) => table)].map(({ name }) => name)
  await sql`delete from file where file.district = ${district} and ${ofMatterOnly(district, matter, 'file')}`.execute(
    tx,
  )
  for (const name of [...ofLine, 'party', 'clock', 'attached', 'number_borne'])
    await sql`delete from ${sql.table(name)} where district = ${district} and matter = ${matter}`.execute(tx)
  await sql`delete from token where district = ${district} and owner = ${matter}`.execute(tx)
  await sql`update paper set page = '' where district = ${district} and matter = ${matter}`.execute(tx)
  await sql`update referral set why = '', carried = '', answer = null where district = ${district} and from_matter = ${matter}`.execute(
    tx,
  )
  await sql`update lead set facts = '{}', shows = '{}' where district = ${district} and matter = ${matter}`.execute(tx)
  await sql`
    delete from hall_answers using hall_seat
    where hall_answers.district = ${district} and hall_seat.district = ${district} and hall_seat.id = hall_answers.seat
      and (hall_seat.exam = ${matter} or hall_seat.paper = ${matter})`.execute(tx)
  await sql`delete from hall_seat where district = ${district} and exam = ${matter}`.execute(tx)
}

/** What it came in with, and people whose last file this was: the rows stay, of nobody and nothing. */
async function emptyLetters({ district }: Store, tx: Tx, { owners }: Left): Promise<void> {
  await sql`
    update portal_receipt set content = '', code = '', phone = null, subject = null
    where district = ${district} and id = any(${[...owners]}::uuid[])`.execute(tx)
  await sql`
    update intake set content = '', preview = null, manifest = null, trouble = null
    where district = ${district} and id = any(${[...owners]}::uuid[])`.execute(tx)
  await sql`delete from portal_note where district = ${district} and receipt = any(${[...owners]}::uuid[])`.execute(tx)
  await sql`
    update person set name = ${destroyedText}, initials = '', phone = null, id_number = null, id_token = null, active = false
    where district = ${district} and id = any(${[...owners]}::uuid[])`.execute(tx)
  await sql`delete from token where district = ${district} and owner = any(${[...owners]}::uuid[])`.execute(tx)
}

/**
 * The destruction stands in the record of access, which is sealed: with the fingerprints of what is left of the journal,
 * so that neither the stub nor the claim that something was destroyed can be made up later.
 */
async function witness({ district, now }: Store, tx: Tx, { round, matter }: Emptying): Promise<void> {
  const { rows } = await sql<Row & { seq: number }>`
    select * from event where district = ${district} and matter = ${matter} order by seq`.execute(tx)
  const rest = Object.fromEntries(rows.map((row) => [row.seq, eventHash(hashedPart(row))]))
  await sql`
    insert into access_log (district, at, what, person, matter, purpose, detail)
    values (${district}, ${now().toISOString()}::timestamptz, 'destroy', ${round.executedBy}::uuid, ${matter},
      ${`第${round.no}轮销毁`}, ${JSON.stringify({ round: round.no, list: round.listHash, rest })}::jsonb)`.execute(tx)
}

interface Marking {
  readonly round: Round
  readonly stub: Stub
  readonly line: Line
}

async function markStub(store: Store, tx: Tx, { round, stub, line }: Marking): Promise<void> {
  const found = line.closed ? { grams: [], haystack: '' } : searchable({ number: stub.number, title: '', names: [] })
  await sql`
    update matter
    set title = ${destroyedText}, grams = ${[...found.grams]}::text[], haystack = ${found.haystack}, campaign = null,
      upstream_system = null, upstream_number = null, upstream_on = null, next_due = null, paused = false,
      awaiting_act = null, awaiting_role = null, awaiting_organs = null, awaiting_since = null, returned = false,
      returned_to = null, destroyed_on = ${store.today()}::date, destroyed_round = ${round.no}
    where district = ${store.district} and id = ${stub.id}`.execute(tx)
}
