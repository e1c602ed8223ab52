import { randomUUID } from 'node:crypto'
import { isRole, roles } from '../../kernel/role.ts'
import { isDay } from '../../law/day.ts'
import { logAccess } from '../../store/access-log.ts'
import { accountOf, givePassword, saveAccounts } from '../../store/accounts.ts'
import { savePerson, setActive } from '../../store/people.ts'
import { askForPost, decideRequest, type OpenRequest, openRequests } from '../../store/post-requests.ts'
import { readStaff } from '../../store/read-staff.ts'
import { endAllSessions } from '../../store/sessions.ts'
import type { Store } from '../../store/store.ts'
import type { contract } from '../contract.ts'
import { mayEnter } from '../gates.ts'
import { hashPassword, randomPassword } from '../passwords.ts'
import { notFound, Refused } from '../problems.ts'
import type { Handlers } from '../route.ts'
import type { SignedIn } from '../signed-in.ts'

type Names =
  | 'GET /api/admin/people'
  | 'POST /api/admin/people'
  | 'POST /api/admin/people/:id/password'
  | 'PUT /api/admin/people/:id/active'
  | 'GET /api/admin/requests'
  | 'POST /api/admin/requests'
  | 'PUT /api/admin/requests/:id'

const size = 100

/** The administrator's work, each step of it on record for the auditor. */
export const adminHandlers: Pick<Handlers, Names> = {
  'GET /api/admin/people': async ({ desk: { store }, who, query }) => {
    if (!isAdministrator(who)) return closed
    const rows = await readStaff(store, { q: query.q?.trim() ?? '', size })
    const now = store.now().getTime()
    const shown = rows.slice(0, size).map(({ lockedUntil, posts, ...row }) => ({
      ...row,
      locked: lockedUntil !== null && Date.parse(lockedUntil) > now,
      posts: posts.map(({ id, role, organ, lines, from, to }) => {
        return {
          id,
          roleLabel: isRole(role) ? roles[role] : role,
          organName: organ,
          lines: lineNames(store, lines),
          from,
          to,
        }
      }),
    }))
    return { rows: shown, more: rows.length > size }
  },

  'POST /api/admin/people': async ({ desk: { store }, who, body }) => {
    if (!isAdministrator(who)) return closed
    const login = body.login.trim()
    if (!/^[a-z0-9][a-z0-9._-]{1,39}$/.test(login))
      return new Refused('form', [{ says: '账号用小写字母、数字、点和横线，2 到 40 位', field: 'login' }])
    if (await accountOf(store, { login }))
      return new Refused('form', [{ says: '这个账号已经有人用了', field: 'login' }])
    const id = randomUUID()
    const password = randomPassword()
    const passwordHash = await hashPassword(password)
    await store.db.transaction().execute(async (tx) => {
      const inside = { ...store, db: tx }
      await savePerson(inside, { id, name: body.name })
      await saveAccounts(inside, [{ person: id, login, passwordHash, mustChange: true }])
      await logAccess(inside, who.post, { what: 'account', purpose: `新建 ${body.name}（${login}）` })
    })
    return { id, password }
  },

  'POST /api/admin/people/:id/password': async ({ desk: { store }, who, params }) => {
    if (!isAdministrator(who)) return closed
    const password = randomPassword()
    if (!(await givePassword(store, params.id, await hashPassword(password)))) return notFound('这个人没有账号')
    await endAllSessions(store, params.id)
    await logAccess(store, who.post, { what: 'account', purpose: `重设密码：${await nameOf(store, params.id)}` })
    return { password }
  },

  'PUT /api/admin/people/:id/active': async ({ desk: { store }, who, params, body }) => {
    if (!isAdministrator(who)) return closed
    if (params.id === who.person) return new Refused('procedure', ['不能停用自己'])
    if (!(await setActive(store, params.id, body.active))) return notFound('名册里没有这个人')
    if (!body.active) await endAllSessions(store, params.id)
    const purpose = `${body.active ? '启用' : '停用'}：${await nameOf(store, params.id)}`
    await logAccess(store, who.post, { what: 'account', purpose })
    return { ok: true }
  },

  'GET /api/admin/requests': async ({ desk: { store }, who }) => {
    if (!mayDecide(who)) return closed
    const rows = await openRequests(store)
    return { rows: await Promise.all(rows.map((row) => requestView(store, row, who))) }
  },

  'POST /api/admin/requests': async ({ desk: { store }, who, body }) => {
    if (!isAdministrator(who)) return closed
    const asked = await wellFormed(store, body)
    if (asked instanceof Refused) return asked
    await askForPost(store, who.person, asked)
    await logAccess(store, who.post, { what: 'post', purpose: `申请：${await nameOf(store, asked.person)}` })
    return { id: asked.id }
  },

  'PUT /api/admin/requests/:id': async ({ desk: { store }, who, params, body }) => {
    if (!mayDecide(who)) return closed
    const decided = await decideRequest(store, { id: params.id, decider: who.person, granted: body.granted })
    if (decided === null) return notFound('没有等着决定的这一项')
    if (decided === 'own') return new Refused('procedure', ['自己提的不能自己批，请另一位管理员或者安全审计员来定'])
    const purpose = `${body.granted ? '同意' : '不同意'}：${await nameOf(store, decided.person)}`
    await logAccess(store, who.post, { what: 'post', purpose })
    return { ok: true }
  },
}

