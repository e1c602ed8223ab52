import { type RawBuilder, sql } from 'kysely'
import type { Grouping } from '../kernel/check.ts'
import { formatDay, isDay } from '../law/day.ts'
import type { Store } from '../store/store.ts'
import { binomialTail } from './chance.ts'
import { type GroupRow, tooFew } from './group-row.ts'

type Bunched = Extract<Grouping, { readonly kind: 'bunched' }>

interface Bunch {
  readonly unit: string
  /** Null: of many days together. */
  readonly day: string | null
  readonly times: number
  readonly records: number
  /** How many days are meant, of how many there are from the unit's first record to its last. */
  readonly meant: number
  readonly days: number
}

/** Each unit's records on the days meant, against what those days are of all days. */
export async function bunchedRows(store: Store, base: RawBuilder<unknown>, groups: Bunched): Promise<GroupRow[]> {
  const { on, least, chance } = groups
  const query = on === 'rest-day' ? restDaysSql(store, base) : monthEndsSql(base, on.lastOfMonth)
  const { rows } = await query.execute(store.db)
  const fit = ({ records, days }: Bunch) => records >= least && days > 31
  // Every one is asked, so each must be rarer by as much.
  const asked = rows.filter(fit).length
  return rows.map((one) => {
    const { unit, day, times, records, meant, days } = one
    const share = Math.min(1, meant / days)
    const tail = fit(one) ? binomialTail(times, records, share) : 1
    return {
      unit,
      missing: fit(one) ? [] : [tooFew],
      hit: fit(one) && tail * asked < chance,
      facts: { unit, ...(day === null ? {} : { day }) },
      shows: {
        ...(day !== null && isDay(day) ? { 日期: formatDay(day) } : {}),
        ...{ 这些日子的件数: times, 单位件数: records, 这些日子: meant, 全部日子: days },
        平均应为: Math.round(records * share * 10) / 10,
        偶然的概率: tail.toExponential(1),
        同时检验: asked,
      },
    }
  })
}

const told = (base: RawBuilder<unknown>) =>
  sql`select looked.unit_of as unit, looked.on_of as on_day from (${base}) as looked where looked.missing = '{}'`

/** Whole months, so that every month brings its last days. */
function monthEndsSql(base: RawBuilder<unknown>, last: number) {
  return sql<Bunch>`
    with told as materialized (${told(base)}),
    spans as (
      select unit, count(*)::int as records,
        (count(*) filter (
          where on_day > (date_trunc('month', on_day) + interval '1 month')::date - ${last}::int - 1
        ))::int as times,
        date_trunc('month', min(on_day))::date as first,
        (date_trunc('month', max(on_day)) + interval '1 month')::date as after
      from told
      group by unit
    )
    select unit, null as day, times, records, (after - first)::int as days,
      ((extract(year from age(after, first)) * 12 + extract(month from age(after, first))) * ${last}::int)::int as meant
    from spans`
}

function restDaysSql({ district }: Store, base: RawBuilder<unknown>) {
  return sql<Bunch>`
    with told as materialized (${told(base)}),
    spans as (
      select unit, count(*)::int as records, (max(on_day) - min(on_day) + 1)::int as days
      from told
      group by unit
    )
    select told.unit, told.on_day::text as day, count(*)::int as times, spans.records, 1 as meant, spans.days
    from told
    join workday on workday.district = ${district} and workday.day = told.on_day and not workday.working
    join spans using (unit)
    group by told.unit, told.on_day, spans.records, spans.days`
}
