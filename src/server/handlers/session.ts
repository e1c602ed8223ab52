import type { z } from 'zod'
import { roles } from '../../kernel/role.ts'
import { type Account, accountOf, noteFailure, noteSuccess, setPassword } from '../../store/accounts.ts'
import { factorOf } from '../../store/second-factor.ts'
import { endOtherSessions, endSession, startSession, switchPost } from '../../store/sessions.ts'
import type { Store } from '../../store/store.ts'
import { lock, resting, restingSays } from '../account-lock.ts'
import type { meSchema } from '../contract-views.ts'
import { type HeldPost, heldPosts } from '../held-posts.ts'
import { hashPassword, isPassword, passwordProblems, pretendToCheck } from '../passwords.ts'
import { Refused } from '../problems.ts'
import type { Handlers } from '../route.ts'
import { isSecond } from '../second-factor.ts'
import { newToken, type SignedIn, sessionLasts } from '../signed-in.ts'
import { strangers } from '../strangers.ts'
import { todayView } from '../views/me.ts'

type Names =
  | 'POST /api/session'
  | 'GET /api/session'
  | 'DELETE /api/session'
  | 'PUT /api/session/post'
  | 'PUT /api/session/password'

const guesses = strangers(lock)

export const sessionHandlers: Pick<Handlers, Names> = {
  'POST /api/session': async ({ desk: { store }, body, cookie, request }) => {
    const login = body.login.trim()
    const found = await verified(store, login, body)
    if (found instanceof Refused) return found
    const posts = await heldPosts(store, found.person)
    const [first] = posts
    if (!first) return new Refused('reach', ['您现在没有岗位，请联系管理员'])
    const { token, hash } = newToken()
    const agent = request.headers['user-agent']?.slice(0, 200) ?? null
    const begun = { tokenHash: hash, person: found.person, post: first.post.id, lasts: sessionLasts, agent }
    await startSession(store, begun)
    cookie.set(token)
    return meView(store, {
      person: found.person,
      name: found.name,
      posts,
      held: first,
      mustChangePassword: found.mustChange,
    })
  },

  'GET /api/session': async ({ desk: { store }, who }) => meView(store, { ...who, held: heldIn(who) }),

  'DELETE /api/session': async ({ desk: { store }, who, cookie }) => {
    await endSession(store, who.tokenHash)
    cookie.clear()
    return { ok: true }
  },

  'PUT /api/session/post': async ({ desk: { store }, who, body }) => {
    const held = who.posts.find(({ post }) => post.id === body.post)
    if (!held) return new Refused('reach', ['您没有这个岗位'])
    await switchPost(store, who.tokenHash, held.post.id)
    return meView(store, { ...who, held })
  },

  'PUT /api/session/password': async ({ desk: { store }, who, body }) => {
    const account = await accountOf(store, { person: who.person })
    if (!account) throw new Error('登录的人没有账号')
    const resting = restingSays(store, account)
    if (resting) return resting
    if (!(await isPassword(account.passwordHash, body.old))) {
      await noteFailure(store, who.person, lock)
      return new Refused('form', [{ says: '原密码不对', field: 'old' }])
    }
    const problems = passwordProblems(body.fresh, { login: account.login, old: body.old })
    if (problems.length > 0)
      return new Refused(
        'form',
        problems.map((says) => ({ says, field: 'fresh' })),
      )
    await setPassword(store, who.person, await hashPassword(body.fresh))
    await endOtherSessions(store, who.person, who.tokenHash)
    return { ok: true }
  },
}

/** One answer for a wrong login and a wrong password, in the same time; both rest after too many guesses. */
async function verified(
  store: Store,
  login: string,
  { password, code }: { readonly password: string; readonly code?: string | undefined },
): Promise<Account | Refused> {
  const account = await accountOf(store, { login })
  if (!account) {
    await pretendToCheck(password)
    return guesses.isResting(login, store.now()) ? resting() : wrong(guesses.note(login, store.now()))
  }
  const rests = restingSays(store, account)
  if (rests) return rests
  if (!(await isPassword(account.passwordHash, password))) {
    await noteFailure(store, account.person, lock)
    return wrong(account.failed + 1)
  }
  const second = await secondRefused(store, account, code)
  if (second) return second
  await noteSuccess(store, account.person)
  return account
}

/** The password was right; a wrong code counts like a wrong password. */
async function secondRefused(store: Store, account: Account, code: string | undefined): Promise<Refused | null> {
  const { person, failed } = account
  const factor = await factorOf(store, person)
  if (!factor?.on) return null
  if (!code) return new Refused('signed-out', [{ says: '请输入手机上的六位动态口令', field: 'code' }])
  if (await isSecond(store, { person, factor }, code)) return null
  await noteFailure(store, person, lock)
  const left = lock.after - failed - 1
  const says = left > 0 ? `动态口令不对或者已经用过，还可以再试 ${left} 次` : '动态口令不对或者已经用过'
  return new Refused('signed-out', [{ says, field: 'code' }])
}

function wrong(times: number): Refused {
  const left = lock.after - times
  return new Refused('signed-out', [left > 0 ? `账号或者密码不对，还可以再试 ${left} 次` : '账号或者密码不对'])
}

interface Me extends Pick<SignedIn, 'person' | 'name' | 'posts' | 'mustChangePassword'> {
  readonly held: HeldPost
}

function meView(store: Store, { person, name, posts, held, mustChangePassword }: Me): z.infer<typeof meSchema> {
  return {
    person: { id: person, name },
    post: postView(held),
    posts: posts.map(postView),
    district: { id: store.district, name: store.districtName, synthetic: store.synthetic },
    today: todayView({ today: store.today(), calendar: store.calendar }),
    mustChangePassword,
  }
}

function postView({ post: { id, role, organ, lines }, organName }: HeldPost) {
  return { id, role, roleLabel: roles[role], organ, organName, lines: lines === 'all' ? lines : [...lines] }
}

function heldIn({ posts, post }: SignedIn): HeldPost {
  const held = posts.find((one) => one.post.id === post.id)
  if (!held) throw new Error('会话的岗位不在其岗位中')
  return held
}
