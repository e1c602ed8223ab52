import { sql } from 'kysely'
import type { Day } from '../law/day.ts'
import type { Store } from './store.ts'

export interface StaffRow {
  readonly id: string
  readonly name: string
  readonly active: boolean
  readonly login: string | null
  readonly lockedUntil: string | null
  readonly secondFactor: boolean
  readonly posts: readonly {
    readonly id: string
    readonly role: string
    readonly organ: string
    readonly lines: readonly string[] | null
    readonly from: Day
    readonly to: Day | null
  }[]
}

/** People of the register with their accounts and posts, by name; never a password, a phone or an id number. */
export async function readStaff(
  { db, district }: Store,
  { q, size }: { readonly q: string; readonly size: number },
): Promise<StaffRow[]> {
  const like = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const { rows } = await sql<StaffRow>`
    select person.id, person.name, person.active, account.login, account.locked_until as "lockedUntil",
      coalesce(account.factor_on, false) or exists (
        select from passkey where passkey.district = person.district and passkey.person = person.id
      ) as "secondFactor",
      coalesce((
        select json_agg(json_build_object('id', post.id, 'role', post.role, 'organ', organ.name, 'lines', post.lines,
          'from', post.valid_from, 'to', post.valid_to) order by post.valid_from, post.id)
        from post
        join organ on organ.district = post.district and organ.id = post.organ
        where post.district = person.district and post.person = person.id
      ), '[]') as posts
    from person
    left join account on account.district = person.district and account.person = person.id
    where person.district = ${district}
      and (person.name like ${like} or account.login like ${like} or person.initials like ${like})
    order by person.name, person.id
    limit ${size + 1}`.execute(db)
  return rows
}
