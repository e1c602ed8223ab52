import { type RawBuilder, sql } from 'kysely'
import type { Line } from '../../kernel/line.ts'
import type { Post } from '../../kernel/reach.ts'
import { addYears, type Day } from '../../law/day.ts'
import { sightOf, withinReach } from '../reach-filter.ts'
import { snake, tableOf } from '../schema.ts'
import type { Store } from '../store.ts'
import type { Period } from './periods.ts'

/** Why a file is not on the list; each is asked only when none before it holds. */
export const reasons = {
  ripe: '保管期限已满，可以列入鉴定',
  open: '还没有办结',
  undetermined: '保管期限未定',
  permanent: '永久保管',
  'not-due': '保管期限未满',
  held: '暂缓销毁',
  'in-round': '已列入一轮鉴定',
  linked: '关联的事项还没有办结',
  clock: '还有期限在走',
  referral: '移送还没有答复',
  lead: '监督线索还没有了结',
} as const

export type Reason = keyof typeof reasons

/** The lines an archivist's rehearsal looks at: those the post sees. */
export function seenLines(store: Store, post: Post, only?: string): Line[] {
  const sight = sightOf(store, post)
  const seen = new Set([...sight.district, ...sight.organs, ...sight.own])
  return [...store.businesses.values()]
    .map(({ line }) => line)
    .filter(({ id }) => seen.has(id) && (only === undefined || id === only))
}

export interface Asked {
  readonly periods: readonly Period[]
  readonly today: Day
}

/**
 * The files of one line, each with its period and the first reason that keeps it. Destroyed ones are no longer files.
 * Where only ripe ones are wanted, the day of closing bounds what is read at all.
 */
export function filesOf(store: Store, post: Post, line: Line, { periods, today }: Asked): RawBuilder<unknown> {
  const ours = periods.filter((period) => period.line === line.id)
  return sql`
    select matter.id, matter.line, matter.number, matter.organ, matter.organ_name, matter.opened_on, matter.closed_on,
      matter.version, period.id as period, coalesce(period.kind, '') as kind, period.due as due_on,
      ${reasonSql(store, today)} as reason
    from matter
    ${ours.some(({ field }) => field) ? sql`left join ${sql.table(tableOf(line).name)} as it on it.district = matter.district and it.matter = matter.id` : sql``}
    left join lateral (
      select one.id, one.kind, one.years,
        case
          when one.starts = 'closing' then (matter.closed_on + make_interval(years => one.years))::date
          else make_date(date_part('year', matter.closed_on)::int + 1 + one.years, 1, 1)
        end as due
      from archive_period as one
      where one.district = ${store.district} and one.id = ${periodSql(ours)} and matter.closed
    ) as period on true
    where matter.district = ${store.district} and matter.line = ${sql.lit(line.id)} and matter.destroyed_on is null
      and ${withinReach(store, post, 'matter', [line.id])}`
}

/** The latest day of closing that can be ripe today, whatever the kind; null where nothing of the line ever is. */
export function latestRipe(periods: readonly Period[], line: string, today: Day): Day | null {
  const years = periods.filter((period) => period.line === line).flatMap((period) => period.years ?? [])
  if (years.length === 0) return null
  return addYears(today, -Math.min(...years))
}

/** The special kinds before the rest of the line. */
function periodSql(ours: readonly Period[]): RawBuilder<unknown> {
  const special = ours.flatMap(({ id, field, value }) =>
    field === null ? [] : sql`when it.${sql.ref(snake(field))} = ${value} then ${id}::uuid`,
  )
  const rest = ours.find(({ field }) => field === null)
  const otherwise = rest ? sql`${rest.id}::uuid` : sql`null::uuid`
  return special.length > 0 ? sql`(case ${sql.join(special, sql` `)} else ${otherwise} end)` : otherwise
}

function reasonSql({ district }: Store, today: Day): RawBuilder<unknown> {
  return sql`case
        when not matter.closed then 'open'
        when period.id is null then 'undetermined'
        when period.years is null then 'permanent'
        when period.due > ${today}::date then 'not-due'
        else coalesce(${keptBy(district, today)}, 'ripe')
      end`
}

/** What holds a ripe file back; null when nothing does. Asked again of every file in the transaction that destroys it. */
export function keptBy(district: string, today: Day, besides: RawBuilder<unknown> = sql`true`): RawBuilder<unknown> {
  return sql`case
          when exists (
            select from archive_hold as hold
            where hold.district = ${district} and hold.matter = matter.id and hold.lifted_at is null
          ) then 'held'
          when exists (
            select from archive_item as item
            where item.district = ${district} and item.matter = matter.id and item.live and ${besides}
          ) then 'in-round'
          when matter.chain is not null and exists (
            select from matter as other
            where other.district = ${district} and other.chain = matter.chain and other.id <> matter.id and not other.closed
          ) then 'linked'
          when exists (
            select from clock
            where clock.district = ${district} and clock.matter = matter.id
              and (clock.status = 'paused' or clock.status = 'running' and clock.due >= ${today}::date)
          ) then 'clock'
          when exists (
            select from referral
            where referral.district = ${district} and referral.from_matter = matter.id and referral.status = 'offered'
          ) then 'referral'
          when exists (
            select from lead
            where lead.district = ${district} and lead.matter = matter.id and lead.state in ('open', 'put', 'answered')
          ) then 'lead'
        end`
}
