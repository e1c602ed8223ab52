import { type Chance, chance } from '../../demo/random.ts'
import { postsOf } from '../../store/people.ts'
import { sitesIn, withOpen } from './openings.ts'
import type { RawMatter } from './oracle.ts'
import type { Draw, Path } from './path.ts'
import { archivePaths } from './paths-archive.ts'
import { cityLetterPaths } from './paths-city-letters.ts'
import { filePaths } from './paths-file.ts'
import { gatePaths } from './paths-gates.ts'
import { listPaths } from './paths-lists.ts'
import { mentionPaths } from './paths-mentions.ts'
import { otherPaths } from './paths-other.ts'
import { outsidePaths } from './paths-outside.ts'
import { peoplePaths } from './paths-people.ts'
import { reportPaths } from './paths-report.ts'
import { routePaths } from './paths-routes.ts'
import { serverPaths } from './paths-server.ts'
import type { ReachWorld } from './world.ts'

export const paths: Readonly<Record<string, Path>> = {
  ...listPaths,
  ...filePaths,
  ...otherPaths,
  ...outsidePaths,
  ...serverPaths,
  ...reportPaths,
  ...archivePaths,
  ...peoplePaths,
  ...gatePaths,
  ...routePaths,
  ...mentionPaths,
  ...cityLetterPaths,
}

/** They count a whole year or draw up a paper each time: the whole proof draws them, the slice in the suite does not. */
export const slow: readonly string[] = [
  'GET /api/reports/:year',
  'GET /api/reports/:year/docx',
  'GET /api/year-on-year/:year',
  'GET /api/oversight/certificate',
  'GET /api/oversight/certificate/docx',
  'GET /api/report-drafts/:id/margin',
  'GET /api/archive/rounds/:id/docx',
  'GET /api/leader',
]

/** One reader, one way, one world, where the store and the oracle differ: what to type to see it again. */
export interface CounterExample {
  readonly path: string
  readonly draw: number
  readonly reader: string
  readonly asked: string
  readonly leaked: readonly string[]
  readonly withheld: readonly string[]
}

export interface Proved {
  readonly draws: number
  /** Draws that showed something, and draws that rightly showed nothing. */
  readonly shown: number
  readonly empty: number
  readonly byPath: ReadonlyMap<string, number>
  readonly found: readonly CounterExample[]
}

export interface Asked {
  readonly seed: number
  readonly draws: number
  /** All of them unless named. */
  readonly among?: readonly string[]
  /** Stops at the first that differs. */
  readonly first?: true
  readonly onDraw?: (done: number) => void
}

/** Draws readers and ways of reading, and holds every answer against the oracle's. */
export async function prove(world: ReachWorld, { seed, draws, among, first, onDraw }: Asked): Promise<Proved> {
  const random = chance(seed)
  const names = among ?? Object.keys(paths)
  const byPath = new Map<string, number>()
  const found: CounterExample[] = []
  const tally = { shown: 0, empty: 0 }
  for (let n = 1; n <= draws; n++) {
    const name = names[n % names.length] ?? ''
    const { wrong, empty } = await one(world, random, name, n)
    byPath.set(name, (byPath.get(name) ?? 0) + 1)
    tally[empty ? 'empty' : 'shown']++
    if (wrong) found.push(wrong)
    if (wrong && first) return { draws: n, ...tally, byPath, found }
    onDraw?.(n)
  }
  return { draws, ...tally, byPath, found }
}

async function one(world: ReachWorld, random: Chance, name: string, n: number) {
  const draw = await drawn(world, random)
  const path = paths[name]
  if (!draw || !path) return { wrong: null, empty: true }
  const read = await path(draw)
  const shown = [...new Set(read.shown)]
  const leaked = shown.filter((thing) => !read.may(thing))
  const withheld = [...read.owed].filter((thing) => !shown.includes(thing))
  const { role, organ, lines } = draw.raw
  const reader = `${role} 在 ${organ}，${lines === null ? '全部开放业务' : lines.join('、')}`
  const wrong = {
    path: name,
    draw: n,
    reader,
    asked: read.asked,
    leaked: leaked.slice(0, 3),
    withheld: withheld.slice(0, 3),
  }
  return { wrong: leaked.length + withheld.length > 0 ? wrong : null, empty: shown.length === 0 }
}

/** Somebody under one of the posts they hold today; nobody where they hold none. */
async function drawn(world: ReachWorld, random: Chance): Promise<Draw | null> {
  const focus = random.pick(world.oracle.rows)
  const held = await postsOf(world.store, readerNear(world, random, focus))
  if (held.length === 0) return null
  const post = random.pick(held)
  const raw = world.oracle.posts.find(({ id }) => id === post.id)
  return raw ? { world, random, post, raw, focus, sees: (matter) => world.oracle.sees(raw, matter) } : null
}

/** Whoever is named in the matter, whoever sits in an organ it concerns or one above, or anybody. */
function readerNear({ oracle, people }: ReachWorld, random: Chance, { id }: RawMatter): string {
  const known = oracle.matters.get(id)
  const near = random.below(3)
  if (near === 0 && known && known.people.size > 0) return random.pick([...known.people])
  const beside =
    near === 1
      ? oracle.posts.filter(({ organ }) => [...(known?.organs ?? [])].some((one) => oracle.isWithin(one, organ)))
      : []
  return beside.length > 0 ? random.pick(beside).person : random.pick(people)
}

export interface Caught {
  readonly path: string
  readonly site: string
  /** The draw at which the missing reach call showed; null where it did not. */
  readonly at: number | null
}

/** The reach calls a path asks, found by listening to it. */
export async function sitesOf(world: ReachWorld, path: string, seed: number): Promise<readonly string[]> {
  const heard = await sitesIn(() => prove(world, { seed, draws: 40, among: [path] }))
  return [...heard].sort()
}

/** Takes a path's reach away, all of it or the call at one site, and reads on until it shows. */
export async function takeAway(
  world: ReachWorld,
  path: string,
  site: string,
  asked: { seed: number; draws: number },
): Promise<Caught> {
  const isOpen = (at: string) => site === '全部' || at === site
  const { found } = await withOpen(isOpen, () => prove(world, { ...asked, among: [path], first: true }))
  return { path, site, at: found[0]?.draw ?? null }
}
