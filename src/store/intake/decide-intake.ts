import { sql } from 'kysely'
import type { Post } from '../../kernel/reach.ts'
import { because, type Reason } from '../../kernel/reason.ts'
import type { Store } from '../store.ts'
import type { Actor } from '../types.ts'
import { undoBatch } from '../undo-batch.ts'
import type { IntakeRow } from './intake-row.ts'
import { offeredSheet } from './offered.ts'
import type { Preview } from './preview.ts'

export type IntakeStatus = 'checking' | 'preview' | 'refused' | 'zero' | 'taking' | 'taken' | 'undone' | 'failed'

export function statusOf({ stage, receipt, undoneAt, errors, rowCount }: IntakeRow): IntakeStatus {
  if (undoneAt) return 'undone'
  if (receipt) return 'taken'
  if (stage !== 'checked') return stage
  if ((errors ?? 0) > 0) return 'refused'
  return rowCount === 0 ? 'zero' : 'preview'
}

export async function readPreview({ keys, district }: Store, { id, preview }: IntakeRow): Promise<Preview | null> {
  return preview ? (JSON.parse(await keys.open(district, id, preview)) as Preview) : null
}

/** Whoever sends such sheets for the same unit may take what a colleague left lying; it is taken in the sender's name. */
export function whyNotTake(store: Store, post: Post, row: IntakeRow): Reason | null {
  const status = statusOf(row)
  if (status === 'taken' || status === 'taking') return null
  if (row.person !== post.person || !offeredSheet(store, post, row.line, row.sheet))
    return because('只能收下自己上传的表')
  if (status === 'preview') return null
  return because(takeWords[status])
}

const takeWords: Readonly<Record<Exclude<IntakeStatus, 'preview' | 'taken' | 'taking'>, string>> = {
  checking: '还没有核对完，请稍候',
  refused: '表里有须改的地方，一行也不会收；请下载标注的原表，改好后再传',
  zero: '表里没有数据行；本期确实没有的，请办零报告',
  undone: '这一批已经撤销，请重新上传',
  failed: '没有核对成，请重新上传',
}

/** From here on the rows are taken, whoever finishes it. */
export async function beginTaking({ db, district }: Store, id: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update intake
    set stage = 'taking', done = 0
    where district = ${district} and id = ${id} and stage = 'checked' and errors = 0 and row_count > 0
    returning id`.execute(db)
  return rows.length > 0
}

/** Takes a whole sheet back while nothing was built on it. */
export async function undoIntake(store: Store, actor: Actor, row: IntakeRow, why: string): Promise<readonly Reason[]> {
  if (!row.batch || statusOf(row) !== 'taken') return [because('这份表没有收下，不用撤销')]
  const answer = await undoBatch(store, actor, row.batch, why)
  if (answer.allowed) return []
  const reasons = answer.refused.flatMap((one) => one.reasons)
  const more = reasons.length - shownReasons
  return [...reasons.slice(0, shownReasons), ...(more > 0 ? [because(`还有 ${more} 处同样的原因`)] : [])]
}

const shownReasons = 20

/** What nobody took within a month goes, file and all; receipts and what they stand for stay. */
export async function forgetIntakes({ db, district, keys, now }: Store): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    delete from intake
    where district = ${district} and made_at < ${now().toISOString()}::timestamptz - interval '30 days'
      and stage in ('checked', 'failed')
      and not exists (
        select from intake_taken as taken where taken.district = intake.district and taken.intake = intake.id
      )
    returning id`.execute(db)
  for (const { id } of rows) await keys.destroy(district, id)
}
