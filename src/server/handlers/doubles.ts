import { roles } from '../../kernel/role.ts'
import { doubles, mergePeople, type PersonCard, partPeople } from '../../store/person-merges.ts'
import type { doublesContract } from '../contract-people.ts'
import { mayEnter } from '../gates.ts'
import { notFound, Refused } from '../problems.ts'
import type { Handlers } from '../route.ts'
import type { SignedIn } from '../signed-in.ts'

const closed = new Refused('reach', ['这一页只给系统管理员看'])

/** 同一个人的两条记录：按证件号码找到，由管理员核对后合并，也可以拆开，每一步留痕。 */
export const doublesHandlers: Pick<Handlers, keyof typeof doublesContract> = {
  'GET /api/admin/doubles': async ({ desk: { store }, who }) => {
    if (!isAdministrator(who)) return closed
    const { suggested, merged } = await doubles(store)
    return {
      suggested: suggested.map(([one, other]) => ({ one: cardView(one), other: cardView(other) })),
      merged: merged.map(({ kept, other, ...row }) => ({ ...row, kept: cardView(kept), other: cardView(other) })),
    }
  },

  'POST /api/admin/doubles': async ({ desk: { store }, who, body }) => {
    if (!isAdministrator(who)) return closed
    const refused = await mergePeople(store, who.post, body)
    if (refused === 'missing') return notFound('没有这两条可以合并的记录')
    return refused === null ? { ok: true } : new Refused('procedure', [refused])
  },

  'POST /api/admin/doubles/:id/part': async ({ desk: { store }, who, params, body }) => {
    if (!isAdministrator(who)) return closed
    const parted = await partPeople(store, who.post, { id: params.id, why: body.why })
    return parted ? { ok: true } : notFound('没有这一项合并')
  },
}

function isAdministrator({ post }: SignedIn): boolean {
  return mayEnter('administration', post)
}

function cardView({ posts, ...card }: PersonCard) {
  return { ...card, posts: posts.map(({ role, organ }) => `${organ} · ${roles[role] ?? role}`) }
}
