import { sql } from 'kysely'
import { type Post, reachOf } from '../../kernel/reach.ts'
import { because, type Refusal, refuse } from '../../kernel/reason.ts'
import type { Role } from '../../kernel/role.ts'
import { withinReach } from '../reach-filter.ts'
import type { Store } from '../store.ts'
import { isUuid } from '../uuid.ts'
import { preparing, roundOf } from './rounds.ts'

const heading: readonly Role[] = ['sectionHead', 'deputyHead', 'head']

export interface Opinion {
  readonly round: string
  /** The archivist's comes first; the head of the line's follows, and is another person's. */
  readonly as: 'archivist' | 'line'
  readonly says: 'destroy' | 'keep'
  readonly why: string
  readonly line: string
  readonly organ?: string | undefined
  readonly year?: number | undefined
  /** One by one, in place of the whole group. */
  readonly matters?: readonly string[] | undefined
}

/** 鉴定, by group or file by file. Whoever says nothing has not appraised: a list cannot be closed over silence. */
export async function appraise(store: Store, post: Post, said: Opinion): Promise<{ files: number } | Refusal> {
  const refusal = await mayNot(store, post, said)
  if (refusal) return refusal
  const { district } = store
  const { round, as, says, why, line, organ, year, matters } = said
  const at = store.now().toISOString()
  const words =
    as === 'archivist'
      ? sql`archivist_says = ${says}, archivist_why = ${why}, archivist = ${post.person}, archivist_at = ${at}::timestamptz,
          line_says = null, line_why = null, line_head = null, line_at = null`
      : sql`line_says = ${says}, line_why = ${why}, line_head = ${post.person}, line_at = ${at}::timestamptz`
  const files = await store.db.transaction().execute(async (tx) => {
    const found = await roundOf({ db: tx, district }, round, 'locked')
    if (found?.state !== 'appraisal') return null
    const { numAffectedRows = 0n } = await sql`
      update archive_item as item set ${words}
      from matter
      where item.district = ${district} and item.round = ${round} and item.line = ${line} and item.live
        and matter.district = item.district and matter.id = item.matter and ${withinReach(store, post, 'matter')}
        ${organ ? sql`and item.organ = ${organ}::uuid` : sql``}
        ${year ? sql`and item.closed_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date` : sql``}
        ${matters ? sql`and item.matter = any(${matters.filter(isUuid)}::uuid[])` : sql``}
        ${as === 'line' ? sql`and item.archivist is not null and item.archivist <> ${post.person}` : sql``}`.execute(tx)
    return Number(numAffectedRows)
  })
  if (files === null) return refuse('procedure', [because('没有这一轮，或者清册已经封定，不能再改鉴定意见')])
  if (files > 0) return { files }
  return refuse('procedure', [
    because(
      as === 'line'
        ? '没有等您鉴定的案卷：先由档案员提出意见，业务负责人再表态，两步不能是同一个人'
        : '没有符合条件、在您查看范围内的案卷',
    ),
  ])
}

async function mayNot(store: Store, post: Post, { as, says, why, line }: Opinion): Promise<Refusal | null> {
  const declared = store.businesses.get(line)?.line
  const allowed = as === 'archivist' ? preparing : heading
  if (!declared || !allowed.includes(post.role) || reachOf(declared, post).sees === 'nothing')
    return refuse('reach', [
      because(as === 'archivist' ? '第一步鉴定由档案员办理' : '第二步鉴定由这项业务的科长以上人员办理'),
    ])
  if (says === 'keep' && why.trim() === '') return refuse('form', [because('继续保存要写明理由', { field: 'why' })])
  return null
}