const closed = new Refused('reach', ['这一页只给系统管理员看'])

function isAdministrator({ post }: SignedIn): boolean {
  return mayEnter('administration', post)
}

function mayDecide({ post }: SignedIn): boolean {
  return mayEnter('granting', post)
}

type Body = (typeof contract)['POST /api/admin/requests']['body']['_output']

async function wellFormed(store: Store, body: Body) {
  const { person, role, organ, lines, from, to, ends, why } = body
  const { people, organs } = await store.directory.with([person, organ])
  const unknown = lines === 'all' ? [] : lines.filter((line) => !store.businesses.has(line))
  const problems = [
    ...(people.has(person) ? [] : [{ says: '名册里没有这个人', field: 'person' }]),
    ...(organs.has(organ) ? [] : [{ says: '机构名册里没有这个机构', field: 'organ' }]),
    ...(isRole(role) ? [] : [{ says: '没有这种岗位', field: 'role' }]),
    ...unknown.map((line) => ({ says: `没有「${line}」这项业务`, field: 'lines' })),
    ...(isDay(from) ? [] : [{ says: '起始日期应写作 2026-01-01', field: 'from' }]),
    ...(to === undefined || isDay(to) ? [] : [{ says: '终止日期应写作 2026-01-01', field: 'to' }]),
  ]
  if (problems.length > 0 || !isRole(role) || !isDay(from) || (to !== undefined && !isDay(to)))
    return new Refused('form', problems)
  return { id: randomUUID(), person, role, organ, lines, validFrom: from, validTo: to ?? null, ends: ends ?? null, why }
}

async function requestView(store: Store, row: OpenRequest, { person }: SignedIn) {
  const { organs } = await store.directory.with([row.organ])
  const post = `${organs.get(row.organ)?.name ?? ''} · ${roles[row.role]}（${lineNames(store, row.lines)}）`
  return {
    id: row.id,
    person: await nameOf(store, row.person),
    says: row.ends
      ? `自 ${row.from} 起不再担任 ${post}`
      : `自 ${row.from}${row.to ? ` 至 ${row.to}` : ''} 担任 ${post}`,
    why: row.why,
    askedBy: await nameOf(store, row.askedBy),
    askedAt: row.askedAt,
    mine: row.askedBy === person,
  }
}

function lineNames(store: Store, lines: readonly string[] | null): string {
  if (lines === null) return '全部非保密业务'
  return lines.map((line) => store.businesses.get(line)?.line.label ?? line).join('、')
}

async function nameOf(store: Store, person: string): Promise<string> {
  const { people } = await store.directory.with([person])
  return people.get(person)?.name ?? '（不在名册）'
}
