import { isRole } from '../../kernel/role.ts'
import { fileOf } from '../../store/files.ts'
import { organs, people } from '../../store/people.ts'
import { perform } from '../../store/perform.ts'
import { placesOf } from '../places.ts'
import { notFound, Refused } from '../problems.ts'
import { refusedView } from '../refused-view.ts'
import type { Handlers } from '../route.ts'
import { actorOf } from './acts.ts'

type Names = 'GET /api/people' | 'GET /api/organs' | 'GET /api/files/:id' | 'POST /api/feedback'

/** A chooser shows so many; more is found by typing. */
const most = 200

export const peopleHandlers: Pick<Handlers, Names> = {
  'GET /api/people': async ({ desk: { store }, query: { roles = '', q = '', id } }) => {
    const wanted = roles.split(',').filter(Boolean)
    if (!wanted.every(isRole)) return new Refused('form', [{ says: '没有这种身份', field: 'roles' }])
    const found = (await people(store, wanted.filter(isRole)))
      .filter((one) => (id ? one.id === id : one.name.includes(q.trim())))
      .slice(0, most)
    const places = await placesOf(
      store,
      found.map(({ id }) => id),
    )
    return {
      rows: found.map(({ id, name, roles: held }) => ({
        id,
        name,
        roles: [...held],
        organName: places.get(id) ?? null,
      })),
    }
  },

  'GET /api/organs': async ({ desk: { store }, query: { kinds = '', q = '', id } }) => {
    const found = await organs(store, kinds.split(',').filter(Boolean))
    return {
      rows: found
        .filter((one) => (id ? one.id === id : one.name.includes(q.trim())))
        .slice(0, most)
        .map(({ id, name, kind, parent }) => ({ id, name, kind, parent })),
    }
  },

  'GET /api/files/:id': async ({ desk: { store }, who, params }) => {
    const file = await fileOf(store, who.post, params.id)
    return file ? { id: file.id, name: file.name, size: file.size, type: file.type } : notFound('没有这份文件')
  },

  'POST /api/feedback': async ({ desk: { store }, who, body: { page, says } }) => {
    const given = { subject: says.slice(0, 30), kind: 'idea', says, page, receivedOn: store.today() }
    // The entrance is on every page, also for a post that covers a few lines only.
    const actor = { ...actorOf(who), post: { ...who.post, lines: 'all' as const } }
    const done = await perform(store, actor, { line: 'feedback', act: 'submit', given })
    return done.allowed ? { ok: true as const } : refusedView(done)
  },
}
