import { accountOf } from '../../store/accounts.ts'
import { factorOf, keepSecret, takeStep, turnOff, turnOn } from '../../store/second-factor.ts'
import { endOneSession, endOtherSessions, sessionsOf } from '../../store/sessions.ts'
import { linksOf } from '../../store/subject-links.ts'
import { passwordRefused } from '../own-password.ts'
import { notFound, Refused } from '../problems.ts'
import type { Handlers } from '../route.ts'
import { factorUri, newSecret, recoveryCodes, recoveryHash, stepOf } from '../second-factor.ts'

type Names =
  | 'GET /api/session/factor'
  | 'POST /api/session/factor'
  | 'PUT /api/session/factor'
  | 'DELETE /api/session/factor'
  | 'GET /api/sessions'
  | 'DELETE /api/sessions/:id'

export const accountHandlers: Pick<Handlers, Names> = {
  'GET /api/session/factor': async ({ desk: { store }, who }) => {
    const factor = await factorOf(store, who.person)
    return { on: factor?.on === true, recoveryLeft: factor?.on ? factor.recovery.length : 0 }
  },

  'POST /api/session/factor': async ({ desk: { store }, who, body }) => {
    const wrong = await passwordRefused(store, who.person, body.password)
    if (wrong) return wrong
    if ((await factorOf(store, who.person))?.on)
      return new Refused('procedure', ['已经在用动态口令；要换一部手机，请先停用'])
    const account = await accountOf(store, { person: who.person })
    const secret = newSecret()
    await keepSecret(store, who.person, secret)
    return {
      secret,
      uri: factorUri(secret, { login: account?.login ?? who.name, issuer: `法衡 ${store.districtName}` }),
    }
  },

  'PUT /api/session/factor': async ({ desk: { store }, who, body }) => {
    const factor = await factorOf(store, who.person)
    if (!factor || factor.on) return new Refused('procedure', ['请先在手机上添加，再输入口令'])
    const step = stepOf(factor.secret, body.code.trim(), store.now())
    if (step === null || !(await takeStep(store, who.person, step)))
      return new Refused('form', [{ says: '口令不对；请看手机的时间准不准，等下一个口令再试', field: 'code' }])
    const recovery = recoveryCodes()
    await turnOn(store, who.person, { step, recovery: recovery.map(recoveryHash) })
    await endOtherSessions(store, who.person, who.tokenHash)
    return { recovery }
  },

  'DELETE /api/session/factor': async ({ desk: { store }, who, body }) => {
    const wrong = await passwordRefused(store, who.person, body.password)
    if (wrong) return wrong
    await turnOff(store, who.person)
    return { ok: true }
  },

  'GET /api/sessions': async ({ desk: { store, ways }, who }) => ({
    subjects: (await linksOf(store, who.person)).flatMap(({ token: _token, waiting, ...link }) =>
      waiting ? [] : link,
    ),
    idleMinutes: ways.lasts.idleMinutes,
    hours: ways.lasts.hours,
    rows: await sessionsOf(store, who.person, who.tokenHash),
  }),

  'DELETE /api/sessions/:id': async ({ desk: { store }, who, params }) =>
    (await endOneSession(store, who.person, params.id)) ? { ok: true } : notFound('没有这次登录'),
}
