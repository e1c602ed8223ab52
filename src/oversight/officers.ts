import { type RawBuilder, sql } from 'kysely'
import type { Post } from '../kernel/reach.ts'
import type { Day } from '../law/day.ts'
import { roster } from '../lines/certificate/checks.ts'
import { enforcementLine } from '../lines/enforcement/line.ts'
import { withinReach } from '../store/reach-filter.ts'
import { snake } from '../store/schema.ts'
import type { Store } from '../store/store.ts'

/** 案卷上的每一步：这一天，具名的人有没有证。 */
export const officerSteps = [
  'foundOn',
  'filedOn',
  'noticeOn',
  'hearingOn',
  'measureFrom',
  'decidedOn',
  'servedOn',
] as const

export const cardWords = {
  valid: '当日有效',
  suspended: '当日暂扣',
  expired: '已过有效期',
  ended: '已失效',
  notYet: '尚未生效',
  elsewhere: '是别的单位的证',
  unknown: '名册上没有这个证号',
  untold: '没有填写证号',
} as const
export type CardStanding = keyof typeof cardWords

export interface OfficerDay {
  readonly matter: string
  readonly title: string
  readonly unit: string
  readonly step: string
  readonly on: Day
  readonly name: string
  readonly certificate: string | null
  readonly standing: CardStanding
  readonly from: Day | null
  readonly until: Day | null
}

export interface OfficerQuery {
  readonly matter?: string | undefined
  readonly unit?: string | undefined
  /** A name or a card number. */
  readonly q?: string | undefined
  readonly problems: boolean
  readonly from?: Day | undefined
  readonly until?: Day | undefined
  readonly page: number
  readonly size: number
}

/** Each named officer at each step of each record, with how the card stood on that day. */
export async function officerDays(
  store: Store,
  post: Post,
  query: OfficerQuery,
): Promise<{ rows: OfficerDay[]; more: boolean }> {
  const { district, reader } = store
  // Of one record every step; of many the day of the decision.
  const names = query.matter ? officerSteps : (['decidedOn'] as const)
  const steps = names.map(
    (name) => sql`(${sql.lit(enforcementLine.fields[name].label)}, record.${sql.ref(snake(name))})`,
  )
  const { rows } = await sql<OfficerDay>`
    select record.matter, matter.title, record.unit, step.label as step, step.on_day as "on", told.name, told.certificate,
      ${standing} as standing, card.valid_from as "from", card.valid_until as "until"
    from enforcement as record
    join matter on matter.district = record.district and matter.id = record.matter
    join enforcement_officers as told on told.district = record.district and told.matter = record.matter
    cross join lateral (values ${sql.join(steps)}) as step (label, on_day)
    left join lateral (${cardSql(district)}) as card on true
    where record.district = ${district} and step.on_day is not null
      and matter.state <> '_annulled' and ${withinReach(store, post, 'matter', [enforcementLine.id])}
      and ${sql.join(wanted(query), sql` and `)}
    order by step.on_day desc, record.matter, told.id
    limit ${query.size + 1} offset ${(query.page - 1) * query.size}`.execute(reader)
  return { rows: rows.slice(0, query.size), more: rows.length > query.size }
}

const day = sql.ref('step.on_day')
const of = (name: string) => sql.ref(`card.${snake(name)}`)

const standing = sql`
  case
    when told.certificate is null then 'untold'
    when card.matter is null then 'unknown'
    when card.unit is distinct from record.unit then 'elsewhere'
    when ${of(roster.from)} is null or ${of(roster.from)} > ${day} then 'notYet'
    when ${of(roster.ended)} <= ${day} then 'ended'
    when ${of(roster.until)} < ${day} then 'expired'
    when card.held then 'suspended'
    else 'valid'
  end`

/** Of the cards of that number, the one that says most for the officer: in force on the day, then the latest begun. */
function cardSql(district: string): RawBuilder<unknown> {
  const entry = (name: string) => sql.ref(`entry.${snake(name)}`)
  return sql`
    select entry.*, ${entry(roster.suspended.marks)} is not null and coalesce((
        select moved.act = ${roster.suspended.by}
        from event as moved
        where moved.district = entry.district and moved.matter = entry.matter and moved.happened_on <= ${day}
          and moved.act in (${roster.suspended.by}, ${roster.suspended.until})
        order by moved.seq desc
        limit 1
      ), false) as held
    from certificate as entry
    where entry.district = ${district} and entry.number = told.certificate
    order by (entry.unit = record.unit) desc, (${entry(roster.from)} <= ${day}) desc, ${entry(roster.from)} desc
    limit 1`
}

function wanted({ matter, unit, q, problems, from, until }: OfficerQuery): RawBuilder<unknown>[] {
  return [
    sql`true`,
    ...(matter ? [sql`record.matter = ${matter}::uuid`] : []),
    ...(unit ? [sql`record.unit = ${unit}::uuid`] : []),
    ...(q ? [sql`(told.certificate = ${q} or told.name = ${q})`] : []),
    ...(from ? [sql`step.on_day >= ${from}::date`] : []),
    ...(until ? [sql`step.on_day <= ${until}::date`] : []),
    ...(problems ? [sql`${standing} <> 'valid'`] : []),
  ]
}
