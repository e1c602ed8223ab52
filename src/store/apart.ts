import { sql } from 'kysely'
import { digestOf, type Promised, type Writing } from '../kernel/apart.ts'
import type { Post } from '../kernel/reach.ts'
import type { Tx } from './load.ts'
import type { Store } from './store.ts'

/** Keeps what is promised, in the transaction of the promise: neither is there without the other. */
export async function keepApart(store: Store, tx: Tx, matter: string, writing: Writing): Promise<void> {
  const { thing, writer, nonce, text } = writing
  const content = await store.keys.seal(store.district, writer, JSON.stringify({ nonce, text }))
  await sql`
    insert into writing_apart (district, matter, thing, writer, digest, content, at)
    values (${store.district}, ${matter}, ${thing}, ${writer}, ${digestOf(writing)}, ${content},
      ${store.now().toISOString()}::timestamptz)
    on conflict do nothing`.execute(tx)
}

interface Group {
  /** What is opened together: readings of one file. */
  readonly all: readonly Promised[]
  /** How many promises the group waits for. */
  readonly of: number
}

/**
 * The one place where words kept apart are read, and the whole of their reach: a person reads the own, and what
 * belongs together is read by others when all of it has been promised.
 */
export async function writingsOf(
  store: Store,
  matter: string,
  asked: { readonly own: Post; readonly promised: readonly Promised[] } | { readonly groups: readonly Group[] },
): Promise<Writing[]> {
  const wanted =
    'own' in asked
      ? asked.promised.filter(({ writer }) => writer === asked.own.person)
      : asked.groups.flatMap(({ all, of }) => (all.length === of ? all : []))
  return read(store, matter, wanted)
}

interface Kept extends Promised {
  readonly content: string
}

async function read(store: Store, matter: string, wanted: readonly Promised[]): Promise<Writing[]> {
  if (wanted.length === 0) return []
  const { district, keys, db } = store
  const { rows } = await sql<Kept>`
    select kept.thing, kept.writer, kept.digest, kept.content
    from writing_apart as kept
    join json_to_recordset(${JSON.stringify(wanted)}::json) as asked (thing text, writer uuid, digest text)
      on asked.thing = kept.thing and asked.writer = kept.writer and asked.digest = kept.digest
    where kept.district = ${district} and kept.matter = ${matter}`.execute(db)
  return Promise.all(
    rows.map(async ({ thing, writer, content }) => {
      const { nonce, text } = JSON.parse(await keys.open(district, writer, content)) as Pick<Writing, 'nonce' | 'text'>
      return { thing, writer, nonce, text }
    }),
  )
}
