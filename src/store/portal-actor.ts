import { sql } from 'kysely'
import { organs, postsOf, savePerson, savePost } from './people.ts'
import type { Store } from './store.ts'
import type { Actor } from './types.ts'

/** 「网上办事」 is a post like any other: what it did stands in the journal under its name. */
const person = '00000000-0000-7000-8000-0000000f0001'
const post = '00000000-0000-7000-8000-0000000f0002'

/** The lines a citizen may open from outside; never correction, resettlement or anything else closed. */
const lines = ['consultation', 'feedback', 'legal-aid', 'mediation', 'notary', 'reconsideration']

/** Who acts when a citizen's application is received: a clerk's post at the bureau, entered on first use. */
export async function portalActor(store: Store): Promise<Actor> {
  const known = await actor(store)
  if (known) return known
  const [bureau] = await organs(store, ['bureau'])
  if (!bureau) throw new Error('机构名册里还没有司法局，网上办事不能开通')
  await savePerson(store, { id: person, name: '网上办事' })
  await savePost(store, { id: post, person, role: 'clerk', organ: bureau.id, lines, validFrom: '2000-01-01' as never })
  const made = await actor(store)
  if (!made) throw new Error('「网上办事」岗位没有写下')
  return made
}

async function actor(store: Store): Promise<Actor | null> {
  const found = (await postsOf(store, person)).find(({ id }) => id === post)
  if (!found) return null
  const { organs: all } = await store.directory.with([found.organ])
  return { post: found, organName: all.get(found.organ)?.name ?? '' }
}

/** Where such matters are usually taken in: the organ of the latest ones, among those below the bureau. */
export async function usualOrgan(store: Store, line: string, among: readonly string[]): Promise<string | null> {
  const { rows } = await sql<{ organ: string }>`
    select organ from (
      select organ from matter where district = ${store.district} and line = ${line} order by opened_on desc limit 200
    ) as latest
    where organ = any(${[...among]}::uuid[])
    group by organ order by count(*) desc, organ limit 1`.execute(store.db)
  return rows[0]?.organ ?? null
}

/**
 * The mediation committee of a street: the one the register places there by name, or the one below the station the
 * register places there. Null where the register does not say.
 */
export async function committeeFor(store: Store, street: string, among: readonly string[]): Promise<string | null> {
  const today = store.today()
  const { rows } = await sql<{ id: string }>`
    select c.id
    from organ c
    join organ s on s.district = c.district and s.kind = 'street' and s.name = ${street}
    left join organ above on above.district = c.district and above.id = c.parent
    join provider p on p.district = c.district and p.street = s.id
      and ((p.kind = 'committee' and p.name = c.name) or (p.kind = 'station' and p.name = above.name))
    join matter m on m.district = p.district and m.id = p.matter and m.state = 'serving'
    where c.district = ${store.district} and c.kind = 'committee' and c.id = any(${[...among]}::uuid[])
      and c.valid_from <= ${today}::date and (c.valid_to is null or c.valid_to >= ${today}::date)
      and p.valid_from <= ${today}::date and (p.valid_until is null or p.valid_until >= ${today}::date)
    order by p.kind = 'committee' desc, c.name
    limit 1`.execute(store.db)
  return rows[0]?.id ?? null
}
