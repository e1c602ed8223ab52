import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Post } from '../../kernel/reach.ts'
import { because, type Refusal, refuse } from '../../kernel/reason.ts'
import type { Day } from '../../law/day.ts'
import type { Tx } from '../load.ts'
import { inTransaction } from '../perform.ts'
import { withinReach } from '../reach-filter.ts'
import type { Store } from '../store.ts'
import { keptBy } from './files.ts'
import { preparing, roundOf } from './rounds.ts'

interface Entry {
  readonly matter: string
  readonly line: string
  readonly number: string | null
  readonly organ: string
  readonly opened: Day
  readonly closed: Day
  readonly version: number
  readonly period: string
  readonly due: Day
}

/** SM3 over every file of the list in the order of its id: what is approved, witnessed and destroyed is one list. */
export async function listHash(tx: Tx, district: string, round: string): Promise<{ hash: string; files: number }> {
  const { rows } = await sql<Entry>`
    select matter, line, number, organ, opened_on as opened, closed_on as closed, version, period, due_on as due
    from archive_item
    where district = ${district} and round = ${round} and live
    order by matter`.execute(tx)
  const sum = createHash('sm3').update(`faheng destruction list\n${district}\n${round}\n`)
  for (const it of rows)
    sum.update(
      `${JSON.stringify([it.matter, it.line, it.number, it.organ, it.opened, it.closed, it.version, it.period, it.due])}\n`,
    )
  return { hash: sum.digest('hex'), files: rows.length }
}

export interface Frozen {
  readonly allowed: true
  readonly hash: string
  readonly files: number
}

/** Closes the 销毁清册: what is kept leaves it, what changed meanwhile leaves it, and the rest has a fingerprint. */
export async function freezeRound(store: Store, post: Post, round: string): Promise<Frozen | Refusal> {
  if (!preparing.includes(post.role)) return refuse('reach', [because('清册由发起鉴定的档案员或者科长封定')])
  const { district } = store
  const today = store.today()
  return inTransaction<Frozen | Refusal>(store, async (tx) => {
    const found = await roundOf({ db: tx, district }, round, 'locked')
    if (found?.state !== 'appraisal') return refuse('procedure', [because('没有这一轮，或者清册已经封定')])
    const { rows } = await sql<{ silent: number }>`
      select count(*)::int as silent from archive_item
      where district = ${district} and round = ${round} and live and (archivist_says is null or line_says is null)`.execute(
      tx,
    )
    const silent = rows[0]?.silent ?? 0
    if (silent > 0) return refuse('procedure', [because(`还有 ${silent} 卷没有鉴定完：档案员和业务负责人都要表态`)])
    await sql`
      update archive_item set live = false
      where district = ${district} and round = ${round} and live and (archivist_says = 'keep' or line_says = 'keep')`.execute(
      tx,
    )
    await strikeChanged(tx, { district, round, today })
    const { hash, files } = await listHash(tx, district, round)
    if (files === 0) return refuse('procedure', [because('没有一卷鉴定为可以销毁，不用立清册；请撤回这一轮')])
    await sql`
      update archive_round
      set state = 'frozen', list_hash = ${hash}, listed = ${files}, frozen_by = ${post.person}, frozen_at = ${store.now().toISOString()}::timestamptz
      where district = ${district} and id = ${round}`.execute(tx)
    return { allowed: true, hash, files }
  })
}

export interface At {
  readonly district: string
  readonly round: string
  readonly today: Day
}

/** What was changed or is held back since it was taken into the round leaves the list by itself; the reason stays beside it. */
async function strikeChanged(tx: Tx, at: At): Promise<void> {
  const { district, round } = at
  await sql`
    update archive_item as item set live = false, struck = changed.why
    from (${changedSql(at)}) as changed
    where item.district = ${district} and item.round = ${round} and item.matter = changed.matter`.execute(tx)
}

/** The files of a list that are no longer what was appraised, each with why. */
export function changedSql({ district, round, today }: At) {
  return sql`
    select entry.matter, entry.number,
      case when matter.version <> entry.version or not matter.closed then 'changed' else ${keptBy(district, today, sql`item.round <> ${round}`)} end as why
    from archive_item as entry
    join matter on matter.district = entry.district and matter.id = entry.matter
    where entry.district = ${district} and entry.round = ${round} and entry.live and entry.emptied_at is null
      and (matter.version <> entry.version or not matter.closed
        or ${keptBy(district, today, sql`item.round <> ${round}`)} is not null)`
}

/**
 * What a witness is told: whether the list is the one that was frozen, and which files on it changed since; those of
 * closed lines go by number only within reach.
 */
export async function sinceFrozen(
  store: Store,
  post: Post,
  round: string,
): Promise<{ readonly hash: string; readonly changed: readonly { number: string | null; why: string }[] }> {
  const { db, district, today } = store
  const { hash } = await listHash(db, district, round)
  const open = [...store.businesses.values()].flatMap(({ line }) => (line.closed ? [] : line.id))
  const { rows } = await sql<{ number: string | null; why: string }>`
    select case when matter.line = any(${open}::text[]) or ${withinReach(store, post, 'matter')} then changed.number end as number,
      changed.why
    from (${changedSql({ district, round, today: today() })}) as changed
    join matter on matter.district = ${district} and matter.id = changed.matter
    order by changed.number limit 200`.execute(db)
  return { hash, changed: rows }
}
