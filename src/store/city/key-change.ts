import { sql, type Transaction } from 'kysely'
import { mayConsent, whyNotDecide } from '../../kernel/city-consent.ts'
import { type KeyChange, keyChanges, overlapDays } from '../../kernel/key-change.ts'
import type { Post } from '../../kernel/reach.ts'
import { because, refuse } from '../../kernel/reason.ts'
import type { Role } from '../../kernel/role.ts'
import { logAccess } from '../access-log.ts'
import { instantOf, msOf } from '../beijing.ts'
import type { Database } from '../database.ts'
import type { Store } from '../store.ts'
import type { Told } from './consent.ts'
import { sendLetter } from './send.ts'
import { currentKey, keyIdOf, makeKeys } from './signing.ts'
import { tiesOf } from './ties.ts'

export interface KeyChangeRow {
  readonly no: number
  readonly what: KeyChange
  readonly why: string
  readonly askedBy: string
  readonly askedRole: Role
  readonly askedAt: string
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly agreed: boolean | null
}

export async function keyChangesOf({ db, district }: Store): Promise<KeyChangeRow[]> {
  const { rows } = await sql<KeyChangeRow>`
    select no, what, why, asked_by as "askedBy", asked_role as "askedRole", asked_at as "askedAt",
      decided_by as "decidedBy", decided_at as "decidedAt", agreed
    from key_change where district = ${district} order by no desc limit 100`.execute(db)
  return rows
}

export interface OwnKey {
  readonly id: string
  readonly sealed: boolean
  readonly madeAt: string
  readonly goodUntil: string | null
  readonly lostAt: string | null
}

export async function ownKeysOf({ db, district }: Store): Promise<OwnKey[]> {
  const { rows } = await sql<OwnKey>`
    select id, seal_id is not null as sealed, made_at as "madeAt", good_until as "goodUntil", lost_at as "lostAt"
    from signing_key where district = ${district}
    order by good_until is null and lost_at is null desc, made_at desc, id`.execute(db)
  return rows
}

/** One person asks; nothing happens before another agrees. */
export async function askKeyChange(
  store: Store,
  post: Post,
  { what, why }: { readonly what: KeyChange; readonly why: string },
): Promise<Told> {
  if (!mayConsent(post)) return refuse('reach', [because('由局长或者系统管理员提出')])
  if (!(await currentKey(store, store.db))) return refuse('procedure', [because('本区还没有密钥，加入上报时自动生成')])
  const { db, district, now } = store
  const asked = await db.transaction().execute(async (tx) => {
    const { numAffectedRows } = await sql`
      insert into key_change (district, no, what, why, asked_by, asked_role, asked_at)
      select ${district}, coalesce(max(no), 0) + 1, ${what}, ${why}, ${post.person}::uuid, ${post.role},
        ${now().toISOString()}::timestamptz
      from key_change where district = ${district}
      on conflict do nothing`.execute(tx)
    if (numAffectedRows !== 1n) return false
    await logAccess({ ...store, db: tx }, post, {
      what: 'city',
      purpose: `提出${keyChanges[what]}：${why}`.slice(0, 200),
    })
    return true
  })
  if (!asked) return refuse('procedure', [because('已经有人提出，等着确认')])
  return { allowed: true, says: `已提出${keyChanges[what]}，请另一个人确认` }
}

/** The second of the two. Agreed: a new key, and every city this district joined is told of it. */
export function decideKeyChange(
  store: Store,
  post: Post,
  { no, agreed }: { readonly no: number; readonly agreed: boolean },
): Promise<Told> {
  const { db, district, now } = store
  return db.transaction().execute(async (tx): Promise<Told> => {
    const { rows } = await sql<Pick<KeyChangeRow, 'what' | 'why' | 'askedBy' | 'askedRole'>>`
      select what, why, asked_by as "askedBy", asked_role as "askedRole" from key_change
      where district = ${district} and no = ${no} and decided_at is null
      for update`.execute(tx)
    const [asked] = rows
    if (!asked) return refuse('procedure', [because('没有等着确认的这一件，可能别人已经处理')])
    const reasons = whyNotDecide({ person: asked.askedBy, role: asked.askedRole }, post)
    if (reasons.length > 0) return refuse('reach', reasons)
    await sql`
      update key_change
      set decided_by = ${post.person}::uuid, decided_at = ${now().toISOString()}::timestamptz, agreed = ${agreed}
      where district = ${district} and no = ${no}`.execute(tx)
    const says = `${agreed ? '同意' : '不同意'}${keyChanges[asked.what]}`
    await logAccess({ ...store, db: tx }, post, { what: 'city', purpose: says })
    if (agreed) await change(store, tx, { ...asked, agreedBy: post.person })
    return { allowed: true, says: `已${says}` }
  })
}

interface Agreed {
  readonly what: KeyChange
  readonly why: string
  readonly askedBy: string
  readonly agreedBy: string
}

/** The old key's last letter names the new one; a lost key signs nothing any more, and the new one speaks for itself. */
async function change(
  store: Store,
  tx: Transaction<Database>,
  { what, why, askedBy, agreedBy }: Agreed,
): Promise<void> {
  const old = await currentKey(store, tx)
  if (!old) throw new Error(`「${store.district}」还没有签名密钥`)
  const lost = what === 'lost'
  const now = store.now()
  const until = lost ? now.toISOString() : instantOf(msOf(now.toISOString()) + overlapDays * 24 * 3600 * 1000)
  const column = lost ? sql`lost_at` : sql`good_until`
  await sql`
    update signing_key set ${column} = ${until}::timestamptz
    where district = ${store.district} and id = ${old.id}`.execute(tx)
  const keys = await makeKeys(store, tx)
  const { people } = await store.directory.with([askedBy, agreedBy])
  const name = (person: string) => people.get(person)?.name ?? ''
  for (const { city, joined } of await tiesOf({ ...store, db: tx })) {
    if (!joined) continue
    const letter = {
      ...{ kind: 'key' as const, why, askedBy: name(askedBy), agreedBy: name(agreedBy) },
      ...{ ...keys, replaces: old.id, lost, until },
    }
    const sent = await sendLetter(store, tx, {
      city,
      letter,
      by: agreedBy,
      key: lost ? keyIdOf(keys.publicKey) : old.id,
    })
    if (!sent) throw new Error(`「${city}」的成员名单里没有「${store.district}」，与本区的登记不符`)
  }
}
