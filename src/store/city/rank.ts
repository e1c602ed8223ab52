import { sql } from 'kysely'
import type { Store } from '../store.ts'

/** A bureau by itself, a district that a city names, or a city over its districts (decision 42). */
export type Rank = 'alone' | 'member' | 'city'

/** Asked each time: the owner may name members while servers run. */
export async function rankOf({ db, district }: Pick<Store, 'db' | 'district'>): Promise<Rank> {
  const { rows } = await sql<{ rank: Rank }>`
    select case when rank = 'city' then 'city'
        when exists (select from city_tie where city_tie.district = district.district) then 'member'
        else 'alone' end as rank
    from district
    where district = ${district}`.execute(db)
  return rows[0]?.rank ?? 'alone'
}
