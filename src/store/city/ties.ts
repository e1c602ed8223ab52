import { sql } from 'kysely'
import type { Consent } from '../../kernel/city-consent.ts'
import type { Role } from '../../kernel/role.ts'
import type { Day } from '../../law/day.ts'
import type { Store } from '../store.ts'

export interface ConsentRow {
  readonly city: string
  readonly no: number
  readonly what: Consent
  readonly why: string
  readonly askedBy: string
  readonly askedRole: Role
  readonly askedAt: string
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly agreed: boolean | null
}

/** A city that names this district, and what the district agreed to. */
export interface Tie {
  readonly city: string
  readonly cityName: string
  readonly from: Day
  readonly to: Day | null
  readonly joined: boolean
  readonly consents: readonly ConsentRow[]
}

export async function tiesOf({ db, district }: Store): Promise<Tie[]> {
  const { rows } = await sql<Omit<Tie, 'joined' | 'consents'>>`
    select city, city_name as "cityName", valid_from as "from", valid_to as "to"
    from city_tie
    where district = ${district}
    order by city`.execute(db)
  const { rows: asked } = await sql<ConsentRow>`
    select city, no, what, why, asked_by as "askedBy", asked_role as "askedRole", asked_at as "askedAt",
      decided_by as "decidedBy", decided_at as "decidedAt", agreed
    from city_consent
    where district = ${district}
    order by city, no desc`.execute(db)
  return rows.map((tie) => {
    const consents = asked.filter(({ city }) => city === tie.city)
    return { ...tie, consents, joined: consents.find(({ agreed }) => agreed)?.what === 'join' }
  })
}
