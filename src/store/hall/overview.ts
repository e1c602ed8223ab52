import { type RawBuilder, sql } from 'kysely'
import type { Store } from '../store.ts'
import { entranceCode } from './entrance-code.ts'

export interface SittingCounts {
  readonly n: number
  readonly kind: string
  readonly opensAt: string
  readonly closesAt: string
  readonly minutes: number
  readonly seats: number
  readonly started: number
  readonly handedIn: number
  readonly marked: number
}

/** How far each sitting of an exam has come. */
export async function sittingsOf({ db, district }: Store, exam: string): Promise<SittingCounts[]> {
  const { rows } = await sql<SittingCounts>`
    select sitting.n, sitting.kind, sitting.opens_at as "opensAt", sitting.closes_at as "closesAt", sitting.minutes,
      count(*)::int as seats, count(seat.started_at)::int as started, count(seat.handed_in_at)::int as "handedIn",
      count(*) filter (where paper.state = 'marked')::int as marked
    from hall_sitting sitting
    join hall_seat seat on seat.district = sitting.district and seat.exam = sitting.exam and seat.n = sitting.n
    left join matter paper on paper.district = seat.district and paper.id = seat.paper
    where sitting.district = ${district} and sitting.exam = ${exam}
    group by sitting.district, sitting.exam, sitting.n
    order by sitting.n`.execute(db)
  return rows
}

export interface SeatListed {
  readonly id: string
  readonly ticket: string
  readonly name: string
  readonly unit: string
  readonly form: string
  readonly startedAt: string | null
  readonly endsAt: string | null
  readonly handedInAt: string | null
  readonly givenBack: number
}

export interface SeatsAsked {
  readonly exam: string
  readonly n: number
  readonly q?: string
  readonly unit?: string
  readonly page: number
  readonly size: number
}

export async function listSeats(
  { db, district }: Store,
  { exam, n, q = '', unit = '', page, size }: SeatsAsked,
): Promise<{ rows: SeatListed[]; total: number }> {
  const inside = within(district, { exam, n, q, unit })
  const [listed, counted] = await Promise.all([
    sql<SeatListed>`
      select id, ticket, name, unit, form, started_at as "startedAt", ends_at as "endsAt",
        handed_in_at as "handedInAt", given_back as "givenBack"
      from hall_seat
      where ${inside}
      order by candidate
      limit ${size} offset ${(page - 1) * size}`.execute(db),
    sql<{ total: number }>`select count(*)::int as total from hall_seat where ${inside}`.execute(db),
  ])
  return { rows: listed.rows, total: counted.rows[0]?.total ?? 0 }
}

/** The slips of one unit, to be cut apart and handed out. */
export async function entranceSlips(store: Store, exam: string, n: number, unit: string) {
  const { rows } = await sql<{ id: string; issue: number; ticket: string; name: string }>`
    select id, issue, ticket, name
    from hall_seat
    where ${within(store.district, { exam, n, q: '', unit })} and handed_in_at is null
    order by candidate
    limit 2000`.execute(store.db)
  return rows.map(({ id, issue, ticket, name }) => ({ ticket, name, code: entranceCode(store, id, issue) }))
}

interface Within {
  readonly exam: string
  readonly n: number
  readonly q: string
  readonly unit: string
}

function within(district: string, { exam, n, q, unit }: Within): RawBuilder<unknown> {
  const like = `%${q.replace(/[\\%_]/g, (letter) => `\\${letter}`)}%`
  return sql`district = ${district} and exam = ${exam} and n = ${n} and (${unit} = '' or unit = ${unit})
    and (${q} = '' or name like ${like} or ticket like ${like})`
}
