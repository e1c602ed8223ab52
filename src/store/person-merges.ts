import { sql } from 'kysely'
import type { Post } from '../kernel/reach.ts'
import type { Role } from '../kernel/role.ts'
import { logAccess } from './access-log.ts'
import type { Tx } from './load.ts'
import { mask } from './masks.ts'
import { openTexts } from './seal-matter.ts'
import type { Store } from './store.ts'
import { idTokenOf } from './tokens.ts'
import { newId } from './uuid.ts'

/** One record of the register as it is laid beside another: numbers under their masks. */
export interface PersonCard {
  readonly id: string
  readonly name: string
  readonly active: boolean
  readonly idNumber: string | null
  readonly phone: string | null
  readonly login: string | null
  readonly posts: readonly { readonly role: Role; readonly organ: string }[]
}

export interface Merged {
  readonly id: string
  readonly kept: PersonCard
  readonly other: PersonCard
  readonly why: string
  readonly by: string
  readonly at: string
}

export interface Doubles {
  readonly suggested: readonly (readonly [PersonCard, PersonCard])[]
  readonly merged: readonly Merged[]
}

const most = 100

/** Records that bear one id number, and those already found to be one person. */
export async function doubles(store: Store): Promise<Doubles> {
  await tokenAll(store)
  const { db, district } = store
  const pairs = await sql<{ one: string; other: string }>`
    select one.id as one, other.id as other
    from person as one
    join person as other
      on other.district = one.district and other.id_token = one.id_token and other.id > one.id
    where one.district = ${district} and ${unlinked(store, 'one')} and ${unlinked(store, 'other')}
    order by one.name, one.id, other.id
    limit ${most}`.execute(db)
  const standing = await sql<Omit<Merged, 'kept' | 'other'> & { kept: string; other: string }>`
    select merge.id, merge.kept, merge.other, merge.why, person.name as by, merge.merged_at as at
    from person_merge as merge
    join person on person.district = merge.district and person.id = merge.merged_by
    where merge.district = ${district} and merge.undone_at is null
    order by merge.merged_at desc
    limit ${most}`.execute(db)
  const ids = [...pairs.rows, ...standing.rows].flatMap((row) =>
    'one' in row ? [row.one, row.other] : [row.kept, row.other],
  )
  const cards = await cardsOf(store, ids)
  const card = (id: string) => cards.get(id) as PersonCard
  return {
    suggested: pairs.rows.map(({ one, other }) => [card(one), card(other)] as const),
    merged: standing.rows.map((row) => ({ ...row, kept: card(row.kept), other: card(row.other) })),
  }
}

/** Whoever is a party in a closed line is never offered, so that the offer cannot say so; nor a second copy twice. */
function unlinked({ businesses, district }: Store, alias: 'one' | 'other') {
  const closed = [...businesses.values()].flatMap(({ line }) => (line.closed ? line.id : []))
  const id = sql.ref(`${alias}.id`)
  return sql`not exists (
      select from party
      join matter on matter.district = party.district and matter.id = party.matter
      where party.district = ${district} and party.person = ${id} and matter.line = any(${closed}::text[])
    ) and not exists (
      select from person_merge as merge
      where merge.district = ${district} and merge.other = ${id} and merge.undone_at is null
    )`
}

/** Records entered before id numbers had tokens. */
async function tokenAll(store: Store): Promise<void> {
  const { db, district, keys } = store
  const { rows } = await sql<{ id: string; sealed: string }>`
    select id, id_number as sealed from person
    where district = ${district} and id_number is not null and id_token is null
    limit 5000`.execute(db)
  if (rows.length === 0) return
  const plains = await openTexts(
    keys,
    district,
    rows.map(({ id, sealed }) => ({ owner: id, sealed })),
  )
  const tokens = rows.map(({ id }, at) => ({ id, token: idTokenOf(store, plains[at] ?? '') }))
  await sql`
    update person set id_token = made.token
    from json_to_recordset(${JSON.stringify(tokens)}::json) as made (id uuid, token text)
    where person.district = ${district} and person.id = made.id`.execute(db)
}

type CardRow = PersonCard

