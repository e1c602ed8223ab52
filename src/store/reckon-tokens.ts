import { sql } from 'kysely'
import { loadLocked, type Tx } from './load.ts'
import type { Store } from './store.ts'
import { newTokens, type TokenRow, tokensOf } from './tokens.ts'
import { write } from './write.ts'

const atOnce = 50

/**
 * Reckons the search tokens of earlier secrets anew with the newest, some matters at a time, each portion in one
 * transaction with the matters locked: interrupted anywhere it goes on where it was, and a search finds both meanwhile.
 * Returns for how many matters.
 */
export async function reckonTokens(store: Store, secret: number): Promise<number> {
  let done = 0
  for (;;) {
    const owners = await ownersBehind(store, secret)
    if (owners.length === 0) return done
    await store.db.transaction().execute((tx) => reckon(store, tx, owners, secret))
    done += owners.length
  }
}

async function reckon(store: Store, tx: Tx, owners: readonly string[], secret: number): Promise<void> {
  const { district } = store
  const loaded = await loadLocked(store, tx, owners)
  const rows = [...loaded.values()].flatMap(({ row, working }): TokenRow[] =>
    row.destroyed_on ? [] : newTokens(tokensOf(store, working.business.line, row.id, working.plain)),
  )
  await sql`
    delete from token where district = ${district} and owner = any(${[...owners]}::uuid[]) and secret < ${secret}`.execute(
    tx,
  )
  const columns = ['district', 'owner', 'kind', 'token', 'secret']
  await write(tx, [
    { into: 'token', columns, key: columns.slice(0, 4), keep: true, rows: rows.map((row) => ({ ...row })) },
  ])
}

async function ownersBehind({ db, district }: Store, secret: number): Promise<string[]> {
  const { rows } = await sql<{ owner: string }>`
    select distinct owner
    from token
    where district = ${district} and secret < ${secret}
    limit ${atOnce}`.execute(db)
  return rows.map(({ owner }) => owner)
}

/** What still hangs on a secret before this one: data keys it wrapped, tokens it reckoned. */
export async function stillUnder({ db, district }: Store, secret: number): Promise<{ keys: number; tokens: number }> {
  const { rows } = await sql<{ keys: number; tokens: number }>`
    select
      (select count(*)::int from data_key
        where district = ${district} and wrapped is not null and not starts_with(wrapped, ${`k${secret}.`})) as keys,
      (select count(*)::int from token where district = ${district} and secret < ${secret}) as tokens`.execute(db)
  return rows[0] ?? { keys: 0, tokens: 0 }
}
