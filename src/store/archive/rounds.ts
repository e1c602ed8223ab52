import { type RawBuilder, sql } from 'kysely'
import type { Post } from '../../kernel/reach.ts'
import { because, type Refusal, refuse } from '../../kernel/reason.ts'
import type { Role } from '../../kernel/role.ts'
import type { Day } from '../../law/day.ts'
import type { Tx } from '../load.ts'
import type { Store } from '../store.ts'
import { isUuid, newId } from '../uuid.ts'
import { filesOf, latestRipe, seenLines } from './files.ts'
import { periodsOn } from './periods.ts'

export type RoundState = 'appraisal' | 'frozen' | 'approved' | 'executing' | 'done' | 'withdrawn'

export interface Round {
  readonly id: string
  readonly no: number
  readonly state: RoundState
  readonly note: string
  readonly asOf: Day
  readonly madeBy: string
  readonly madeAt: string
  readonly listHash: string | null
  /** On the frozen list. */
  readonly listed: number | null
  readonly frozenBy: string | null
  readonly frozenAt: string | null
  readonly approvedBy: string | null
  readonly approvedAt: string | null
  readonly executedBy: string | null
  readonly executingAt: string | null
  readonly doneAt: string | null
  readonly withdrawnWhy: string | null
}

/** Whoever may look at a round: those who draw it up, decide on it, witness it, and the auditor. */
export const archiveRoles: readonly Role[] = ['archivist', 'sectionHead', 'deputyHead', 'head', 'auditor']
/** Draws the list up: the archivist; for lines the archive does not reach, the head of their section. */
export const preparing: readonly Role[] = ['archivist', 'sectionHead']

/** More is another round: a list that is to be appraised and read aloud has an end. */
export const mostFiles = 20_000

const columns = sql`id, no, state, note, as_of as "asOf", made_by as "madeBy", made_at as "madeAt", list_hash as "listHash",
  listed, frozen_by as "frozenBy", frozen_at as "frozenAt", approved_by as "approvedBy", approved_at as "approvedAt",
  executed_by as "executedBy", executing_at as "executingAt", done_at as "doneAt", withdrawn_why as "withdrawnWhy"`

export interface Wanted {
  readonly note: string
  readonly line?: string | undefined
  readonly organ?: string | undefined
  /** Closed in this year or before. */
  readonly until?: number | undefined
}

/** Takes the ripe files within reach into a new round, the longest closed first. Nothing of them changes. */
export async function startRound(
  store: Store,
  post: Post,
  { note, line, organ, until }: Wanted,
): Promise<{ id: string; files: number } | Refusal> {
  if (!preparing.includes(post.role)) return refuse('reach', [because('鉴定由档案员或者业务科室的科长发起')])
  const today = store.today()
  const periods = await periodsOn(store, today)
  const lines = seenLines(store, post, line).filter(({ id }) => latestRipe(periods, id, today) !== null)
  const none = refuse('procedure', [because('没有保管期限已满、可以列入鉴定的案卷')])
  if (lines.length === 0) return none
  const each = lines.map(
    (one) => sql`
    select * from (${filesOf(store, post, one, { periods, today })}
      and matter.closed and matter.closed_on <= ${latestRipe(periods, one.id, today)}::date
      ${organ ? sql`and matter.organ = ${organ}::uuid` : sql``}
      ${until ? sql`and matter.closed_on <= ${`${until}-12-31`}::date` : sql``}) as file
    where reason = 'ripe'`,
  )
  const id = newId(store.now())
  const files = await store.db
    .transaction()
    .execute((tx) => takeIn(store, tx, { id, note, by: post.person, ripe: sql.join(each, sql` union all `) }))
    .catch((error: unknown) => {
      if (error instanceof NothingRipe) return 0
      throw error
    })
  return files === 0 ? none : { id, files }
}

interface Taking {
  readonly id: string
  readonly note: string
  readonly by: string
  readonly ripe: RawBuilder<unknown>
}

async function takeIn(store: Store, tx: Tx, { id, note, by, ripe }: Taking): Promise<number> {
  const { district } = store
  await sql`select pg_advisory_xact_lock(hashtextextended(${`archive/${district}`}, 0))`.execute(tx)
  await sql`
    insert into archive_round (district, id, no, state, note, as_of, made_by, made_at)
    select ${district}, ${id}, coalesce(max(no), 0) + 1, 'appraisal', ${note}, ${store.today()}::date, ${by},
      ${store.now().toISOString()}::timestamptz
    from archive_round
    where district = ${district}`.execute(tx)
  const { numAffectedRows = 0n } = await sql`
    insert into archive_item
      (district, round, matter, line, number, organ, organ_name, opened_on, closed_on, version, period, kind, due_on)
    select ${district}, ${id}, id, line, number, organ, organ_name, opened_on, closed_on, version, period, kind, due_on
    from (${ripe}) as ripe
    order by closed_on, id
    limit ${mostFiles}
    on conflict (district, matter) where live do nothing`.execute(tx)
  if (numAffectedRows === 0n) throw new NothingRipe()
  return Number(numAffectedRows)
}

class NothingRipe extends Error {}

export async function roundsOf({ db, district }: Store): Promise<Round[]> {
  const { rows } = await sql<Round>`
    select ${columns} from archive_round where district = ${district} order by no desc limit 100`.execute(db)
  return rows
}

export async function roundOf(
  { db, district }: Pick<Store, 'db' | 'district'>,
  id: string,
  lock: 'locked' | 'read' = 'read',
): Promise<Round | null> {
  if (!isUuid(id)) return null
  const { rows } = await sql<Round>`
    select ${columns} from archive_round where district = ${district} and id = ${id}
    ${lock === 'locked' ? sql`for update` : sql``}`.execute(db)
  return rows[0] ?? null
}

/** Gives a round up before anything was destroyed; its files go back to where they were. */
export async function withdrawRound(
  store: Store,
  post: Post,
  { id, why }: { readonly id: string; readonly why: string },
): Promise<{ ok: true } | Refusal> {
  if (!archiveRoles.includes(post.role) || post.role === 'auditor')
    return refuse('reach', [because('撤回由档案员或者科长以上人员办理')])
  const { district } = store
  return store.db.transaction().execute(async (tx) => {
    const round = await roundOf({ db: tx, district }, id, 'locked')
    if (!round || !['appraisal', 'frozen', 'approved'].includes(round.state))
      return refuse('procedure', [because('没有这一轮，或者已经开始销毁，不能撤回')])
    await sql`
      update archive_round
      set state = 'withdrawn', withdrawn_by = ${post.person}, withdrawn_at = ${store.now().toISOString()}::timestamptz, withdrawn_why = ${why}
      where district = ${district} and id = ${id}`.execute(tx)
    await sql`update archive_item set live = false where district = ${district} and round = ${id}`.execute(tx)
    return { ok: true }
  })
}
