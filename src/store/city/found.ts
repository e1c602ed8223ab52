import { sql } from 'kysely'
import type { Day } from '../../law/day.ts'
import { connect } from '../connect.ts'

export interface Member {
  readonly district: string
  readonly from: Day
  readonly to?: Day | undefined
}

/**
 * Makes a district of the database a city and names its members: the owner's work. Naming opens nothing; a district
 * hands up what it signed, once two of its people have agreed. Returns the members this database does not have.
 */
export async function nameMembers(
  ownerUrl: string,
  { city, members }: { readonly city: string; readonly members: readonly Member[] },
): Promise<readonly string[]> {
  const { db, close } = connect(ownerUrl, { max: 1 })
  try {
    return await db.transaction().execute(async (tx) => {
      const given = JSON.stringify(members)
      const { rows: missing } = await sql<{ district: string }>`
        select given.district
        from json_to_recordset(${given}::json) as given (district text)
        where not exists (select from district where district.district = given.district)
          or given.district = ${city}`.execute(tx)
      if (missing.length > 0) return missing.map(({ district }) => district)
      await sql`update district set rank = 'city' where district = ${city}`.execute(tx)
      await sql`
        insert into city_member (district, member, name, valid_from, valid_to)
        select ${city}, given.district, district.name, given."from", given."to"
        from json_to_recordset(${given}::json) as given (district text, "from" date, "to" date)
        join district on district.district = given.district
        on conflict (district, member) do update set
          name = excluded.name, valid_from = excluded.valid_from, valid_to = excluded.valid_to`.execute(tx)
      await sql`
        insert into city_tie (district, city, city_name, valid_from, valid_to)
        select given.district, ${city}, city.name, given."from", given."to"
        from json_to_recordset(${given}::json) as given (district text, "from" date, "to" date)
        join district as city on city.district = ${city}
        on conflict (district, city) do update set
          city_name = excluded.city_name, valid_from = excluded.valid_from, valid_to = excluded.valid_to`.execute(tx)
      return []
    })
  } finally {
    await close()
  }
}
