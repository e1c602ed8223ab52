import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import { type Account, accountOf } from '../../store/accounts.ts'
import { passkeyById } from '../../store/passkeys.ts'
import { personOfSubject } from '../../store/subject-links.ts'
import { restingSays } from '../account-lock.ts'
import { enter } from '../enter.ts'
import type { Identity, OidcProvider } from '../oidc/provider.ts'
import { OidcRefused } from '../oidc/refused.ts'
import { askToShow, isShown } from '../passkey-checks.ts'
import { Refused } from '../problems.ts'
import type { Ask, Handlers } from '../route.ts'
import { askSecond, checksOf, codeRefused } from '../second-checks.ts'
import { halfIn, recall, remember } from '../sign-in-step.ts'

type Names =
  | 'GET /api/sign-in'
  | 'POST /api/session/oidc/start'
  | 'POST /api/session/oidc'
  | 'POST /api/session/second'
  | 'POST /api/session/passkey/start'
  | 'POST /api/session/passkey'

const noOidc = new Refused('procedure', ['本单位没有开通统一身份认证，请用账号密码登录'])
const noPasskeys = new Refused('procedure', ['本单位没有开通通行密钥，请用账号密码登录'])
const tooLate = new Refused('signed-out', ['这次登录已经过了五分钟，或者不是从这个浏览器开始的，请从头再登一次'])

/** The ways in besides login and password. Each step is taken once; nobody is made up. */
export const signInHandlers: Pick<Handlers, Names> = {
  'GET /api/sign-in': async ({ desk: { ways } }) => ({
    oidc: ways.oidc?.settings.label ?? null,
    passkeys: ways.passkeys !== null,
  }),

  'POST /api/session/oidc/start': async ({ desk, cookie, request }) => {
    const { oidc } = desk.ways
    if (!oidc) return noOidc
    const leaving = await believed(() => oidc.leave())
    if (leaving instanceof Refused) return leaving
    const { url, ...kept } = leaving
    await remember({ desk, cookie, request }, 'oidc', kept)
    return { url }
  },

  'POST /api/session/oidc': async ({ desk, cookie, request, body }) => {
    const { oidc } = desk.ways
    if (!oidc) return noOidc
    const identity = await identityOf({ desk, cookie, request, body }, oidc)
    if (identity instanceof Refused) return identity
    const person = await personOfSubject(desk.store, identity)
    const account = person ? await accountOf(desk.store, { person }) : null
    if (!account) return unknown(identity)
    const checks = await checksOf(desk.store, account.person)
    if (identity.strong || checks.none)
      return enter({ desk, cookie, request }, account, { how: 'oidc', strong: identity.strong })
    await remember({ desk, cookie, request }, 'half', { person: account.person, how: 'oidc' })
    return askSecond(checks)
  },

  'POST /api/session/second': async ({ desk, cookie, request, body }) => {
    const half = await halfIn({ desk, request })
    const account = await accountIn(desk.store, half)
    if (!half || !account) return tooLate
    const resting = restingSays(desk.store, account)
    if (resting) return resting
    const wrong = await codeRefused(desk.store, account, body.code)
    if (wrong) return wrong
    if (!(await recall({ desk, cookie, request }, 'half'))) return tooLate
    return enter({ desk, cookie, request }, account, { how: wayOf(half), strong: true })
  },

  'POST /api/session/passkey/start': async ({ desk, cookie, request }) => {
    const { passkeys } = desk.ways
    if (!passkeys) return noPasskeys
    const half = await halfIn({ desk, request })
    const asked = await askToShow(desk.store, passkeys, half?.['person'] ?? null)
    await remember({ desk, cookie, request }, 'passkey', { challenge: asked.challenge })
    return { ...asked }
  },

  'POST /api/session/passkey': async ({ desk, cookie, request, body }) => {
    const { passkeys } = desk.ways
    if (!passkeys) return noPasskeys
    const [step, half] = [await recall({ desk, cookie, request }, 'passkey'), await halfIn({ desk, request })]
    if (!step) return tooLate
    const key = await passkeyById(desk.store, body.response.id)
    const account = key && (await accountOf(desk.store, { person: key.person }))
    if (!key || !account || (half && half['person'] !== key.person)) return notTaken
    const shown = {
      response: body.response as unknown as AuthenticationResponseJSON,
      challenge: step['challenge'] ?? '',
    }
    if (!(await isShown(desk.store, passkeys, { ...shown, key, alone: half === null }))) return notTaken
    await recall({ desk, cookie, request }, 'half')
    return enter({ desk, cookie, request }, account, { how: half ? wayOf(half) : 'passkey', strong: true })
  },
}

const notTaken = new Refused('signed-out', [
  '这把通行密钥没有通过：可能没有登记、已经被去掉，或者没有验证指纹、面容、锁屏码。请再试一次，或者用账号密码登录',
])

type Coming = Pick<Ask<'POST /api/session/oidc'>, 'desk' | 'cookie' | 'request' | 'body'>

async function identityOf({ body, ...asking }: Coming, oidc: OidcProvider): Promise<Identity | Refused> {
  const leaving = await recall(asking, 'oidc')
  if (!leaving) return tooLate
  const { state = '', nonce = '', verifier = '' } = leaving
  return believed(() => oidc.come(body.answer, { state, nonce, verifier }))
}

async function believed<Told>(work: () => Promise<Told>): Promise<Told | Refused> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof OidcRefused) return new Refused('signed-out', [error.message])
    throw error
  }
}

/** Their own identifier, so that they can tell the administrator. */
function unknown({ subject }: Identity): Refused {
  return new Refused('signed-out', [
    `统一身份认证通过了，但这个身份还没有和本平台的人员对上。请把这个标识告诉系统管理员：${subject}`,
  ])
}

async function accountIn(
  store: Parameters<typeof accountOf>[0],
  half: Readonly<Record<string, string>> | null,
): Promise<Account | null> {
  const person = half?.['person']
  return person ? accountOf(store, { person }) : null
}

function wayOf(half: Readonly<Record<string, string>>): 'oidc' | 'password' {
  return half['how'] === 'oidc' ? 'oidc' : 'password'
}
