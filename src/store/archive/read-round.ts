import { sql } from 'kysely'
import type { Post } from '../../kernel/reach.ts'
import type { Day } from '../../law/day.ts'
import { withinReach } from '../reach-filter.ts'
import type { Store } from '../store.ts'
import type { After } from '../types.ts'
import { isUuid } from '../uuid.ts'

export interface RoundGroup {
  readonly line: string
  readonly organ: string
  readonly organName: string
  readonly year: number
  readonly kind: string
  readonly files: number
  /** How many each of the two steps wants destroyed, and kept; the rest it has not appraised. */
  readonly archivistDestroys: number
  readonly archivistKeeps: number
  readonly lineDestroys: number
  readonly lineKeeps: number
}

export async function groupsOf({ db, district }: Store, round: string): Promise<RoundGroup[]> {
  const { rows } = await sql<RoundGroup>`
    select line, organ, max(organ_name) as "organName", date_part('year', closed_on)::int as year, kind, count(*)::int as files,
      count(*) filter (where archivist_says = 'destroy')::int as "archivistDestroys",
      count(*) filter (where archivist_says = 'keep')::int as "archivistKeeps",
      count(*) filter (where line_says = 'destroy')::int as "lineDestroys",
      count(*) filter (where line_says = 'keep')::int as "lineKeeps"
    from archive_item
    where district = ${district} and round = ${round}
    group by line, organ, 4, kind
    order by line, "organName", 4, kind
    limit 2000`.execute(db)
  return rows
}

export interface RoundFile {
  readonly id: string
  readonly line: string
  /** Null where the line is closed and the file is not within this reader's reach. */
  readonly number: string | null
  readonly organName: string
  readonly openedOn: Day
  readonly closedOn: Day
  readonly kind: string
  readonly dueOn: Day
  readonly archivistSays: string | null
  readonly archivistWhy: string | null
  readonly lineSays: string | null
  readonly lineWhy: string | null
  readonly live: boolean
  readonly struck: string | null
  readonly doneAt: string | null
}

export interface RoundFilesAsked {
  readonly line?: string | undefined
  readonly organ?: string | undefined
  readonly year?: number | undefined
  readonly after?: After | undefined
  readonly size: number
  /** Those on the frozen list only. */
  readonly listed?: true
}

/** The files of a round: what a list says of each and no more. Those of closed lines go by number only within reach. */
export async function roundFiles(
  store: Store,
  post: Post,
  round: string,
  { line, organ, year, after, size, listed }: RoundFilesAsked,
): Promise<RoundFile[]> {
  if (!isUuid(round)) return []
  const { district } = store
  const open = [...store.businesses.values()].flatMap(({ line: one }) => (one.closed ? [] : one.id))
  const { rows } = await sql<RoundFile>`
    select item.matter as id, item.line,
      case when item.line = any(${open}::text[]) or ${withinReach(store, post, 'matter')} then item.number end as number,
      item.organ_name as "organName", item.opened_on as "openedOn", item.closed_on as "closedOn", item.kind,
      item.due_on as "dueOn", item.archivist_says as "archivistSays", item.archivist_why as "archivistWhy",
      item.line_says as "lineSays", item.line_why as "lineWhy", item.live, item.struck, item.done_at as "doneAt"
    from archive_item as item
    join matter on matter.district = item.district and matter.id = item.matter
    where item.district = ${district} and item.round = ${round}
      ${listed ? sql`and item.live` : sql``}
      ${line ? sql`and item.line = ${line}` : sql``}
      ${organ ? sql`and item.organ = ${organ}::uuid` : sql``}
      ${year ? sql`and item.closed_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date` : sql``}
      ${after ? sql`and (item.closed_on, item.matter) > (${after.on}::date, ${after.id}::uuid)` : sql``}
    order by item.closed_on, item.matter
    limit ${size + 1}`.execute(store.db)
  return rows
}
