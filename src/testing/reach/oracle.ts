import { replay } from '../../kernel/apply.ts'
import type { Line } from '../../kernel/line.ts'
import type { Matter } from '../../kernel/matter.ts'
import type { Role } from '../../kernel/role.ts'
import { eventsOf } from '../../store/load.ts'
import type { Store } from '../../store/store.ts'
import type { Journalled } from '../../store/working.ts'
import { behind } from '../database.ts'
import type { TestDatabase } from '../postgres.ts'

/**
 * A second opinion on reach, slow and written from the design's words (§3.8, decision 3) without looking at how the
 * store filters: from the raw journal, the raw tree of organs and the raw list of posts.
 */
export interface RawMatter {
  readonly id: string
  readonly line: string
  readonly organ: string
  readonly handler: string | null
  readonly number: string | null
  readonly title: string
  readonly state: string
  readonly closed: boolean
  readonly opened_on: string
  readonly closed_on: string | null
  readonly upstream_number: string | null
  readonly awaiting_role: string | null
  readonly awaiting_organs: readonly string[] | null
  readonly returned_to: string | null
  readonly returned: boolean
  readonly chain: string | null
  readonly line_version: number
}

export interface RawPost {
  readonly id: string
  readonly person: string
  readonly role: Role
  readonly organ: string
  readonly lines: readonly string[] | null
  readonly valid_from: string
  readonly valid_to: string | null
}

interface Known {
  readonly row: RawMatter
  readonly line: Line
  readonly organs: ReadonlySet<string>
  readonly people: ReadonlySet<string>
}

export class Oracle {
  readonly matters: ReadonlyMap<string, Known>
  readonly posts: readonly RawPost[]
  readonly rows: readonly RawMatter[]
  readonly #parents: ReadonlyMap<string, string | null>

  constructor(
    matters: ReadonlyMap<string, Known>,
    posts: readonly RawPost[],
    parents: ReadonlyMap<string, string | null>,
  ) {
    this.matters = matters
    this.posts = posts
    this.rows = [...matters.values()].map(({ row }) => row)
    this.#parents = parents
  }

  /** The posts somebody holds on a day: the first and the last day count. */
  postsOf(person: string, on: string): RawPost[] {
    const holds = ({ valid_from, valid_to }: RawPost) => valid_from <= on && (valid_to === null || on <= valid_to)
    return this.posts.filter((post) => post.person === person && holds(post))
  }

  /** How much of a line a post sees. A closed line must be named in it, whoever it is. */
  sight(post: RawPost, line: Line): 'nothing' | 'own' | 'organ' | 'district' {
    const reaches = post.lines === null ? line.closed !== true : post.lines.includes(line.id)
    return reaches ? (line.sees[post.role] ?? 'nothing') : 'nothing'
  }

  sees(post: RawPost, matter: string): boolean {
    const known = this.matters.get(matter)
    if (!known) return false
    const sight = this.sight(post, known.line)
    if (sight === 'district') return true
    if (sight === 'organ') return [...known.organs].some((organ) => this.isWithin(organ, post.organ))
    return sight === 'own' && known.people.has(post.person)
  }

  /** An organ sees what is its own and what is of every organ below it. */
  isWithin(organ: string, top: string): boolean {
    let at: string | null = organ
    for (let steps = 0; at !== null && steps < 30; steps++) {
      if (at === top) return true
      at = this.#parents.get(at) ?? null
    }
    return false
  }

  /** What a post sees of what is asked for, out of all there is. */
  seen(post: RawPost, wanted: (row: RawMatter) => boolean = () => true): string[] {
    return [...this.matters.values()].flatMap(({ row }) => (wanted(row) && this.sees(post, row.id) ? row.id : []))
  }
}

export async function oracleOf(store: Store, database: TestDatabase): Promise<Oracle> {
  const rows = await behind<RawMatter>(
    database,
    `select id, line, organ, handler, number, title, state, closed, opened_on::text, closed_on::text, upstream_number,
      awaiting_role, awaiting_organs, returned_to, returned, chain, line_version from matter`,
  )
  const posts = await behind<RawPost>(
    database,
    'select id, person, role, organ, lines, valid_from::text, valid_to::text from post',
  )
  const organs = await behind<{ id: string; parent: string | null }>(database, 'select id, parent from organ')
  const ids = rows.map(({ id }) => id)
  const journals = await eventsOf(store.db, store.district, ids)
  const known = rows.flatMap((row): [string, Known][] => {
    const line = store.businesses.get(row.line)?.line
    return line ? [[row.id, knownOf(row, line, journals.get(row.id) ?? [])]] : []
  })
  return new Oracle(new Map(known), posts, new Map(organs.map(({ id, parent }) => [id, parent])))
}

function knownOf(row: RawMatter, line: Line, journal: readonly Journalled[]): Known {
  const matter = replay(line, row.line_version, journal)
  return { row, line, organs: organsOf(row, line, matter), people: peopleOf(line, matter, journal) }
}

/** Its own organ, those it was sent to (牵头、协办、被申请…), organs that are parties, and those asked to countersign. */
function organsOf({ organ }: RawMatter, { concerns = [] }: Line, matter: Matter): Set<string> {
  const found = new Set<string>([organ])
  const add = (value: unknown) => typeof value === 'string' && value !== '' && found.add(value)
  for (const name of concerns) add(matter.answers[name])
  for (const party of matter.parties) add(party.organ)
  for (const step of matter.proposal?.steps ?? []) add(step.organ)
  return found
}

/** Who opened it, who handles it and whoever is named in it for a task; but nobody who must keep out of it. */
function peopleOf({ fields }: Line, matter: Matter, journal: readonly Journalled[]): Set<string> {
  const found = new Set<string>()
  const add = (value: unknown) => typeof value === 'string' && value !== '' && found.add(value)
  add(journal.find(({ seq }) => seq === 1)?.who)
  add(matter.handler)
  for (const [name, { kind, rows = {} }] of Object.entries(fields)) {
    if (kind === 'person') add(matter.answers[name])
    const cells = Object.keys(rows).filter((cell) => rows[cell]?.kind === 'person')
    for (const row of cells.length > 0 ? ((matter.answers[name] ?? []) as Record<string, unknown>[]) : [])
      for (const cell of cells) add(row[cell])
  }
  for (const { person } of matter.recused) found.delete(person)
  return found
}
