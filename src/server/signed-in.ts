import { createHash, randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Post } from '../kernel/reach.ts'
import { findSession } from '../store/sessions.ts'
import type { Desk } from './desk-parts.ts'
import { type HeldPost, heldBy } from './held-posts.ts'
import { Refused } from './problems.ts'
import { checksOf } from './second-checks.ts'
import { tokenIn } from './session-cookie.ts'

/** The person at the other end, under the post chosen for this session. */
export interface SignedIn {
  readonly person: string
  readonly name: string
  readonly post: Post
  readonly organName: string
  readonly posts: readonly HeldPost[]
  readonly tokenHash: string
  readonly mustChangePassword: boolean
  /** The bureau asks everyone for a second check, and this person has none yet. */
  readonly mustAddFactor: boolean
}

export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashOf(token) }
}

/** The database holds only the hash: who reads it cannot sign in with it. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

export async function signedIn(desk: Desk, request: FastifyRequest): Promise<SignedIn | Refused> {
  const token = tokenIn(desk, request)
  if (!token) return new Refused('signed-out', ['请先登录'])
  const tokenHash = hashOf(token)
  const session = await findSession(desk.store, tokenHash, desk.ways.lasts)
  if (!session) return new Refused('signed-out', ['登录已过期，请重新登录；填写的内容已存为草稿'])
  const posts = await heldBy(desk.store, session)
  const held = posts.find(({ post }) => post.id === session.post)
  if (!held) return new Refused('signed-out', ['您的岗位已有变动，请重新登录'])
  const { person, name, mustChange } = session
  const mustAddFactor = desk.ways.everyoneTwice && !session.strong && (await checksOf(desk.store, person)).none
  return {
    person,
    name,
    post: held.post,
    organName: held.organName,
    posts,
    tokenHash,
    mustChangePassword: mustChange,
    mustAddFactor,
  }
}
