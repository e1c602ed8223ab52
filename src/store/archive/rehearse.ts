import { sql } from 'kysely'
import type { Post } from '../../kernel/reach.ts'
import type { Day } from '../../law/day.ts'
import type { Store } from '../store.ts'
import { filesOf, latestRipe, type Reason, seenLines } from './files.ts'
import { type Period, periodsOn } from './periods.ts'

export interface RehearsalGroup {
  readonly line: string
  readonly reason: Reason
  /** Told apart for ripe files only. */
  readonly organ: string | null
  readonly organName: string | null
  readonly year: number | null
  readonly files: number
}

/** What a rehearsal finds, and writes nowhere: how many files of each line are ripe, by organ and year, and what keeps the rest. */
export async function rehearse(store: Store, post: Post): Promise<RehearsalGroup[]> {
  const today = store.today()
  const periods = await periodsOn(store, today)
  const lines = seenLines(store, post)
  if (lines.length === 0) return []
  const each = lines.map(
    (line) => sql`
    select ${sql.lit(line.id)} as line, reason,
      case when reason = 'ripe' then organ end as organ,
      case when reason = 'ripe' then organ_name end as "organName",
      case when reason = 'ripe' then date_part('year', closed_on)::int end as year,
      count(*)::int as files
    from (${filesOf(store, post, line, { periods, today })}) as file
    group by 1, 2, 3, 4, 5`,
  )
  const { rows } = await sql<RehearsalGroup>`
    select * from (${sql.join(each, sql` union all `)}) as every
    order by line, reason = 'ripe' desc, reason, "organName", year`.execute(store.db)
  return rows
}

export interface ListedFile {
  readonly id: string
  readonly line: string
  readonly number: string | null
  readonly organName: string
  readonly openedOn: Day
  readonly closedOn: Day | null
  readonly kind: string
  readonly dueOn: Day | null
  readonly reason: Reason
}

export interface FilesAsked {
  readonly line: string
  readonly reason: Reason
  readonly organ?: string | undefined
  readonly year?: number | undefined
  /** The last file seen. */
  readonly after?: { readonly on: Day; readonly id: string } | undefined
  readonly size: number
}

/** Some of the files of one line, by the day of closing (of opening for those still open). One more than the page tells there is more. */
export async function rehearsedFiles(store: Store, post: Post, asked: FilesAsked): Promise<ListedFile[]> {
  const today = store.today()
  const [line] = seenLines(store, post, asked.line)
  if (!line) return []
  const periods = await periodsOn(store, today)
  const { organ, year, after, reason, size } = asked
  const day = reason === 'open' ? sql`matter.opened_on` : sql`matter.closed_on`
  const clauses = [
    bound(periods, asked, today),
    reason === 'open' ? sql`and not matter.closed` : sql`and matter.closed`,
    organ ? sql`and matter.organ = ${organ}::uuid` : sql``,
    year ? sql`and ${day} between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date` : sql``,
    after ? sql`and (${day}, matter.id) > (${after.on}::date, ${after.id}::uuid)` : sql``,
  ]
  const { rows } = await sql<ListedFile>`
    select id, line, number, organ_name as "organName", opened_on as "openedOn", closed_on as "closedOn", kind,
      due_on as "dueOn", reason
    from (${filesOf(store, post, line, { periods, today })} ${sql.join(clauses, sql` `)} order by ${day}, matter.id) as file
    where reason = ${reason}
    limit ${size + 1}`.execute(store.db)
  return rows
}

/** Ripe files, and those only something at hand holds back, closed long ago: the index is asked for no others. */
function bound(periods: readonly Period[], { line, reason }: FilesAsked, today: Day) {
  if (['open', 'undetermined', 'permanent', 'not-due'].includes(reason)) return sql``
  const latest = latestRipe(periods, line, today)
  return latest ? sql`and matter.closed_on <= ${latest}::date` : sql`and false`
}
