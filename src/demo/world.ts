import type { Post } from '../kernel/reach.ts'
import type { Role } from '../kernel/role.ts'
import type { Actor } from '../store/types.ts'
import type { DemoDistrict, DemoOrgan } from './district.ts'
import { idFor } from './names.ts'

export interface WorldPost {
  readonly id: string
  readonly person: string
  readonly name: string
  readonly role: Role
  readonly organ: string
  readonly lines: 'all' | readonly string[]
}

/** The district as the story-tellers see it: who sits where. */
export interface World {
  readonly seed: number
  readonly organs: readonly DemoOrgan[]
  readonly posts: readonly WorldPost[]
  /** An organ by its short name. Throws when there is none. */
  organ(short: string): DemoOrgan
  ofKind(kind: string): readonly DemoOrgan[]
  /** The n-th post of a role in an organ, by the organ's short name. */
  post(role: Role, short: string, n?: number): WorldPost
  /** The desk that signs in a role for an office: its own section head, the bureau's deputy and head, the government office. */
  signer(role: Role, office: string): WorldPost
  actor(post: string): Actor
}

export function worldOf(district: DemoDistrict, seed: number): World {
  const posts = district.people.flatMap(({ id, name, posts: held }) =>
    held.map((post, at): WorldPost => ({ id: idFor(seed, `post/${id}/${at}`), person: id, name, ...post })),
  )
  const byShort = new Map(district.organs.map((organ) => [organ.short, organ]))
  const byId = new Map(district.organs.map((organ) => [organ.id, organ]))
  const postById = new Map(posts.map((post) => [post.id, post]))

  function organ(short: string): DemoOrgan {
    const found = byShort.get(short)
    if (!found) throw new Error(`示范区没有「${short}」`)
    return found
  }
  function post(role: Role, short: string, n = 0): WorldPost {
    const at = organ(short).id
    const found = posts.filter((one) => one.role === role && one.organ === at)[n]
    if (!found) throw new Error(`「${short}」没有第 ${n + 1} 个 ${role}`)
    return found
  }
  function signer(role: Role, office: string): WorldPost {
    if (role === 'sectionHead') return post(role, office)
    return role === 'governmentOffice' ? post(role, '区政府') : post(role, '区司法局')
  }
  const under = (id: string): string[] => [
    id,
    ...district.organs.filter(({ parent }) => parent === id).flatMap((child) => under(child.id)),
  ]
  const actors = new Map<string, Actor>()
  function actor(id: string): Actor {
    const known = actors.get(id)
    if (known) return known
    const held = postById.get(id)
    if (!held) throw new Error(`没有岗位 ${id}`)
    const full: Post = {
      id,
      person: held.person,
      role: held.role,
      organ: held.organ,
      organs: under(held.organ),
      lines: held.lines,
    }
    const made: Actor = { post: full, organName: byId.get(held.organ)?.name ?? '' }
    actors.set(id, made)
    return made
  }
  return {
    seed,
    organs: district.organs,
    posts,
    organ,
    ofKind: (kind) => district.organs.filter((one) => one.kind === kind),
    post,
    signer,
    actor,
  }
}
