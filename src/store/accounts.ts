import { sql } from 'kysely'
import type { Store } from './store.ts'

/** What signing in needs to know. The password itself is nowhere: only its hash. */
export interface Account {
  readonly person: string
  readonly name: string
  readonly login: string
  readonly passwordHash: string
  /** Wrong passwords in a row. */
  readonly failed: number
  readonly lockedUntil: string | null
  readonly mustChange: boolean
}

export interface AccountGiven {
  readonly person: string
  readonly login: string
  readonly passwordHash: string
  readonly mustChange: boolean
}

/** Null for people who are no longer active, as for those who never were. */
export async function accountOf(
  store: Store,
  { login, person }: { login?: string; person?: string },
): Promise<Account | null> {
  const { rows } = await sql<Account>`
    select account.person, person.name, account.login, account.password_hash as "passwordHash", account.failed,
      account.locked_until as "lockedUntil", account.must_change as "mustChange"
    from account
    join person on person.district = account.district and person.id = account.person
    where account.district = ${store.district} and person.active
      and (account.login = ${login ?? null} or account.person = ${person ?? null}::uuid)`.execute(store.db)
  return rows[0] ?? null
}

export async function hasAccounts({ db, district }: Store): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from account where district = ${district}) as found`.execute(db)
  return rows[0]?.found === true
}

/** Gives people logins; whoever has one keeps it and its password. */
export async function saveAccounts({ db, district, now }: Store, accounts: readonly AccountGiven[]): Promise<void> {
  const rows = accounts.map(({ person, login, passwordHash, mustChange }) => ({
    person,
    login,
    password_hash: passwordHash,
    must_change: mustChange,
  }))
  await sql`
    insert into account (district, person, login, password_hash, failed, must_change, changed_at)
    select ${district}, person, login, password_hash, 0, must_change, ${now().toISOString()}::timestamptz
    from json_populate_recordset(null::account, ${JSON.stringify(rows)}::json)
    on conflict do nothing`.execute(db)
}

/** Counts a wrong password; so many in a row let the account rest. */
export async function noteFailure(
  { db, district, now }: Store,
  person: string,
  { after, minutes }: { after: number; minutes: number },
): Promise<void> {
  const until = new Date(now().getTime() + minutes * 60_000).toISOString()
  await sql`
    update account
    set failed = case when failed + 1 >= ${after}::integer then 0 else failed + 1 end,
      locked_until = case when failed + 1 >= ${after}::integer then ${until}::timestamptz else locked_until end
    where district = ${district} and person = ${person}`.execute(db)
}

export async function noteSuccess({ db, district }: Store, person: string): Promise<void> {
  await sql`
    update account
    set failed = 0, locked_until = null
    where district = ${district} and person = ${person} and (failed > 0 or locked_until is not null)`.execute(db)
}

/** A first password from the administrator: to be changed at once, and the account no longer rests. */
export async function givePassword(
  { db, district, now, sessions }: Store,
  person: string,
  passwordHash: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update account
    set password_hash = ${passwordHash}, must_change = true, failed = 0, locked_until = null,
      changed_at = ${now().toISOString()}::timestamptz
    where district = ${district} and person = ${person}`.execute(db)
  await sessions.forget()
  return numAffectedRows === 1n
}

export async function setPassword(store: Store, person: string, passwordHash: string): Promise<void> {
  const { db, district, now, sessions } = store
  await sql`
    update account
    set password_hash = ${passwordHash}, must_change = false, failed = 0, locked_until = null, changed_at = ${now().toISOString()}::timestamptz
    where district = ${district} and person = ${person}`.execute(db)
  await sessions.forget()
}
