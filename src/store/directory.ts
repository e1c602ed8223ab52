import { type Kysely, sql } from 'kysely'
import { isRole, type Role } from '../kernel/role.ts'
import type { Day } from '../law/day.ts'
import type { Database } from './database.ts'

export interface OrganEntry {
  readonly id: string
  readonly name: string
  readonly short: string | null
  readonly kind: string
  readonly parent: string | null
  readonly codeWord: string | null
  readonly validFrom: Day
  readonly validTo: Day | null
}

export interface PersonEntry {
  readonly id: string
  readonly name: string
  readonly active: boolean
  /** Of the post held longest; null for people without one. */
  readonly organName: string | null
  /** Every role the person ever held: an old file may name a retired mediator. */
  readonly roles: readonly Role[]
  /** The record this one was found to be a second copy of. */
  readonly sameAs: string | null
}

export interface Known {
  readonly organs: ReadonlyMap<string, OrganEntry>
  readonly people: ReadonlyMap<string, PersonEntry>
}

/** Organs and people change a few times a month and are looked up in every act. */
export interface Directory {
  /** As known a few seconds ago; read afresh when one of the ids is not in it. */
  with(ids: Iterable<string | null | undefined>): Promise<Known>
  forget(): void
}

const keptMs = 10_000

export function directoryOf(db: Kysely<Database>, district: string, now: () => Date): Directory {
  let kept: { readonly known: Promise<Known>; readonly at: number } | null = null
  const read = () => {
    const known = readAll(db, district)
    known.catch(() => {
      kept = null
    })
    kept = { known, at: now().getTime() }
    return known
  }
  return {
    async with(ids) {
      const age = kept ? now().getTime() - kept.at : null
      const known = await (kept && age !== null && age >= 0 && age < keptMs ? kept.known : read())
      const all = [...ids].every((id) => !id || known.organs.has(id) || known.people.has(id))
      return all ? known : read()
    },
    forget() {
      kept = null
    },
  }
}

/** Every organ below one, and itself: what a post there may see. */
export function organsUnder(organs: ReadonlyMap<string, OrganEntry>, top: string): string[] {
  const under = [top]
  for (let at = 0; at < under.length; at++) {
    for (const { id, parent } of organs.values()) if (parent === under[at] && !under.includes(id)) under.push(id)
  }
  return under
}

export function validOn({ validFrom, validTo }: Pick<OrganEntry, 'validFrom' | 'validTo'>, on: Day): boolean {
  return validFrom <= on && (validTo === null || on <= validTo)
}

async function readAll(db: Kysely<Database>, district: string): Promise<Known> {
  const [organs, people] = await Promise.all([
    sql<OrganEntry>`
      select id, name, short, kind, parent, code_word as "codeWord", valid_from as "validFrom", valid_to as "validTo"
      from organ
      where district = ${district}
      order by name`.execute(db),
    sql<Omit<PersonEntry, 'roles'> & { roles: string[] | null }>`
      select person.id, person.name, person.active, merge.kept as "sameAs",
        held.roles, held.organ as "organName"
      from person
      left join person_merge as merge
        on merge.district = person.district and merge.other = person.id and merge.undone_at is null
      left join lateral (
        select array_agg(distinct post.role) as roles, (array_agg(organ.name order by post.valid_from, post.id))[1] as organ
        from post
        join organ on organ.district = post.district and organ.id = post.organ
        where post.district = person.district and post.person = person.id
      ) as held on true
      where person.district = ${district}
      order by person.name`.execute(db),
  ])
  const seconds = people.rows.filter(({ sameAs }) => sameAs !== null)
  return {
    organs: new Map(organs.rows.map((organ) => [organ.id, organ])),
    people: new Map(people.rows.map((person) => [person.id, { ...person, roles: rolesOf(person, seconds) }])),
  }
}

type Listed = Pick<PersonEntry, 'id' | 'sameAs'> & { readonly roles: string[] | null }

/** With what was held under the second record of the same person. */
function rolesOf({ id, roles }: Listed, seconds: readonly Listed[]): Role[] {
  const others = seconds.flatMap((other) => (other.sameAs === id ? (other.roles ?? []) : []))
  return [...new Set([...(roles ?? []), ...others])].filter(isRole)
}
