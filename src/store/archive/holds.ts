import { sql } from 'kysely'
import type { Post } from '../../kernel/reach.ts'
import { because, type Refusal, refuse } from '../../kernel/reason.ts'
import type { Role } from '../../kernel/role.ts'
import { withinReach } from '../reach-filter.ts'
import { readableRow } from '../read-matter.ts'
import type { Store } from '../store.ts'
import { isUuid, newId } from '../uuid.ts'

const holding: readonly Role[] = ['archivist', 'auditor']

export interface Hold {
  readonly id: string
  readonly matter: string
  readonly line: string
  readonly number: string | null
  readonly why: string
  readonly by: string | null
  readonly heldAt: string
  readonly liftedAt: string | null
  readonly liftedWhy: string | null
}

/** 暂缓销毁. The auditor sees no file and holds by number; the archivist only what the post reaches. */
export async function hold(
  store: Store,
  post: Post,
  { line, number, why }: { readonly line: string; readonly number: string; readonly why: string },
): Promise<{ id: string } | Refusal> {
  if (!holding.includes(post.role)) return refuse('reach', [because('暂缓销毁由档案员或者安全审计员办理')])
  const { rows } = await sql<{ id: string; destroyed: boolean }>`
    select id, destroyed_on is not null as destroyed
    from matter
    where district = ${store.district} and line = ${line} and number = ${number.trim()}`.execute(store.db)
  const [found] = rows
  const isOpen = store.businesses.get(line)?.line.closed !== true
  const reached = found && ((post.role === 'auditor' && isOpen) || (await readableRow(store, post, found.id)))
  if (!found || !reached) return refuse('form', [because('没有这个案号，或者不在您的查看范围内', { field: 'number' })])
  if (found.destroyed) return refuse('procedure', [because('本卷已经销毁')])
  const now = store.now()
  const id = newId(now)
  const { numAffectedRows } = await sql`
    insert into archive_hold (district, id, matter, why, held_by, held_at)
    values (${store.district}, ${id}, ${found.id}, ${why}, ${post.person}, ${now.toISOString()}::timestamptz)
    on conflict (district, matter) where lifted_at is null do nothing`.execute(store.db)
  return numAffectedRows === 1n ? { id } : refuse('procedure', [because('本卷已经暂缓销毁')])
}

/** Ends it, with a reason. Whoever else may hold may end it too; what was is kept. */
export async function lift(
  store: Store,
  post: Post,
  { id, why }: { readonly id: string; readonly why: string },
): Promise<{ ok: true } | Refusal> {
  if (!holding.includes(post.role)) return refuse('reach', [because('暂缓销毁由档案员或者安全审计员办理')])
  const { numAffectedRows } = await sql`
    update archive_hold
    set lifted_by = ${post.person}, lifted_at = ${store.now().toISOString()}::timestamptz, lifted_why = ${why}
    where district = ${store.district} and id = ${isUuid(id) ? id : null}::uuid and lifted_at is null`.execute(store.db)
  return numAffectedRows === 1n ? { ok: true } : refuse('procedure', [because('没有这条暂缓，或者已经解除')])
}

/** By number in open lines; of closed ones only within reach. */
export async function holdsOf(store: Store, post: Post): Promise<Hold[]> {
  const { db, district } = store
  const open = [...store.businesses.values()].flatMap(({ line }) => (line.closed ? [] : line.id))
  const { rows } = await sql<Hold>`
    select hold.id, hold.matter, matter.line,
      case when matter.line = any(${open}::text[]) or ${withinReach(store, post, 'matter')} then matter.number end as number, hold.why, person.name as by, hold.held_at as "heldAt",
      hold.lifted_at as "liftedAt", hold.lifted_why as "liftedWhy"
    from archive_hold as hold
    join matter on matter.district = hold.district and matter.id = hold.matter
    left join person on person.district = hold.district and person.id = hold.held_by
    where hold.district = ${district}
    order by hold.lifted_at is not null, hold.held_at desc
    limit 200`.execute(db)
  return rows
}