async function cardsOf(store: Store, ids: readonly string[]): Promise<Map<string, PersonCard>> {
  const { db, district, keys } = store
  const { rows } = await sql<CardRow>`
    select person.id, person.name, person.active, person.id_number as "idNumber", person.phone, account.login,
      coalesce((
        select json_agg(json_build_object('role', post.role, 'organ', organ.name) order by post.valid_from, post.id)
        from post
        join organ on organ.district = post.district and organ.id = post.organ
        where post.district = person.district and post.person = person.id
      ), '[]') as posts
    from person
    left join account on account.district = person.district and account.person = person.id
    where person.district = ${district} and person.id = any(${[...new Set(ids)]}::uuid[])`.execute(db)
  const boxes = rows.flatMap(({ id, idNumber, phone }) => [
    { owner: id, sealed: idNumber ?? '' },
    { owner: id, sealed: phone ?? '' },
  ])
  const plains = await openTexts(keys, district, boxes)
  return new Map(
    rows.map((row, at) => {
      const [idNumber = '', phone = ''] = plains.slice(at * 2, at * 2 + 2)
      const masked = { idNumber: idNumber && mask(idNumber, 'idNumber'), phone: phone && mask(phone, 'phone') }
      return [row.id, { ...row, idNumber: masked.idNumber || null, phone: masked.phone || null }]
    }),
  )
}

export interface Merging {
  readonly kept: string
  readonly other: string
  readonly why: string
}

/** Null: done. Otherwise why not; 'missing' says no more, for more would say what the reader may not know. */
export async function mergePeople(store: Store, post: Post, asked: Merging): Promise<string | 'missing' | null> {
  const done = await store.db.transaction().execute(async (tx) => {
    const refused = await whyNot(store, tx, asked)
    if (refused) return refused
    const { kept, other, why } = asked
    const now = store.now()
    const names = await namesOf(store, tx, asked)
    await sql`
      insert into person_merge (district, id, kept, other, why, merged_by, merged_at)
      values (${store.district}, ${newId(now)}, ${kept}, ${other}, ${why}, ${post.person}, ${now.toISOString()}::timestamptz)`.execute(
      tx,
    )
    await logAccess({ ...store, db: tx }, post, { what: 'person', purpose: `合并：${names}。${why}`.slice(0, 400) })
    return null
  })
  store.directory.forget()
  return done
}

type Standing = Pick<PersonCard, 'id' | 'name' | 'active' | 'login'> & {
  token: string | null
  second: boolean
  keeps: boolean
}

/** Both rows are held while it is looked at, so that two who merge at once do not make a chain. */
async function whyNot(store: Store, tx: Tx, { kept, other }: Merging): Promise<string | 'missing' | null> {
  const { district } = store
  await sql`
    select id from person where district = ${district} and id = any(${[kept, other]}::uuid[]) order by id for update`.execute(
    tx,
  )
  const { rows } = await sql<Standing>`
    select one.id, one.name, one.active, account.login, one.id_token as token,
      exists (select from person_merge as m where m.district = ${district} and m.other = one.id and m.undone_at is null) as second,
      exists (select from person_merge as m where m.district = ${district} and m.kept = one.id and m.undone_at is null) as keeps
    from person as one
    left join account on account.district = one.district and account.person = one.id
    where one.district = ${district} and one.id = any(${[kept, other]}::uuid[])
      and (${unlinked(store, 'one')} or exists (
        select from person_merge as m where m.district = ${district} and m.other = one.id and m.undone_at is null
      ))`.execute(tx)
  const [first, second] = [kept, other].map((id) => rows.find((row) => row.id === id))
  if (!first || !second || first.id === second.id) return 'missing'
  if (first.second || second.second) return '其中一条已经并入别的记录，请先拆开'
  if (second.keeps) return `「${second.name}」下面还并着另一条记录，请先拆开，或者改为保留这一条`
  if (first.token === null || first.token !== second.token)
    return '两条记录的证件号码不同，或者有一条没有登记，不能合并'
  if (second.login && second.active) return `「${second.name}」不保留的那一条还能登录，请先停用它`
  return null
}

async function namesOf({ district }: Store, tx: Tx, { kept, other }: Merging): Promise<string> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from person where district = ${district} and id = any(${[kept, other]}::uuid[])`.execute(tx)
  const name = (id: string) => rows.find((row) => row.id === id)?.name ?? ''
  return `${name(other)}（${other.slice(-4)}）并入${name(kept)}（${kept.slice(-4)}）`
}

/** False where no such merge stands. Both records are what they were: nothing had been rewritten. */
export async function partPeople(
  store: Store,
  post: Post,
  { id, why }: { readonly id: string; readonly why: string },
): Promise<boolean> {
  const done = await store.db.transaction().execute(async (tx) => {
    const { rows } = await sql<Merging>`
      update person_merge
      set undone_by = ${post.person}, undone_at = ${store.now().toISOString()}::timestamptz, undone_why = ${why}
      where district = ${store.district} and id = ${id} and undone_at is null
      returning kept, other, why`.execute(tx)
    const [merge] = rows
    if (!merge) return false
    const names = await namesOf(store, tx, merge)
    await logAccess({ ...store, db: tx }, post, { what: 'person', purpose: `拆开：${names}。${why}`.slice(0, 400) })
    return true
  })
  store.directory.forget()
  return done
}
