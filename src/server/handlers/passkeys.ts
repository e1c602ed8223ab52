import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import { accountOf } from '../../store/accounts.ts'
import { dropPasskey, passkeysOf, savePasskey } from '../../store/passkeys.ts'
import { endOtherSessions } from '../../store/sessions.ts'
import { passwordRefused } from '../own-password.ts'
import { askToMake, madeKey } from '../passkey-checks.ts'
import { notFound, Refused } from '../problems.ts'
import type { Handlers } from '../route.ts'
import { recall, remember } from '../sign-in-step.ts'

type Names =
  | 'GET /api/session/passkeys'
  | 'POST /api/session/passkeys/start'
  | 'POST /api/session/passkeys'
  | 'DELETE /api/session/passkeys/:id'

const notOpen = new Refused('procedure', ['本单位没有开通通行密钥；要开通，请管理员写明工作台的网址'])
const most = 10

/** One's own keys: made with the password, shown by name, taken away with the password. */
export const passkeyHandlers: Pick<Handlers, Names> = {
  'GET /api/session/passkeys': async ({ desk: { store, ways }, who }) => ({
    possible: ways.passkeys !== null,
    rows: await passkeysOf(store, who.person),
  }),

  'POST /api/session/passkeys/start': async ({ desk, who, body, cookie, request }) => {
    const { store, ways } = desk
    if (!ways.passkeys) return notOpen
    const wrong = await passwordRefused(store, who.person, body.password)
    if (wrong) return wrong
    if ((await passkeysOf(store, who.person)).length >= most)
      return new Refused('procedure', [`最多登记 ${most} 把，请先去掉不用的`])
    const account = await accountOf(store, { person: who.person })
    const asked = await askToMake(store, ways.passkeys, {
      person: who.person,
      name: who.name,
      login: account?.login ?? who.name,
    })
    await remember({ desk, cookie, request }, 'enrol', { challenge: asked.challenge, person: who.person })
    return { ...asked }
  },

  'POST /api/session/passkeys': async ({ desk, who, body, cookie, request }) => {
    const { store, ways } = desk
    if (!ways.passkeys) return notOpen
    const step = await recall({ desk, cookie, request }, 'enrol')
    if (step?.['person'] !== who.person) return new Refused('procedure', ['已经过了五分钟，请从头再登记一次'])
    const made = await madeKey(ways.passkeys, {
      response: body.response as unknown as RegistrationResponseJSON,
      challenge: step['challenge'] ?? '',
    })
    if (!made) return new Refused('form', ['没有登记成：不是刚才那一次做的，或者不是给本平台做的。请再试一次'])
    if (!(await savePasskey(store, { ...made, person: who.person, name: body.name })))
      return new Refused('procedure', ['这把通行密钥已经登记过了'])
    await endOtherSessions(store, who.person, who.tokenHash)
    return { ok: true }
  },

  'DELETE /api/session/passkeys/:id': async ({ desk: { store }, who, params, body }) => {
    const wrong = await passwordRefused(store, who.person, body.password)
    if (wrong) return wrong
    return (await dropPasskey(store, who.person, params.id)) ? { ok: true } : notFound('没有这把通行密钥')
  },
}
