import { sql, type Transaction } from 'kysely'
import { type Consent, consents, mayConsent, whyNotDecide } from '../../kernel/city-consent.ts'
import type { Post } from '../../kernel/reach.ts'
import { because, type Refusal, refuse } from '../../kernel/reason.ts'
import { logAccess } from '../access-log.ts'
import type { Database } from '../database.ts'
import type { Store } from '../store.ts'
import { sendLetter } from './send.ts'
import { publicKeysOf } from './signing.ts'
import { type ConsentRow, tiesOf } from './ties.ts'

export type Told = { readonly allowed: true; readonly says: string } | Refusal

interface Asking {
  readonly city: string
  readonly what: Consent
  readonly why: string
}

/** One person asks; nothing happens before another agrees. */
export async function askConsent(store: Store, post: Post, { city, what, why }: Asking): Promise<Told> {
  if (!mayConsent(post)) return refuse('reach', [because('由局长或者系统管理员提出')])
  const tie = (await tiesOf(store)).find((one) => one.city === city)
  if (!tie) return notNamed
  if (tie.joined === (what === 'join'))
    return refuse('procedure', [because(tie.joined ? '本区已经加入' : '本区还没有加入')])
  const { db, district, now } = store
  const no = (tie.consents[0]?.no ?? 0) + 1
  const asked = await db.transaction().execute(async (tx) => {
    const { numAffectedRows } = await sql`
      insert into city_consent (district, city, no, what, why, asked_by, asked_role, asked_at)
      values (${district}, ${city}, ${no}, ${what}, ${why}, ${post.person}, ${post.role}, ${now().toISOString()}::timestamptz)
      on conflict do nothing`.execute(tx)
    if (numAffectedRows !== 1n) return false
    await logAccess({ ...store, db: tx }, post, { what: 'city', purpose: `提出${consents[what]}（${tie.cityName}）` })
    return true
  })
  if (!asked) return refuse('procedure', [because('已经有人提出，等着确认')])
  return { allowed: true, says: `已提出${consents[what]}，请另一个人确认` }
}

interface Deciding {
  readonly city: string
  readonly no: number
  readonly agreed: boolean
}

/** The second of the two. Agreed: the city is told, with the key by which it will know this district's letters. */
export function decideConsent(store: Store, post: Post, { city, no, agreed }: Deciding): Promise<Told> {
  const { db, district, now } = store
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<Pick<ConsentRow, 'what' | 'why' | 'askedBy' | 'askedRole'>>`
      select what, why, asked_by as "askedBy", asked_role as "askedRole"
      from city_consent
      where district = ${district} and city = ${city} and no = ${no} and decided_at is null
      for update`.execute(tx)
    const [asked] = rows
    if (!asked) return refuse('procedure', [because('没有等着确认的这一件，可能别人已经处理')])
    const reasons = whyNotDecide({ person: asked.askedBy, role: asked.askedRole }, post)
    if (reasons.length > 0) return refuse('reach', reasons)
    await sql`
      update city_consent
      set decided_by = ${post.person}, decided_at = ${now().toISOString()}::timestamptz, agreed = ${agreed}
      where district = ${district} and city = ${city} and no = ${no}`.execute(tx)
    const says = `${agreed ? '同意' : '不同意'}${consents[asked.what]}`
    await logAccess({ ...store, db: tx }, post, { what: 'city', purpose: `${says}（${city}）` })
    if (agreed && !(await tellCity(store, tx, { ...asked, city, agreedBy: post.person })))
      throw new Error(`「${city}」的成员名单里没有「${district}」，与本区的登记不符`)
    return { allowed: true, says: `已${says}` }
  })
}

interface Agreed {
  readonly city: string
  readonly what: Consent
  readonly why: string
  readonly askedBy: string
  readonly agreedBy: string
}

async function tellCity(store: Store, tx: Transaction<Database>, { city, what, why, ...by }: Agreed) {
  const { people } = await store.directory.with([])
  const name = (person: string) => people.get(person)?.name ?? ''
  const names = { askedBy: name(by.askedBy), agreedBy: name(by.agreedBy) }
  const keys = await publicKeysOf(store, tx)
  const letter =
    what === 'join' ? { kind: 'join' as const, why, ...names, ...keys } : { kind: 'leave' as const, why, ...names }
  return sendLetter(store, tx, { city, letter, by: by.agreedBy })
}

export const notNamed: Refusal = refuse('procedure', [because('没有市局把本区列为成员')])
