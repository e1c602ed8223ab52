import type { Line } from './line.ts'
import type { Role } from './role.ts'

/** One post of one person, as it stands today. */
export interface Post {
  readonly id: string
  readonly person: string
  readonly role: Role
  readonly organ: string
  /** The organ and every organ below it. */
  readonly organs: readonly string[]
  /** The lines the post covers; 'all' but the closed ones, which must be named. */
  readonly lines: 'all' | readonly string[]
}

/** What a person may see of a line: nothing, or a filter on rows (design §3.8). */
export type Reach =
  | { readonly sees: 'nothing' }
  | { readonly sees: 'district' }
  | { readonly sees: 'organs'; readonly organs: readonly string[] }
  | { readonly sees: 'own'; readonly person: string }

const nothing: Reach = { sees: 'nothing' }

/** The one function that says what may be seen. An administrator sees no cases; an auditor sees the journal, not the file. */
export function reachOf(line: Pick<Line, 'id' | 'closed' | 'sees'>, post: Post): Reach {
  const covered = post.lines === 'all' ? !line.closed : post.lines.includes(line.id)
  const sight = line.sees[post.role]
  if (!covered || !sight) return nothing
  if (sight === 'district') return { sees: 'district' }
  if (sight === 'organ') return { sees: 'organs', organs: post.organs }
  return { sees: 'own', person: post.person }
}

/** Whom a matter concerns, as kept beside it. */
export interface Concerned {
  readonly organs: readonly string[]
  readonly people: readonly string[]
}

export function mayRead(reach: Reach, concerned: Concerned): boolean {
  switch (reach.sees) {
    case 'district':
      return true
    case 'organs':
      return concerned.organs.some((organ) => reach.organs.includes(organ))
    case 'own':
      return concerned.people.includes(reach.person)
    default:
      return false
  }
}
