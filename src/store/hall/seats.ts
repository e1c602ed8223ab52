import { type RawBuilder, sql } from 'kysely'
import { endsAt, graceMs, type Hall, type Standing, standingOf } from '../../lines/exam/sitting.ts'
import { instantOf, msOf } from '../beijing.ts'
import type { Store } from '../store.ts'
import { entranceCode } from './entrance-code.ts'

/** One person's place in one sitting. Instants are ISO text. */
export interface SeatRow {
  readonly id: string
  readonly exam: string
  readonly n: number
  readonly kind: string
  readonly title: string
  readonly candidate: number
  readonly ticket: string
  readonly name: string
  readonly unit: string
  readonly form: string
  readonly issue: number
  readonly minutes: number
  readonly opensAt: string
  readonly closesAt: string
  readonly startedAt: string | null
  readonly endsAt: string | null
  readonly givenBack: number
  readonly handedInAt: string | null
  readonly paper: string | null
  /** Who opened the sitting, and under which post. */
  readonly opener: string
  readonly openerPost: string
}

async function seatsWhere({ db, district }: Store, where: RawBuilder<unknown>): Promise<SeatRow[]> {
  const { rows } = await sql<SeatRow>`
    select seat.id, seat.exam, seat.n, sitting.kind, sitting.title, seat.candidate, seat.ticket, seat.name, seat.unit,
      seat.form, seat.issue, sitting.minutes, sitting.opens_at as "opensAt", sitting.closes_at as "closesAt",
      seat.started_at as "startedAt", seat.ends_at as "endsAt", seat.given_back as "givenBack",
      seat.handed_in_at as "handedInAt", seat.paper, sitting.person as opener, sitting.post as "openerPost"
    from hall_seat seat
    join hall_sitting sitting on sitting.district = seat.district and sitting.exam = seat.exam and sitting.n = seat.n
    where seat.district = ${district} and ${where}`.execute(db)
  return rows
}

export async function seatOfSession(store: Store, session: string): Promise<SeatRow | null> {
  const [found] = await seatsWhere(store, sql`seat.session = ${session}`)
  return found ?? null
}

export async function seatById(store: Store, exam: string, n: number, id: string): Promise<SeatRow | null> {
  const [found] = await seatsWhere(store, sql`seat.exam = ${exam} and seat.n = ${n} and seat.id = ${id}::uuid`)
  return found ?? null
}

/** The seats of somebody with an account whose sittings are not long past. */
export function seatsOfPerson(store: Store, person: string): Promise<SeatRow[]> {
  const since = instantOf(store.now().getTime() - 7 * 86_400_000)
  return seatsWhere(
    store,
    sql`seat.person = ${person}::uuid and sitting.closes_at > ${since}::timestamptz order by sitting.opens_at`,
  )
}

/** The seat a ticket and an entrance code open together; null whichever of the two is wrong. */
export async function seatFor(store: Store, ticket: string, code: string): Promise<SeatRow | null> {
  const asked = ticket.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  const typed = code.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  const seats = await seatsWhere(store, sql`seat.ticket = ${asked} order by sitting.opens_at desc limit 10`)
  return seats.find(({ id, issue }) => entranceCode(store, id, issue) === typed) ?? null
}

/** Whoever comes in last has the seat: the page on the other telephone is told so at its next word. */
export async function takeSeat({ db, district }: Store, id: string, session: string | null): Promise<void> {
  await sql`update hall_seat set session = ${session} where district = ${district} and id = ${id}`.execute(db)
}

export function hallOf({ opensAt, closesAt, minutes }: SeatRow): Hall {
  return { opensAt: msOf(opensAt), closesAt: msOf(closesAt), minutes }
}

export function standingNow(store: Store, row: SeatRow): Standing {
  const { startedAt, givenBack, handedInAt } = row
  const at = (instant: string | null) => (instant === null ? null : msOf(instant))
  const seat = { startedAt: at(startedAt), givenBack, handedInAt: at(handedInAt) }
  return standingOf(hallOf(row), seat, store.now().getTime())
}

/** Begins once; the time runs from the first start, however often the page is opened again. */
export async function startSeat({ db, district, now }: Store, row: SeatRow): Promise<void> {
  const at = now()
  const ends = instantOf(endsAt(hallOf(row), at.getTime(), row.givenBack))
  await sql`
    update hall_seat
    set started_at = ${at.toISOString()}::timestamptz, ends_at = ${ends}::timestamptz
    where district = ${district} and id = ${row.id} and started_at is null and handed_in_at is null`.execute(db)
}

/** 补时：minutes lost to a broken connection, given by the invigilator. */
export async function giveTime({ db, district }: Store, row: SeatRow, minutes: number): Promise<void> {
  const givenBack = row.givenBack + minutes
  const ends = row.startedAt === null ? null : instantOf(endsAt(hallOf(row), msOf(row.startedAt), givenBack))
  await sql`
    update hall_seat
    set given_back = ${givenBack}, ends_at = ${ends}::timestamptz
    where district = ${district} and id = ${row.id} and handed_in_at is null`.execute(db)
}

/** A new entrance code; whoever sits there under the old one is put out. */
export async function reissue({ db, district }: Store, id: string): Promise<void> {
  await sql`
    update hall_seat set issue = issue + 1, session = null where district = ${district} and id = ${id}`.execute(db)
}

/** Papers whose time has run out with nobody to hand them in. */
export function overdueSeats(store: Store, most: number): Promise<SeatRow[]> {
  const until = instantOf(store.now().getTime() - graceMs)
  return seatsWhere(
    store,
    sql`seat.started_at is not null and seat.handed_in_at is null and seat.ends_at < ${until}::timestamptz
      order by seat.ends_at, seat.id limit ${most}`,
  )
}
