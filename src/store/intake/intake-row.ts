import { type RawBuilder, sql } from 'kysely'
import type { Post } from '../../kernel/reach.ts'
import type { Day } from '../../law/day.ts'
import { sightOf } from '../reach-filter.ts'
import type { Store } from '../store.ts'
import { isUuid } from '../uuid.ts'

/** checking and taking are work under way: whoever finds them after a restart goes on with them. */
export type Stage = 'checking' | 'checked' | 'taking' | 'failed'

export interface IntakeRow {
  readonly id: string
  readonly line: string
  readonly sheet: string
  readonly organ: string
  readonly organName: string
  readonly person: string
  readonly personName: string
  readonly post: string
  readonly fileName: string
  readonly size: number
  readonly fileSm3: string
  readonly everyRow: Readonly<Record<string, string>>
  readonly checkedOn: Day
  readonly stage: Stage
  readonly done: number
  readonly of: number
  readonly rowCount: number | null
  readonly errors: number | null
  readonly notices: number | null
  readonly rowsSm3: string | null
  /** Sealed. */
  readonly preview: string | null
  readonly manifest: string | null
  readonly trouble: string | null
  readonly madeAt: string
  readonly receipt: string | null
  readonly takenOn: Day | null
  readonly takenAt: string | null
  readonly takenBy: string | null
  readonly batch: string | null
  readonly undoneAt: string | null
  readonly undoneWhy: string | null
}

const selected = sql`
  intake.id, intake.line, intake.sheet, intake.organ, organ.name as "organName", intake.person,
  person.name as "personName", intake.post, intake.file_name as "fileName", intake.size, intake.file_sm3 as "fileSm3",
  intake.every_row as "everyRow", intake.checked_on as "checkedOn", intake.stage, intake.done, intake.of,
  intake.row_count as "rowCount", intake.errors, intake.notices, intake.rows_sm3 as "rowsSm3", intake.preview,
  intake.manifest, intake.trouble, intake.made_at as "madeAt", taken.number as receipt, taken.taken_on as "takenOn",
  taken.taken_at as "takenAt", taker.name as "takenBy", taken.batch, batch.undone_at as "undoneAt",
  batch.undone_why as "undoneWhy"`

const joined = sql`
  from intake
  join organ on organ.district = intake.district and organ.id = intake.organ
  join person on person.district = intake.district and person.id = intake.person
  left join intake_taken as taken on taken.district = intake.district and taken.intake = intake.id
  left join person as taker on taker.district = taken.district and taker.id = taken.person
  left join batch on batch.district = taken.district and batch.id = taken.batch`

/** Whoever sees the unit's rows sees what it sent. */
function inReach(store: Pick<Store, 'businesses'>, post: Post): RawBuilder<boolean> {
  const { district, organs, own } = sightOf(store, post)
  return sql<boolean>`(
    intake.line = any(${[...district]}::text[])
    or (intake.line = any(${[...organs]}::text[]) and intake.organ = any(${[...post.organs]}::uuid[]))
    or (intake.line = any(${[...own]}::text[]) and intake.person = ${post.person})
  )`
}

export async function readIntake(store: Store, post: Post, id: string): Promise<IntakeRow | null> {
  return isUuid(id) ? one(store, sql`intake.id = ${id} and ${inReach(store, post)}`) : null
}

/** For work behind the desk: nobody's reach. */
export async function intakeOf(store: Store, id: string): Promise<IntakeRow | null> {
  return isUuid(id) ? one(store, sql`intake.id = ${id}`) : null
}

async function one({ db, district }: Store, clause: RawBuilder<unknown>): Promise<IntakeRow | null> {
  const { rows } = await sql<IntakeRow>`
    select ${selected} ${joined} where intake.district = ${district} and ${clause}`.execute(db)
  return rows[0] ?? null
}

export async function listIntakes(
  store: Store,
  post: Post,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<{ readonly rows: readonly IntakeRow[]; readonly total: number }> {
  const where = sql`intake.district = ${store.district} and ${inReach(store, post)}`
  const [{ rows }, counted] = await Promise.all([
    sql<IntakeRow>`
      select ${selected} ${joined} where ${where}
      order by intake.made_at desc, intake.id desc
      limit ${size} offset ${(page - 1) * size}`.execute(store.db),
    sql<{ total: number }>`select count(*)::int as total from intake where ${where}`.execute(store.db),
  ])
  return { rows, total: counted.rows[0]?.total ?? 0 }
}

/** The file as it was sent; null when its key is gone. */
export async function contentOf({ db, district, keys }: Store, id: string): Promise<Buffer | null> {
  const { rows } = await sql<{ content: Buffer }>`
    select content from intake where district = ${district} and id = ${id}`.execute(db)
  return rows[0] ? keys.openBytes(district, id, rows[0].content) : null
}

/** What a server that went down left half way. */
export async function unfinishedIntakes({ db, district }: Store): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from intake where district = ${district} and stage in ('checking', 'taking') order by made_at`.execute(db)
  return rows.map(({ id }) => id)
}
