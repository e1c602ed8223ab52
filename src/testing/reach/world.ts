import { demoDistrict } from '../../demo/district.ts'
import { storiesOf } from '../../demo/make.ts'
import type { Step, Story } from '../../demo/plan.ts'
import { type Chance, chance } from '../../demo/random.ts'
import { live } from '../../demo/run.ts'
import { targets2021 } from '../../demo/targets-2021.ts'
import { type World, worldOf } from '../../demo/world.ts'
import { type Role, roles } from '../../kernel/role.ts'
import type { Day } from '../../law/day.ts'
import { businesses } from '../../lines/register.ts'
import { outletsFor } from '../../server/outlets.ts'
import { saveOrgans } from '../../store/organs.ts'
import { type PostGiven, savePeople, savePosts } from '../../store/people.ts'
import type { Store } from '../../store/store.ts'
import { type TestStore, testStore } from '../database.ts'
import { personOf } from '../story.ts'
import { happenings } from './happenings.ts'
import { happeningsLately, readers } from './happenings-lately.ts'
import { type Oracle, oracleOf } from './oracle.ts'
import { type Raw, rawOf } from './raw.ts'

/** A small district of every line, with people and posts nobody planned, and what the oracle says of it. */
export interface ReachWorld {
  readonly base: TestStore
  readonly store: Store
  readonly oracle: Oracle
  readonly raw: Raw
  /** Everybody who may be drawn. */
  readonly people: readonly string[]
  /** Upstream forms of every line. */
  readonly outlets: readonly string[]
}

export interface WorldAsked {
  readonly seed: number
  /** Matters told of each line. */
  readonly perLine: number
  readonly strangers: number
}

const today = '2021-12-20'

export async function reachWorld({ seed, perLine, strangers }: WorldAsked): Promise<ReachWorld> {
  const base = await testStore(businesses)
  const { store, database } = base
  base.on(today)
  const random = chance(seed)
  const district = demoDistrict(seed)
  const world = worldOf(district, seed)
  await saveOrgans(
    store,
    district.organs.map((organ) => ({ ...organ, validFrom: '2018-01-01' as Day })),
  )
  await savePeople(
    store,
    district.people.map(({ id, name }) => ({ id, name })),
  )
  await savePosts(
    store,
    world.posts.map((post) => ({ ...post, validFrom: '2018-01-01' as Day })),
  )
  const drawn = await settleStrangers(store, world, random, strangers)
  await live(store, world, someOf(world, random, perLine), () => {})
  await happenings(base, world, random)
  await happeningsLately(base, world, random)
  const oracle = await oracleOf(store, database)
  const concerned = new Set([...oracle.matters.values()].flatMap(({ people }) => [...people]))
  const known = world.posts.filter(({ person, role }) => concerned.has(person) || role !== 'uploader')
  const people = [...new Set([...drawn, ...readers, ...known.map(({ person }) => person)])]
  const everything = { ...world.actor(world.posts[0]?.id ?? '').post, role: 'head', lines: 'all' } as const
  const outlets = outletsFor(store, everything).map(({ id }) => id)
  return { base, store, oracle, raw: await rawOf(store, database), people, outlets }
}

/** A few lives of each line; some are still under way, and some wait for a signature. */
function someOf(world: World, random: Chance, perLine: number): Story[] {
  const all = storiesOf({ world, random: chance(world.seed), targets: targets2021 }, () => true)
  const byLine = new Map<string, Story[]>()
  for (const story of all) {
    const told = byLine.get(story.line)
    if (told) told.push(story)
    else byLine.set(story.line, [story])
  }
  const some = [...byLine.values()].flatMap((stories) => random.shuffle(stories).slice(0, perLine))
  return some.map((story) => ({ ...story, steps: random.oneIn(2) ? story.steps : brokenOff(story.steps, random) }))
}

/** As far as the first signature, which is not given; or as far as it happened to come. */
function brokenOff(steps: readonly Step[], random: Chance): readonly Step[] {
  const signed = steps.findIndex(({ act, signatures }) => act === 'sign' || signatures)
  if (signed < 0 || random.oneIn(3)) return steps.slice(0, 1 + random.below(steps.length))
  const { signatures: _none, ...unsigned } = steps[signed] as Step
  return unsigned.act === 'sign' ? steps.slice(0, signed) : [...steps.slice(0, signed), unsigned]
}

/** People with posts that were drawn: any role in any organ, for all lines or a few, held now, no longer or not yet. */
async function settleStrangers(store: Store, world: World, random: Chance, count: number): Promise<string[]> {
  const people = Array.from({ length: count }, (_, n) => personOf('stranger', String(n)))
  await savePeople(
    store,
    people.map((id, n) => ({ id, name: `示范路人${n}` })),
  )
  const posts = people.flatMap((person, n) =>
    Array.from({ length: 1 + random.below(3) }, (_, k) => strangePost(world, random, { person, name: `${n}/${k}` })),
  )
  await savePosts(store, posts)
  return people
}

const allRoles = Object.keys(roles) as Role[]
const lineIds = businesses.map(({ line }) => line.id)
const closedIds = businesses.flatMap(({ line }) => (line.closed ? [line.id] : []))
const spans = [
  { validFrom: '2018-01-01', validTo: null },
  { validFrom: '2018-01-01', validTo: null },
  { validFrom: '2020-01-01', validTo: today },
  { validFrom: '2018-01-01', validTo: '2021-12-19' },
  { validFrom: '2021-12-21', validTo: null },
]

function strangePost(world: World, random: Chance, { person, name }: { person: string; name: string }): PostGiven {
  const few = () => [
    ...random.shuffle(lineIds).slice(0, 1 + random.below(6)),
    ...random.shuffle(closedIds).slice(0, random.below(3)),
  ]
  const span = random.pick(spans)
  return {
    id: personOf('strange-post', name),
    person,
    role: random.pick(allRoles),
    organ: random.pick(world.organs).id,
    lines: random.oneIn(2) ? 'all' : [...new Set(few())],
    validFrom: span.validFrom as Day,
    validTo: span.validTo as Day | null,
  }
}
