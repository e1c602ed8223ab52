import { type RawBuilder, sql } from 'kysely'
import type { Stock, Tally } from '../kernel/indicator.ts'
import type { Line } from '../kernel/line.ts'
import type { Day } from '../law/day.ts'
import type { Period } from './period.ts'

/** One line of the list behind a figure. The figure itself is only how many there are, or their sum. */
export interface Behind {
  readonly matter: string
  readonly seq: number
  readonly act: string
  readonly on: Day
  readonly amount: number | null
  /** The value that is counted once, for figures of different values. */
  readonly key: string | null
}

export interface Asked {
  readonly district: string
  readonly line: Line
  readonly period: Period
  /** What was recorded up to this instant, ISO with zone. */
  readonly cutoff: string
}

/**
 * Decision 6: acts in the period, recorded up to the cut-off, not superseded as known then, filtered by the values
 * the event itself carries. A dispute is counted once however many acts it had.
 */
export function behindTally({ district, line, period, cutoff }: Asked, tally: Tally): RawBuilder<Behind> {
  const { counts, of = 'matters', sum, distinct } = tally
  const once = of === 'matters' ? sql`distinct on (event.matter)` : sql``
  const key = distinct ? sql`event.facts ->> ${distinct}` : sql`null::text`
  const amount = sum ? sql`(event.facts ->> ${sum})::numeric` : sql`null::numeric`
  return sql<Behind>`
    select ${once} event.matter, event.seq, event.counts_as as act, event.happened_on as "on", ${amount} as amount, ${key} as key
    from event
    where event.district = ${district}
      and event.line = ${line.id}
      and event.counts_as = any(${[...counts]}::text[])
      and event.happened_on between ${period.from} and ${period.until}
      and event.recorded_at <= ${cutoff}::timestamptz
      and ${standing(cutoff)}
      ${filters(tally)}
    order by event.matter, event.happened_on, event.seq`
}

/**
 * What was in hand at the end of the period: matters whose last known act left them in one of these states. The
 * correction itself is passed over: it moves nothing, and the acts it restates carry the corrected values.
 */
export function behindStock({ district, line, period, cutoff }: Asked, stock: Stock): RawBuilder<Behind> {
  return sql<Behind>`
    select event.matter, event.seq, event.act, event."on", null::numeric as amount, null::text as key
    from (
      select distinct on (event.matter)
        event.matter, event.seq, coalesce(event.counts_as, event.act) as act, event.happened_on as "on", event.to_state, event.facts
      from event
      where event.district = ${district}
        and event.line = ${line.id}
        and event.happened_on <= ${period.until}
        and event.recorded_at <= ${cutoff}::timestamptz
        and not (event.act = 'correct' and event.counts_as is null)
      order by event.matter, event.seq desc
    ) as event
    where event.to_state = any(${[...stock.standing]}::text[])
      ${filters(stock)}
    order by event.matter`
}

function standing(cutoff: string): RawBuilder<unknown> {
  return sql`not exists (
    select 1
    from event as later
    where later.district = event.district
      and later.matter = event.matter
      and later.supersedes = event.seq
      and later.recorded_at <= ${cutoff}::timestamptz
  )`
}

function filters({ where = {}, inTime }: Pick<Tally, 'where' | 'inTime'>): RawBuilder<unknown> {
  const wanted = Object.entries(where).filter(([, value]) => value !== undefined)
  const timely = inTime ? [[`inTime.${inTime}`, true] as const] : []
  const clauses = [...wanted, ...timely].map(([name, value]) =>
    Array.isArray(value)
      ? sql`and event.facts -> ${name} = any(${value.map((one) => JSON.stringify(one))}::jsonb[])`
      : sql`and event.facts @> ${JSON.stringify({ [name]: value })}::jsonb`,
  )
  return clauses.length > 0 ? sql.join(clauses, sql` `) : sql``
}
