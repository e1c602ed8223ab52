import { sql } from 'kysely'
import type { Post } from '../kernel/reach.ts'
import type { Day } from '../law/day.ts'
import { outreachLine } from '../lines/outreach/line.ts'
import { withinReach } from './reach-filter.ts'
import type { Store } from './store.ts'
import { annulled } from './working.ts'

export interface DutyRow {
  readonly id: string
  readonly unit: string | null
  readonly law: string | null
  readonly measures: string | null
  readonly by: Day | null
  readonly head: string | null
  readonly publishedOn: Day | null
  readonly publishedAt: string | null
  readonly doneOn: Day | null
  readonly doneNote: string | null
}

export interface PromptRow {
  readonly id: string
  readonly unit: string | null
  readonly on: Day
  readonly replyBy: Day | null
  readonly repliedOn: Day | null
}

export interface Duties {
  readonly duties: readonly DutyRow[]
  readonly prompts: readonly PromptRow[]
  /** Activities each unit held in the year, by unit. */
  readonly held: ReadonlyMap<string, number>
}

/** A year's duty list as it stands, with the letters that reminded units of it, inside this post's reach. */
export async function dutiesOf(store: Store, post: Post, year: number): Promise<Duties> {
  const { db, district } = store
  const mine = sql`matter.district = ${district} and matter.line = ${outreachLine.id} and matter.state <> ${annulled}
    and ${withinReach(store, post, 'matter', [outreachLine.id])}`
  const joined = sql`from matter join outreach as it on it.district = matter.district and it.matter = matter.id`
  const [duties, prompts, held] = await Promise.all([
    sql<DutyRow>`
      select matter.id, it.unit, it.duty_law as law, it.duty_measures as measures, it.duty_by as "by", it.duty_head as head,
        it.published_on as "publishedOn", it.published_at as "publishedAt", it.done_on as "doneOn", it.done_note as "doneNote"
      ${joined}
      where ${mine} and it.duty_year = ${year}
      order by it.duty_by, matter.id
      limit 5000`.execute(db),
    sql<PromptRow>`
      select matter.id, it.prompt_to as unit, matter.opened_on as "on", it.reply_by as "replyBy", it.replied_on as "repliedOn"
      ${joined}
      where ${mine} and it.prompt_to is not null and matter.opened_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
      order by matter.opened_on, matter.id
      limit 5000`.execute(db),
    sql<{ unit: string; n: number }>`
      select it.unit, count(*)::int as n
      ${joined}
      where ${mine} and it.unit is not null and it.held_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
      group by it.unit`.execute(db),
  ])
  return { duties: duties.rows, prompts: prompts.rows, held: new Map(held.rows.map(({ unit, n }) => [unit, n])) }
}
