import { logAccess } from '../../store/access-log.ts'
import { accountOf } from '../../store/accounts.ts'
import { dropPasskeys } from '../../store/passkeys.ts'
import { turnOff } from '../../store/second-factor.ts'
import { endAllSessions } from '../../store/sessions.ts'
import { linkSubject, linksOf, unlinkSubject } from '../../store/subject-links.ts'
import { notFound, Refused } from '../problems.ts'
import type { Handlers } from '../route.ts'
import type { SignedIn } from '../signed-in.ts'

type Names =
  | 'GET /api/admin/people/:id/subjects'
  | 'POST /api/admin/people/:id/subjects'
  | 'DELETE /api/admin/people/:id/subjects/:token'
  | 'DELETE /api/admin/people/:id/factors'

const closed = new Refused('reach', ['这一页只给系统管理员看'])
const nobody = () => notFound('这个人没有账号')

/** Which identity is which person: entered by hand, each step on record for the auditor. */
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
    if (!linked) return new Refused('form', [{ says: '这个标识已经对上了一个人，要先去掉', field: 'subject' }])
    await logAccess(store, who.post, { what: 'account', purpose: `对上统一身份：${account.name}` })
    return { ok: true }
  },

  'DELETE /api/admin/people/:id/subjects/:token': async ({ desk: { store }, who, params }) => {
    if (!isAdministrator(who)) return closed
    const account = await accountOf(store, { person: params.id })
    if (!account || !(await unlinkSubject(store, params.id, params.token))) return notFound('没有这一项')
    await endAllSessions(store, params.id)
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

function isAdministrator({ post }: SignedIn): boolean {
  return post.role === 'administrator'
}
