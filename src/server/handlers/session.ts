import { type Account, accountOf, noteFailure, setPassword } from '../../store/accounts.ts'
import { endOtherSessions, endSession, switchPost } from '../../store/sessions.ts'
import type { Store } from '../../store/store.ts'
import { lock, resting, restingSays } from '../account-lock.ts'
import { enter, meView } from '../enter.ts'
import type { HeldPost } from '../held-posts.ts'
import { hashPassword, isPassword, passwordProblems, pretendToCheck } from '../passwords.ts'
import { Refused } from '../problems.ts'
import type { Handlers } from '../route.ts'
import { askSecond, checksOf, codeRefused } from '../second-checks.ts'
import { remember } from '../sign-in-step.ts'
import type { SignedIn } from '../signed-in.ts'
import { strangers } from '../strangers.ts'

type Names =
  | 'POST /api/session'
  | 'GET /api/session'
  | 'DELETE /api/session'
  | 'PUT /api/session/post'
  | 'PUT /api/session/password'

const guesses = strangers(lock)

export const sessionHandlers: Pick<Handlers, Names> = {
  'POST /api/session': async ({ desk, body, cookie, request }) => {
    const { store } = desk
    const account = await verified(store, body.login.trim(), body.password)
    if (account instanceof Refused) return account
    const checks = await checksOf(store, account.person)
    if (checks.none) return enter({ desk, cookie, request }, account, { how: 'password', strong: false })
    if (checks.code && body.code) {
      const wrong = await codeRefused(store, account, body.code)
      return wrong ?? enter({ desk, cookie, request }, account, { how: 'password', strong: true })
    }
    await remember({ desk, cookie, request }, 'half', { person: account.person, how: 'password' })
    return askSecond(checks)
  },

  'GET /api/session': async ({ desk, who }) => meView(desk, { ...who, held: heldIn(who) }),

  'DELETE /api/session': async ({ desk: { store }, who, cookie }) => {
    await endSession(store, who.tokenHash)
    cookie.clear()
    return { ok: true }
  },

  'PUT /api/session/post': async ({ desk, who, body }) => {
    const held = who.posts.find(({ post }) => post.id === body.post)
    if (!held) return new Refused('reach', ['您没有这个岗位'])
    await switchPost(desk.store, who.tokenHash, held.post.id)
    return meView(desk, { ...who, held })
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
async function verified(store: Store, login: string, password: string): Promise<Account | Refused> {
  const account = await accountOf(store, { login })
  if (!account) {
    await pretendToCheck(password)
    return guesses.isResting(login, store.now()) ? resting() : wrong(guesses.note(login, store.now()))
  }
  const rests = restingSays(store, account)
  if (rests) return rests
  if (await isPassword(account.passwordHash, password)) return account
  await noteFailure(store, account.person, lock)
  return wrong(account.failed + 1)
}

function wrong(times: number): Refused {
  const left = lock.after - times
  return new Refused('signed-out', [left > 0 ? `账号或者密码不对，还可以再试 ${left} 次` : '账号或者密码不对'])
}

function heldIn({ posts, post }: SignedIn): HeldPost {
  const held = posts.find((one) => one.post.id === post.id)
  if (!held) throw new Error('会话的岗位不在其岗位中')
  return held
}
