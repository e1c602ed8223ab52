import { sql } from 'kysely'
import type { Answered } from '../../lines/exam/scoring.ts'
import type { Tx } from '../load.ts'
import { performBatch } from '../perform-batch.ts'
import type { Store } from '../store.ts'
import type { Performed } from '../types.ts'
import { formOf } from './forms.ts'
import { type How, receiverOf, receiving } from './paper-facts.ts'
import { overdueSeats, type SeatRow } from './seats.ts'

interface Waiting {
  readonly seat: SeatRow
  readonly how: How
  readonly taken: (first: boolean) => void
  readonly failed: (error: unknown) => void
}

interface Desk {
  readonly queue: Waiting[]
  busy: boolean
}

const desks = new WeakMap<Store, Desk>()
const atOnce = 40

/**
 * 收卷：the paper becomes an act in the journal, and its seat is closed in the same transaction. A whole hall hands in
 * within a minute: papers that arrive while others are being taken wait a moment and are taken together. False: it had
 * been handed in already, by the other finger or by the clock.
 */
export function handIn(store: Store, seat: SeatRow, how: How): Promise<boolean> {
  const desk = desks.get(store) ?? { queue: [], busy: false }
  desks.set(store, desk)
  return new Promise((taken, failed) => {
    desk.queue.push({ seat, how, taken, failed })
    if (!desk.busy) void takeIn(store, desk)
  })
}

async function takeIn(store: Store, desk: Desk): Promise<void> {
  desk.busy = true
  for (let some = nextOf(desk); some.length > 0; some = nextOf(desk)) await takeTogether(store, some)
  desk.busy = false
}

/** Papers of one sitting have one receiver; a seat that asks twice is answered twice, one after the other. */
function nextOf({ queue }: Desk): Waiting[] {
  const [first] = queue
  if (!first) return []
  const some: Waiting[] = []
  const seats = new Set<string>()
  const rest: Waiting[] = []
  for (const one of queue.splice(0)) {
    const fits = some.length < atOnce && one.seat.exam === first.seat.exam && one.seat.n === first.seat.n
    if (!fits || seats.has(one.seat.id)) rest.push(one)
    else {
      some.push(one)
      seats.add(one.seat.id)
    }
  }
  queue.push(...rest)
  return some
}

/** All or none; where another server was faster with one of them, each is tried alone. */
async function takeTogether(store: Store, some: readonly Waiting[]): Promise<void> {
  try {
    const open = await stillOpen(store, some)
    for (const one of some) if (!open.has(one.seat.id)) one.taken(false)
    const left = some.filter(({ seat }) => open.has(seat.id))
    if (left.length > 0) await receive(store, left, open)
    for (const one of left) one.taken(true)
  } catch (error) {
    const [only] = some
    if (only && some.length === 1) only.failed(error)
    else for (const one of some) await takeTogether(store, [one])
  }
}

/** What was last saved, by seat; seats that are closed are not among them. */
async function stillOpen({ db, district }: Store, some: readonly Waiting[]): Promise<Map<string, Answered>> {
  const { rows } = await sql<{ id: string; answers: Answered | null }>`
    select seat.id, kept.answers
    from hall_seat seat
    left join hall_answers kept on kept.district = seat.district and kept.seat = seat.id
    where seat.district = ${district} and seat.id = any(${some.map(({ seat }) => seat.id)}::uuid[])
      and seat.handed_in_at is null`.execute(db)
  return new Map(rows.map(({ id, answers }) => [id, answers ?? {}]))
}

async function receive(store: Store, some: readonly Waiting[], open: ReadonlyMap<string, Answered>): Promise<void> {
  const [first] = some
  if (!first) return
  const requests = await Promise.all(
    some.map(async ({ seat, how }) =>
      receiving(store, seat, { paper: await formOf(store, seat), answers: open.get(seat.id) ?? {}, how }),
    ),
  )
  const done = await performBatch(store, await receiverOf(store, first.seat), requests, {
    note: `收卷：${first.seat.title}`,
    last: (tx, _batch, performed) => closeSeats(store, tx, some, performed),
  })
  if (done.allowed) return
  const reasons = done.refused.flatMap(({ reasons }) => reasons.map(({ says }) => says))
  throw new Error(`收不了卷：${[...new Set(reasons)].slice(0, 5).join('；')}`)
}

async function closeSeats(
  { district, now }: Store,
  tx: Tx,
  some: readonly Waiting[],
  performed: readonly Performed[],
): Promise<void> {
  const at = now().toISOString()
  const rows = some.map(({ seat, how }, n) => ({
    id: seat.id,
    paper: performed[n]?.matter,
    at: how === 'time' ? (seat.endsAt ?? at) : at,
  }))
  const { numAffectedRows } = await sql`
    update hall_seat seat
    set handed_in_at = taken.at, paper = taken.paper
    from json_to_recordset(${JSON.stringify(rows)}::json) as taken (id uuid, paper uuid, at timestamptz)
    where seat.district = ${district} and seat.id = taken.id and seat.handed_in_at is null`.execute(tx)
  if (numAffectedRows !== BigInt(rows.length)) throw new Error('有的座位刚刚由别处收了卷')
}

const most = 5000

/** Every minute: papers whose time is over are handed in as they were last saved. One that cannot be does not hold up the rest. */
export async function collectOverdue(store: Store): Promise<number> {
  const seats = await overdueSeats(store, most)
  const taken = await Promise.allSettled(seats.map((seat) => handIn(store, seat, 'time')))
  const failed = taken.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
  return taken.filter((one) => one.status === 'fulfilled' && one.value).length
}
