import { sql } from 'kysely'
import type { Store } from './store.ts'

/** What checking a code needs. The secret stands sealed in the table. */
export interface Factor {
  readonly secret: string
  readonly on: boolean
  /** The last time step a code was taken for: the same code never works twice. */
  readonly step: number
  /** Hashes of the recovery codes not used yet. */
  readonly recovery: readonly string[]
}

export async function factorOf({ db, district, keys }: Store, person: string): Promise<Factor | null> {
  const { rows } = await sql<{ secret: string | null; on: boolean; step: number; recovery: string[] }>`
    select factor_secret as secret, factor_on as on, factor_step as step, recovery
    from account
    where district = ${district} and person = ${person}`.execute(db)
  const [found] = rows
  if (!found?.secret) return null
  return { ...found, secret: await keys.open(district, person, found.secret) }
}

/** A new secret, not asked for until its first code has been shown. */
export async function keepSecret({ db, district, keys }: Store, person: string, secret: string): Promise<void> {
  const sealed = await keys.seal(district, person, secret)
  await sql`
    update account
    set factor_secret = ${sealed}, factor_on = false, factor_step = 0, recovery = '{}'
    where district = ${district} and person = ${person} and not factor_on`.execute(db)
}

export async function turnOn(
  { db, district }: Store,
  person: string,
  { step, recovery }: { readonly step: number; readonly recovery: readonly string[] },
): Promise<void> {
  await sql`
    update account
    set factor_on = true, factor_step = ${step}, recovery = ${[...recovery]}::text[]
    where district = ${district} and person = ${person} and factor_secret is not null`.execute(db)
}

export async function turnOff({ db, district }: Store, person: string): Promise<void> {
  await sql`
    update account
    set factor_secret = null, factor_on = false, factor_step = 0, recovery = '{}'
    where district = ${district} and person = ${person}`.execute(db)
}

/** True for one of two who bring the same code at once. */
export async function takeStep({ db, district }: Store, person: string, step: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update account
    set factor_step = ${step}
    where district = ${district} and person = ${person} and factor_step < ${step}`.execute(db)
  return numAffectedRows === 1n
}

export async function takeRecovery({ db, district }: Store, person: string, hash: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update account
    set recovery = array_remove(recovery, ${hash})
    where district = ${district} and person = ${person} and ${hash} = any(recovery)`.execute(db)
  return numAffectedRows === 1n
}
