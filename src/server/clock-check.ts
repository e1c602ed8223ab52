import { sql } from 'kysely'
import { DatabaseTrouble } from '../store/postgres/trouble.ts'
import type { Store } from '../store/store.ts'

const minute = 60_000
/** A battery that died takes the machine back by years, a wrong zone by hours. */
const tooFar = 24 * 60 * minute

export type ClockStanding =
  | { readonly stands: 'well' }
  /** Work goes on: the order of the journal does not hang on the clock. */
  | { readonly stands: 'behind' | 'far-behind'; readonly says: string }

/** Whether the machine's clock went back behind what is already recorded: days, and so deadlines, would be wrong. */
export async function clockStanding({ db, district, now }: Store): Promise<ClockStanding> {
  const { rows } = await sql<{ at: string }>`
    select recorded_at as at from event where district = ${district} order by place desc limit 1`.execute(db)
  const [last] = rows
  const behind = last ? Date.parse(last.at) - now().getTime() : 0
  if (behind < 5 * minute) return { stands: 'well' }
  const says = `机器时钟倒退了：最近一条流水记于 ${last?.at}，现在是 ${now().toISOString()}。请先校时，再办理。`
  return { stands: behind > tooFar ? 'far-behind' : 'behind', says }
}

/** Hours are told; a day is refused: what is written under a wrong day cannot be taken back. */
export async function refuseOldClock(store: Store): Promise<void> {
  const clock = await clockStanding(store)
  if (clock.stands === 'well') return
  if (clock.stands === 'far-behind') throw new DatabaseTrouble('机器时钟比流水早了一天以上，没有启动。', clock.says)
  process.stderr.write(`${clock.says}\n`)
}
