import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { roles } from '../kernel/role.ts'
import { type Account, noteSuccess } from '../store/accounts.ts'
import { rankOf } from '../store/city/rank.ts'
import { findSession, startSession, type WayIn } from '../store/sessions.ts'
import type { meSchema } from './contract-views.ts'
import type { Desk } from './desk-parts.ts'
import { type HeldPost, heldPosts } from './held-posts.ts'
import { Refused } from './problems.ts'
import { checksOf } from './second-checks.ts'
import { type SessionCookie, stepToken } from './session-cookie.ts'
import { newToken, type SignedIn } from './signed-in.ts'
import { todayView } from './views/me.ts'

interface Asking {
  readonly desk: Desk
  readonly cookie: SessionCookie
  readonly request: FastifyRequest
}

export interface Proved {
  readonly how: WayIn
  /** Two checks were made, here or by the provider. */
  readonly strong: boolean
}

/** Everything was right: a session begins, under the first of the person's posts. */
export async function enter(
  { desk, cookie, request }: Asking,
  account: Account,
  { how, strong }: Proved,
): Promise<MeView | Refused> {
  const { store, ways } = desk
  const posts = await heldPosts(store, account.person)
  const [first] = posts
  if (!first) return new Refused('reach', ['您现在没有岗位，请联系管理员'])
  const { token, hash } = newToken()
  const agent = request.headers['user-agent']?.slice(0, 200) ?? null
  const { person, name } = account
  await noteSuccess(store, person)
  await startSession(store, { tokenHash: hash, person, post: first.post.id, lasts: ways.lasts, agent, how, strong })
  const session = await findSession(store, hash, ways.lasts)
  cookie.set(token)
  if (stepToken(desk, request)) cookie.dropStep()
  return meView(desk, {
    person,
    name,
    posts,
    held: first,
    mustChangePassword: session?.mustChange === true,
    mustAddFactor: ways.everyoneTwice && !strong && (await checksOf(store, person)).none,
  })
}

interface Me extends Pick<SignedIn, 'person' | 'name' | 'posts' | 'mustChangePassword' | 'mustAddFactor'> {
  readonly held: HeldPost
}

type MeView = z.infer<typeof meSchema>

export async function meView(
  { store }: Desk,
  { person, name, posts, held, mustChangePassword, mustAddFactor }: Me,
): Promise<MeView> {
  return {
    person: { id: person, name },
    post: postView(held),
    posts: posts.map(postView),
    district: { id: store.district, name: store.districtName, synthetic: store.synthetic, rank: await rankOf(store) },
    today: todayView({ today: store.today(), calendar: store.calendar }),
    mustChangePassword,
    mustAddFactor,
  }
}

function postView({ post: { id, role, organ, lines }, organName }: HeldPost) {
  return { id, role, roleLabel: roles[role], organ, organName, lines: lines === 'all' ? lines : [...lines] }
}
