import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../law/day.ts'
import type { ClockTable, MatterTable } from './tables.ts'
import { annulled } from './working.ts'
import type { Put } from './write.ts'

/** What is counted by line and day: matters opened, closed and still open since, and running duties due, ours or of others. */
export type Told = 'opened' | 'closed' | 'open' | 'due' | 'othersDue'

export interface DayCount {
  readonly what: Told
  readonly day: Day
  readonly line: string
  readonly n: number
}

type MatterSide = Pick<MatterTable, 'state' | 'line' | 'opened_on' | 'closed_on' | 'closed'>
type ClockSide = Pick<ClockTable, 'kind' | 'status' | 'due' | 'waits_for' | 'line'>

/** What changes by day, added up before it is written. No row of it is ever waited for: changes are only added. */
export class DayTally {
  readonly #district: string
  readonly #counts = new Map<string, { what: Told; day: Day; line: string; n: number }>()
  /** What is written over: the database takes out what it holds of it, in the statement that writes. */
  readonly #replaced: object[] = []

  constructor(district: string) {
    this.#district = district
  }

  matter({ state, line, opened_on, closed_on, closed }: MatterSide): void {
    if (state === annulled) return
    this.add('opened', opened_on, line)
    if (closed_on) this.add('closed', closed_on, line)
    if (!closed) this.add('open', opened_on, line)
  }

  clock({ kind, status, due, waits_for, line }: ClockSide, n: 1 | -1 = 1): void {
    if (kind === 'duty' && status === 'running' && due) this.add(waits_for === null ? 'due' : 'othersDue', due, line, n)
  }

  replacedMatter(matter: string): void {
    this.#replaced.push({ matter })
  }

  replacedClock({ matter, name, row }: Pick<ClockTable, 'matter' | 'name' | 'row'>): void {
    this.#replaced.push({ matter, name, row })
  }

  add(what: Told, day: Day, line: string, n: 1 | -1 = 1): void {
    const key = `${what}${day}${line}`
    const held = this.#counts.get(key)
    if (held) held.n += n
    else this.#counts.set(key, { what, day, line, n })
  }

  put(): Put {
    const district = this.#district
    const counts = [...this.#counts.values()].filter(({ n }) => n !== 0).map((one) => ({ district, ...one }))
    const put: Put = { into: 'day_tally_change', columns: ['district', 'what', 'day', 'line', 'n'], rows: counts }
    if (this.#replaced.length === 0) return put
    const replaced = this.#replaced.map((one) => ({ district, ...one }))
    return { ...put, rows: [...counts, ...replaced], from: lessReplaced }
  }
}

/** Before the statement a matter and its clocks still stood as they were: what they told is taken out, and what did not change adds up to nothing. */
function lessReplaced(rows: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    with said as materialized (
      select *
      from json_to_recordset(${rows}::json)
        as said (district text, what text, day date, line text, n bigint, matter uuid, name text, "row" integer)
    )
    select district, what, day, line, sum(n) as n
    from (
      select district, what, day, line, n from said where matter is null
      union all
      select matter.district, told.what, told.day, matter.line, -1
      from said
      join matter on matter.district = said.district and matter.id = said.matter
      cross join lateral (${toldOfMatter}) as told (what, day)
      where said.name is null and matter.state <> ${sql.lit(annulled)} and told.day is not null
      union all
      select clock.district, ${toldOfClock}, clock.due, clock.line, -1
      from said
      join clock on clock.district = said.district and clock.matter = said.matter and clock.name = said.name and clock."row" = said."row"
      where ${isTold}
    ) as moved
    group by district, what, day, line
    having sum(n) <> 0
  ) as moved`
}

export const toldOfMatter = sql`
  values ('opened', matter.opened_on), ('closed', matter.closed_on), ('open', case when not matter.closed then matter.opened_on end)`
export const toldOfClock = sql`case when clock.waits_for is null then 'due' else 'othersDue' end`
export const isTold = sql`clock.kind = 'duty' and clock.status = 'running' and clock.due is not null`
