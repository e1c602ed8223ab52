import { idFor } from '../demo/names.ts'
import type { Story } from '../demo/plan.ts'
import type { World, WorldPost } from '../demo/world.ts'
import type { Line } from '../kernel/line.ts'
import type { Matter } from '../kernel/matter.ts'
import { mayRead, type Post, reachOf } from '../kernel/reach.ts'
import type { Role } from '../kernel/role.ts'
import { holder } from './told-year.ts'

/** Who may take a story's pen in a role: the district's own people first, then a post made for somebody. */
export function handsFor(world: World, role: Role, { line, matter, story, by }: Asked): WorldPost[] {
  const first = holder(world, by)
  const own = world.posts.filter((post) => post.role === role && covers(line, post))
  const near = own.filter(({ organ }) => organ === first.organ)
  const names = namesIn(matter)
  const named = world.posts.filter(({ person }) => names.has(person))
  const made = [...named.slice(0, 4).map(({ person, name }) => ({ person, name })), newcomer(world, role)]
  const places = [...new Set([first.organ, story.organ ?? first.organ])]
  const posts = [
    ...(first.role === role ? [first] : []),
    ...near,
    ...own,
    ...places.flatMap((organ) => made.map((who) => postFor(world, role, { ...who, organ, line }))),
  ]
  return posts.filter((post) => matter.state === null || sees(world, { line, matter, story }, post))
}

interface File {
  readonly line: Line
  readonly matter: Matter
  readonly story: Story
}

interface Asked extends File {
  /** The post that did it in the story. */
  readonly by: string
}

function covers(line: Line, { lines }: WorldPost): boolean {
  return lines === 'all' ? !line.closed : lines.includes(line.id)
}

function newcomer({ seed }: World, role: Role) {
  return { person: idFor(seed, `journey/${role}`), name: `示范${role.length}${role}` }
}

function postFor(
  { seed }: World,
  role: Role,
  { person, name, organ, line }: { person: string; name: string; organ: string; line: Line },
): WorldPost {
  const lines = line.closed ? [line.id] : 'all'
  return { id: idFor(seed, `journey/${person}/${role}/${organ}/${String(lines)}`), person, name, role, organ, lines }
}

/** Everyone the answers name. */
function namesIn({ answers, handler }: Matter): Set<string> {
  return new Set(
    [handler ?? '', ...JSON.stringify(answers).matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)].map(String),
  )
}

/** The reader's reach, as the store draws it from the same declaration. */
function sees(world: World, { line, matter, story }: File, { id, person, role, organ, lines }: WorldPost): boolean {
  const post: Post = { id, person, role, organ, organs: under(world, organ), lines }
  const opener = story.steps[0] ? holder(world, story.steps[0].by) : null
  const organs = [
    story.organ ?? opener?.organ,
    ...(line.concerns ?? []).map((name) => matter.answers[name]),
    ...matter.parties.map((party) => party.organ),
  ]
  const people = [opener?.person, matter.handler, ...peopleIn(line, matter)]
  return mayRead(reachOf(line, post), { organs: organs.map(String), people: people.map(String) })
}

function peopleIn({ fields }: Line, { answers }: Matter): unknown[] {
  return Object.entries(fields).flatMap(([name, { kind, rows }]) => {
    if (kind === 'person') return [answers[name]]
    const cells = Object.entries(rows ?? {}).flatMap(([cell, one]) => (one.kind === 'person' ? cell : []))
    const told = (answers[name] ?? []) as readonly Record<string, unknown>[]
    return cells.length === 0 ? [] : told.flatMap((row) => cells.map((cell) => row[cell]))
  })
}

function under({ organs }: World, top: string): string[] {
  return [top, ...organs.filter(({ parent }) => parent === top).flatMap(({ id }) => under({ organs } as World, id))]
}
