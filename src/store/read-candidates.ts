import { sql } from 'kysely'
import type { Post } from '../kernel/reach.ts'
import { isRole } from '../kernel/role.ts'
import { type Day, yearOf } from '../law/day.ts'
import { providerLine } from '../lines/provider/line.ts'
import { people } from './people.ts'
import { withinReach } from './reach-filter.ts'
import { openFile } from './read-matter.ts'
import { readRegister } from './read-register.ts'
import type { Store } from './store.ts'

export interface Candidate {
  readonly id: string
  readonly name: string
  readonly organName: string | null
  /** Open matters in hand, of this line and of all lines the asker sees. */
  readonly load: number
  readonly loadAll: number
  /** Why this person must keep out of the matter; null where nothing is recorded. */
  readonly recused: string | null
  /** What the register of providers says on the day; null where the person is not in it, or the asker may not see it. */
  readonly entry: {
    readonly speciality: string | null
    readonly languages: readonly string[]
    readonly minorSkill: boolean
    readonly years: number | null
    readonly suspended: boolean
  } | null
}

/**
 * Whom an act may give the matter to, for whoever does the act: in hand, skills, languages, recusal.
 * By name only: an order by load or by result would be a ranking.
 */
export async function candidatesFor(
  store: Store,
  post: Post,
  matter: string,
  name: string,
): Promise<Candidate[] | null> {
  const opened = await openFile(store, post, matter)
  const act = opened && Object.hasOwn(opened.line.acts, name) ? opened.line.acts[name] : undefined
  const field = act?.assigns ? opened?.line.fields[act.assigns] : undefined
  if (!opened || !act || !field || !act.by.includes(post.role)) return null
  const able = await people(store, (field.among ?? []).filter(isRole))
  const ids = able.map(({ id }) => id)
  const [loads, entries] = await Promise.all([
    loadsOf(store, post, ids, opened.line.id),
    entriesOn(store, post, store.today()),
  ])
  const kept = new Map(opened.plain.recused.map(({ person, why }) => [person, why]))
  return able
    .map(({ id, name: called, organName }) => ({
      id,
      name: called,
      organName,
      load: loads.get(id)?.here ?? 0,
      loadAll: loads.get(id)?.all ?? 0,
      recused: kept.get(id) ?? null,
      entry: entries.get(id) ?? null,
    }))
    .toSorted((one, other) => byName.compare(one.name, other.name) || (one.id < other.id ? -1 : 1))
}

const byName = new Intl.Collator('zh-CN')

async function loadsOf(
  store: Store,
  post: Post,
  ids: readonly string[],
  line: string,
): Promise<Map<string, { readonly here: number; readonly all: number }>> {
  const { rows } = await sql<{ handler: string; here: number; all: number }>`
    select handler, count(*) filter (where line = ${line})::int as here, count(*)::int as all
    from matter
    where district = ${store.district} and handler = any(${ids}::uuid[]) and closed_on is null
      and ${withinReach(store, post, 'matter')}
    group by handler`.execute(store.db)
  return new Map(rows.map(({ handler, here, all }) => [handler, { here, all }]))
}

const wanted = ['account', 'speciality', 'languages', 'minorSkill', 'practisingSince'] as const

async function entriesOn(store: Store, post: Post, on: Day): Promise<Map<string, NonNullable<Candidate['entry']>>> {
  const line = store.businesses.get(providerLine.id)?.line
  if (!line) return new Map()
  const { entries } = await readRegister(store, post, line, { on, fields: wanted })
  const languages = line.fields.languages?.options ?? {}
  return new Map(
    entries.flatMap(({ standing, state, fields }) => {
      const { account, speciality, languages: spoken, minorSkill, practisingSince } = fields
      if (standing !== 'valid' || typeof account !== 'string') return []
      return [
        [
          account,
          {
            speciality: typeof speciality === 'string' ? speciality : null,
            languages: Array.isArray(spoken) ? spoken.map((key) => languages[String(key)] ?? String(key)) : [],
            minorSkill: minorSkill === true,
            years: typeof practisingSince === 'string' ? wholeYears(practisingSince as Day, on) : null,
            suspended: state === 'suspended',
          },
        ] as const,
      ]
    }),
  )
}

function wholeYears(since: Day, on: Day): number {
  return Math.max(0, yearOf(on) - yearOf(since) - (on.slice(5) < since.slice(5) ? 1 : 0))
}
