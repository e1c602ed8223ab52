import type { Line } from '../kernel/line.ts'
import { type Post, reachOf } from '../kernel/reach.ts'
import type { Day } from '../law/day.ts'
import { coverageOf, floor } from '../lines/law-guide/coverage.ts'
import { type OrganEntry, validOn } from './directory.ts'
import { type RegisterEntry, readRegister } from './read-register.ts'
import type { Store } from './store.ts'

export interface CoveredPlace {
  readonly street: string
  readonly community: string
  readonly guides: number
  readonly leaders: number
  readonly short: boolean
}

interface Served {
  readonly community: string
  readonly guides: number
  readonly leaders: number
}

export interface CoverageOn {
  readonly floor: number
  readonly covered: number
  readonly of: number
  readonly places: readonly CoveredPlace[]
  /** Guides whose community is not among the organs: by the name that was typed. */
  readonly elsewhere: Served[]
}

const wanted = ['kind', 'community', 'communityName'] as const

/** How many guides served in each community on a day, and where that is below the floor. */
export async function coverageOn(store: Store, post: Post, line: Line, on: Day): Promise<CoverageOn> {
  const [{ entries }, { organs }] = await Promise.all([
    readRegister(store, post, line, { on, fields: wanted }),
    store.directory.with([]),
  ])
  const serving = entries.filter(({ standing }) => standing === 'valid')
  const communities = communitiesOn(organs, line, post, on)
  const placed = groupedBy(serving, placer(communities))
  const count = (place: string, kind: string) =>
    (placed.get(place) ?? []).filter(({ fields }) => fields.kind === kind).length
  const guidesIn = new Map(communities.map(({ id }) => [id, count(id, 'guide')]))
  const coverage = coverageOf([...guidesIn.keys()], guidesIn)
  const short = new Set(coverage.short.map(({ community }) => community))
  const names = [...placed.keys()].filter((name) => !guidesIn.has(name))
  return {
    floor,
    covered: coverage.covered,
    of: coverage.of,
    places: communities.map(({ id, name, parent }) => ({
      street: organs.get(parent ?? '')?.name ?? '未归街道',
      community: name,
      guides: guidesIn.get(id) ?? 0,
      leaders: count(id, 'leader'),
      short: short.has(id),
    })),
    elsewhere: names.map((name) => ({ community: name, guides: count(name, 'guide'), leaders: count(name, 'leader') })),
  }
}

const byName = new Intl.Collator('zh-CN', { numeric: true })

function communitiesOn(
  organs: ReadonlyMap<string, OrganEntry>,
  line: Line,
  post: Post,
  on: Day,
): readonly OrganEntry[] {
  const all = reachOf(line, post).sees === 'district'
  const streetOf = ({ parent }: OrganEntry) => organs.get(parent ?? '')?.name ?? ''
  return [...organs.values()]
    .filter((organ) => organ.kind === 'community' && validOn(organ, on) && (all || post.organs.includes(organ.id)))
    .toSorted((a, b) => byName.compare(streetOf(a), streetOf(b)) || byName.compare(a.name, b.name))
}

/** By the organ that was chosen; where only a name was typed, by a name that one community alone bears. */
function placer(communities: readonly OrganEntry[]): (entry: RegisterEntry) => string {
  const ids = new Set(communities.map(({ id }) => id))
  return ({ fields: { community, communityName } }) => {
    if (typeof community === 'string' && ids.has(community)) return community
    const typed = String(communityName ?? '未写明')
    const named = communities.filter(({ name, short }) => name === typed || short === typed)
    return named.length === 1 ? (named[0]?.id ?? typed) : typed
  }
}

function groupedBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}
