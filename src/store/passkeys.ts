import { sql } from 'kysely'
import type { Store } from './store.ts'

export interface Passkey {
  /** The credential's own id, as the authenticator gave it. */
  readonly id: string
  readonly person: string
  readonly name: string
  readonly publicKey: Uint8Array<ArrayBuffer>
  readonly counter: number
  readonly transports: readonly string[]
}

export interface PasskeyRow {
  readonly id: string
  readonly name: string
  readonly since: string
  readonly used: string | null
}

export async function passkeysOf({ db, district }: Store, person: string): Promise<PasskeyRow[]> {
  const { rows } = await sql<PasskeyRow>`
    select id, name, created_at as since, used_at as used
    from passkey
    where district = ${district} and person = ${person}::uuid
    order by created_at`.execute(db)
  return rows
}

export async function passkeyById({ db, district }: Store, id: string): Promise<Passkey | null> {
  const { rows } = await sql<Omit<Passkey, 'publicKey' | 'counter'> & { key: Buffer; counter: string | number }>`
    select id, person, name, public_key as key, counter, transports
    from passkey
    where district = ${district} and id = ${id}`.execute(db)
  const [found] = rows
  if (!found) return null
  const { key, counter, ...rest } = found
  return { ...rest, publicKey: new Uint8Array(key), counter: Number(counter) }
}

/** False where this very key is already somebody's. */
export async function savePasskey({ db, district, now }: Store, given: Passkey): Promise<boolean> {
  const { rows } = await sql`
    insert into passkey (district, id, person, name, public_key, counter, transports, created_at)
    values (${district}, ${given.id}, ${given.person}::uuid, ${given.name}, ${Buffer.from(given.publicKey)},
      ${given.counter}, ${[...given.transports]}::text[], ${now().toISOString()}::timestamptz)
    on conflict (district, id) do nothing
    returning id`.execute(db)
  return rows.length === 1
}

/** The counter only goes up; false where another request was quicker, which a copied key would be. */
export async function usePasskey({ db, district, now }: Store, id: string, counter: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update passkey
    set counter = ${counter}, used_at = ${now().toISOString()}::timestamptz
    where district = ${district} and id = ${id} and (counter < ${counter} or (counter = 0 and ${counter} = 0))`.execute(
    db,
  )
  return numAffectedRows === 1n
}

export async function dropPasskey({ db, district }: Store, person: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from passkey
    where district = ${district} and person = ${person}::uuid and id = ${id}`.execute(db)
  return numAffectedRows === 1n
}

export async function dropPasskeys({ db, district }: Store, person: string): Promise<void> {
  await sql`delete from passkey where district = ${district} and person = ${person}::uuid`.execute(db)
}
