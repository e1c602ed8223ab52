import { sql } from 'kysely'
import type { Post } from '../../kernel/reach.ts'
import { because, type Refusal, refuse } from '../../kernel/reason.ts'
import type { Tx } from '../load.ts'
import type { Store } from '../store.ts'
import { listHash } from './list.ts'
import { archiveRoles, type Round, roundOf } from './rounds.ts'

export interface Witness {
  readonly person: string
  readonly name: string | null
  readonly at: string
}

export async function witnessesOf({ db, district }: Pick<Store, 'db' | 'district'>, round: string): Promise<Witness[]> {
  const { rows } = await sql<Witness>`
    select w.person, p.name, w.signed_at as at
    from archive_witness as w
    left join person as p on p.district = w.district and p.id = w.person
    where w.district = ${district} and w.round = ${round}
    order by w.signed_at`.execute(db)
  return rows
}

/** The head of the bureau approves the list as it was frozen. */
export async function approveRound(store: Store, post: Post, id: string): Promise<{ ok: true } | Refusal> {
  if (post.role !== 'head') return refuse('reach', [because('销毁清册由局长批准')])
  return onList(store, { id, state: 'frozen' }, async (tx, round) => {
    if ([round.madeBy, round.frozenBy].includes(post.person))
      return refuse('procedure', [because('清册是您自己编制的，不能由您批准')])
    await sql`
      update archive_round set state = 'approved', approved_by = ${post.person}, approved_at = ${store.now().toISOString()}::timestamptz
      where district = ${store.district} and id = ${id}`.execute(tx)
    return { ok: true }
  })
}

/** 监销: two people who neither drew up nor appraised nor approved the list stand by it with their names. */
export async function witnessRound(store: Store, post: Post, id: string): Promise<{ ok: true } | Refusal> {
  if (!archiveRoles.includes(post.role)) return refuse('reach', [because('您的岗位不能监销')])
  const { district } = store
  return onList(store, { id, state: 'approved' }, async (tx, round) => {
    const { rows } = await sql<{ own: boolean }>`
      select exists (
        select from archive_item
        where district = ${district} and round = ${id} and (archivist = ${post.person} or line_head = ${post.person})
      ) as own`.execute(tx)
    if (rows[0]?.own || [round.madeBy, round.frozenBy, round.approvedBy].includes(post.person))
      return refuse('procedure', [because('您参加了编制、鉴定或者批准，不能监销；请换一个没有参加的人')])
    await sql`
      insert into archive_witness (district, round, person, post, list_hash, signed_at)
      values (${district}, ${id}, ${post.person}, ${post.id}, ${round.listHash}, ${store.now().toISOString()}::timestamptz)
      on conflict do nothing`.execute(tx)
    return { ok: true }
  })
}

/** From here there is no way back: the round is under destruction, and goes on after any interruption. */
export async function beginDestruction(store: Store, post: Post, id: string): Promise<{ ok: true } | Refusal> {
  if (!['archivist', 'sectionHead'].includes(post.role)) return refuse('reach', [because('销毁由档案员执行')])
  const { district } = store
  return onList(store, { id, state: 'approved' }, async (tx, round) => {
    const signed = (await witnessesOf({ db: tx, district }, id)).filter(({ person }) => person !== post.person)
    if (signed.length < 2)
      return refuse('procedure', [because(`监销人签了 ${signed.length} 个，要有两个（执行的人不算）才能销毁`)])
    await sql`
      update archive_round set state = 'executing', executed_by = ${post.person}, executing_at = ${store.now().toISOString()}::timestamptz
      where district = ${district} and id = ${round.id}`.execute(tx)
    return { ok: true }
  })
}

/** Every signature is under the list that was frozen: were a line of it altered since, nobody signs. */
async function onList(
  store: Store,
  { id, state }: { readonly id: string; readonly state: Round['state'] },
  then: (tx: Tx, round: Round) => Promise<{ ok: true } | Refusal>,
): Promise<{ ok: true } | Refusal> {
  const { district } = store
  return store.db.transaction().execute(async (tx) => {
    const round = await roundOf({ db: tx, district }, id, 'locked')
    if (round?.state !== state) return refuse('procedure', [because('没有这一轮，或者还没有到这一步')])
    const { hash } = await listHash(tx, district, id)
    if (hash !== round.listHash)
      return refuse('procedure', [because('清册与封定时的指纹不符，已被改动；请撤回这一轮，重新鉴定')])
    return then(tx, round)
  })
}
