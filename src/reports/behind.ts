import { type RawBuilder, sql } from 'kysely'
import { type Indicator, isRatio, isStock, type Tally } from '../kernel/indicator.ts'
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
  readonly known: Known
}

/** What of the journal is known: up to an instant (ISO with zone), up to a place, of some matters only. */
export interface Known {
  readonly cutoff?: string
  readonly upTo?: string
  readonly among?: readonly string[]
}

/** As a condition on the rows of `event` under this name. */
function isKnown({ cutoff, upTo, among }: Known, alias: 'event' | 'later'): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  const clauses = [
    ...(cutoff ? [sql`and ${column('recorded_at')} <= ${cutoff}::timestamptz`] : []),
    ...(upTo ? [sql`and ${column('place')} <= ${upTo}::bigint`] : []),
    ...(among ? [sql`and ${column('matter')} = any(${[...among]}::uuid[])`] : []),
  ]
  return clauses.length > 0 ? sql.join(clauses, sql` `) : sql``
}

/**
 * Decision 6: the acts of a line in the period, recorded up to the cut-off, not superseded as known then. Every
 * figure of the line is a selection of these rows, so that they are read once however many figures are asked.
 */
export function actsIn({ district, line, period, known }: Asked, acts: readonly string[]): RawBuilder<unknown> {
  return sql`
    select event.matter, event.seq, event.counts_as as act, event.happened_on as "on", event.facts
    from event
    where event.district = ${district}
      and event.line = ${line.id}
      and event.counts_as = any(${[...acts]}::text[])
      and event.happened_on between ${period.from} and ${period.until}
      ${isKnown(known, 'event')}
      and not exists (
        select 1
        from event as later
        where later.district = event.district
          and later.matter = event.matter
          and later.supersedes = event.seq
          ${isKnown(known, 'later')}
      )`
}

/**
 * Where each matter of a line stood at the end of the period: what its last act by then, as known then, left. The
 * correction itself is passed over: it moves nothing, and the acts it restates carry the corrected values.
 */
export function statesAt({ district, line, period, known }: Asked): RawBuilder<unknown> {
  return sql`
    select distinct on (event.matter)
      event.matter, event.seq, coalesce(event.counts_as, event.act) as act, event.happened_on as "on", event.to_state as state, event.facts
    from event
    where event.district = ${district}
      and event.line = ${line.id}
      and event.happened_on <= ${period.until}
      ${isKnown(known, 'event')}
      and not (event.act = 'correct' and event.counts_as is null)
    order by event.matter, event.seq desc`
}

/** The rows behind one figure, out of `acts` (actsIn) or `states` (statesAt). */
export function behind(indicator: Indicator): RawBuilder<Behind> {
  if (isRatio(indicator)) throw new Error(`${indicator.label}是比率，请看它的分子和分母`)
  if (isStock(indicator)) {
    return sql<Behind>`
      select states.matter, states.seq, states.act, states."on", null::numeric as amount, null::text as key
      from states
      where states.state = any(${[...indicator.standing]}::text[]) ${filters(indicator, 'states')}`
  }
  const { counts, of = 'matters', sum, distinct } = indicator
  const once = of === 'matters' ? sql`distinct on (acts.matter)` : sql``
  const amount = sum ? sql`(acts.facts ->> ${sum})::numeric` : sql`null::numeric`
  const key = distinct ? sql`acts.facts ->> ${distinct}` : sql`null::text`
  return sql<Behind>`
    select ${once} acts.matter, acts.seq, acts.act, acts."on", ${amount} as amount, ${key} as key
    from acts
    where acts.act = any(${[...counts]}::text[]) ${filters(indicator, 'acts')}
    order by acts.matter, acts."on", acts.seq`
}

function filters(
  { where = {}, inTime }: Pick<Tally, 'where' | 'inTime'>,
  rows: 'acts' | 'states',
): RawBuilder<unknown> {
  const facts = sql.ref(`${rows}.facts`)
  const wanted = Object.entries(where).filter(([, value]) => value !== undefined)
  const timely = inTime ? [[`inTime.${inTime}`, true] as const] : []
  const clauses = [...wanted, ...timely].map(([name, value]) =>
    Array.isArray(value)
      ? sql`and ${facts} -> ${name} = any(${value.map((one) => JSON.stringify(one))}::jsonb[])`
      : sql`and ${facts} @> ${JSON.stringify({ [name]: value })}::jsonb`,
  )
  return clauses.length > 0 ? sql.join(clauses, sql` `) : sql``
}
