import { logAccess } from '../../store/access-log.ts'
import { accountOf } from '../../store/accounts.ts'
import { dropPasskeys } from '../../store/passkeys.ts'
import { turnOff } from '../../store/second-factor.ts'
import { endAllSessions } from '../../store/sessions.ts'
import { confirmSubject, linkSubject, linksOf, unlinkSubject, waitingLinks } from '../../store/subject-links.ts'
import type { Desk } from '../desk-parts.ts'
import { mayEnter } from '../gates.ts'
import { notFound, Refused } from '../problems.ts'
import type { Handlers } from '../route.ts'
import type { SignedIn } from '../signed-in.ts'

type Names =
  | 'GET /api/admin/people/:id/subjects'
  | 'POST /api/admin/people/:id/subjects'
  | 'PUT /api/admin/people/:id/subjects/:token'
  | 'DELETE /api/admin/people/:id/subjects/:token'
  | 'GET /api/admin/subjects'
  | 'DELETE /api/admin/people/:id/factors'

const closed = new Refused('reach', ['这一页只给系统管理员看'])
const nobody = () => notFound('这个人没有账号')

/** Which identity is which person: two people enter it by hand, each step on record for the auditor. */
export const linksHandlers: Pick<Handlers, Names> = {
  'GET /api/admin/people/:id/subjects': async ({ desk: { store, ways }, who, params }) => {
    if (!isAdministrator(who)) return closed
    return { issuer: ways.oidc?.settings.issuer ?? null, rows: await linksOf(store, params.id) }
  },

  'POST /api/admin/people/:id/subjects': async ({ desk: { store, ways }, who, params, body }) => {
    if (!isAdministrator(who)) return closed
    if (!ways.oidc) return new Refused('procedure', ['本单位没有开通统一身份认证'])
    const account = await accountOf(store, { person: params.id })
    if (!account) return nobody()
    const { issuer } = ways.oidc.settings
    const linked = await linkSubject(store, { issuer, subject: body.subject, person: params.id, by: who.person })
    if (!linked)
      return new Refused('form', [{ says: '这个标识已经对上了一个人，或者正等着确认，要先去掉', field: 'subject' }])
    await logAccess(store, who.post, { what: 'account', purpose: `提出对上统一身份：${account.name}` })
    return { ok: true }
  },

  'PUT /api/admin/people/:id/subjects/:token': async ({ desk: { store, ways }, who, params, body }) => {
    if (!mayEnter('granting', who.post)) return closed
    const account = await accountOf(store, { person: params.id })
    if (!account) return nobody()
    const refused = body.granted
      ? await confirmed({ store, ways, who }, { ...params, subject: body.subject ?? '' })
      : await turnedDown({ store, who }, params)
    if (refused) return refused
    const purpose = `${body.granted ? '确认' : '不同意'}对上统一身份：${account.name}`
    await logAccess(store, who.post, { what: 'account', purpose })
    return { ok: true }
  },

  'GET /api/admin/subjects': async ({ desk: { store }, who }) =>
    mayEnter('granting', who.post) ? { rows: await waitingLinks(store, who.person) } : closed,

  'DELETE /api/admin/people/:id/subjects/:token': async ({ desk: { store }, who, params }) => {
    if (!isAdministrator(who)) return closed
    const account = await accountOf(store, { person: params.id })
    const was = account && (await unlinkSubject(store, params.id, params.token))
    if (!was) return notFound('没有这一项')
    if (was === 'linked') await endAllSessions(store, params.id)
    await logAccess(store, who.post, { what: 'account', purpose: `去掉统一身份：${account.name}` })
    return { ok: true }
  },

  'DELETE /api/admin/people/:id/factors': async ({ desk: { store }, who, params }) => {
    if (!isAdministrator(who)) return closed
    const account = await accountOf(store, { person: params.id })
    if (!account) return nobody()
    await turnOff(store, params.id)
    await dropPasskeys(store, params.id)
    await endAllSessions(store, params.id)
    await logAccess(store, who.post, { what: 'account', purpose: `清除动态口令和通行密钥：${account.name}` })
    return { ok: true }
  },
}

interface Of {
  readonly id: string
  readonly token: string
}

type Deciding = Pick<Desk, 'store' | 'ways'> & { readonly who: SignedIn }

async function confirmed({ store, ways, who }: Deciding, { id, token, subject }: Of & { subject: string }) {
  if (!ways.oidc) return new Refused('procedure', ['本单位没有开通统一身份认证'])
  const { issuer } = ways.oidc.settings
  const done = await confirmSubject(store, { issuer, subject, person: id, token, by: who.person })
  if (done === 'missing') return notFound('没有等着确认的这一项')
  if (done === 'own') return new Refused('procedure', ['自己提的不能自己确认，请另一位管理员或者安全审计员来定'])
  if (done === 'other')
    return new Refused('form', [
      { says: '和提出的标识不一样，请和本人当面核对；确实不对的，按「不同意」', field: 'subject' },
    ])
  return null
}

/** Of what waits only; whoever put it forward takes it back the same way. */
async function turnedDown({ store, who }: Omit<Deciding, 'ways'>, { id, token }: Of) {
  const waiting = await waitingLinks(store, who.person)
  if (!waiting.some((one) => one.person === id && one.token === token)) return notFound('没有等着确认的这一项')
  await unlinkSubject(store, id, token)
  return null
}

function isAdministrator({ post }: SignedIn): boolean {
  return mayEnter('administration', post)
}
