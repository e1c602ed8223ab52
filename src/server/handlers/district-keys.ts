import { mayConsent, whyNotDecide } from '../../kernel/city-consent.ts'
import { keyChanges } from '../../kernel/key-change.ts'
import { formatDay } from '../../law/day.ts'
import { dayAt } from '../../store/beijing.ts'
import {
  askKeyChange,
  decideKeyChange,
  type KeyChangeRow,
  keyChangesOf,
  type OwnKey,
  ownKeysOf,
} from '../../store/city/key-change.ts'
import type { lettersContract } from '../contract-letters.ts'
import { Refused } from '../problems.ts'
import { refusedView } from '../refused-view.ts'
import type { Handlers } from '../route.ts'
import type { SignedIn } from '../signed-in.ts'
import { seesFigures } from './figures.ts'

type Names = Extract<keyof typeof lettersContract, `${string}district-keys${string}`>

/** The key a district signs its letters with: which counts, and changing it in four eyes. */
export const districtKeyHandlers: Pick<Handlers, Names> = {
  'GET /api/district-keys': async ({ desk: { store }, who }) => {
    if (!seesFigures(who.post) && !mayConsent(who.post)) return new Refused('reach', ['您的岗位不查看签名密钥'])
    const [keys, changes, { people }] = await Promise.all([
      ownKeysOf(store),
      keyChangesOf(store),
      store.directory.with([]),
    ])
    const waits = changes.some(({ decidedAt }) => decidedAt === null)
    return {
      keys: keys.map(keyView),
      changes: changes.map((one) => changeView(one, who, (id) => people.get(id)?.name ?? '')),
      mayAsk: mayConsent(who.post) && !waits && keys.length > 0,
    }
  },

  'POST /api/district-keys/changes': async ({ desk: { store }, who, body }) => {
    const done = await askKeyChange(store, who.post, body)
    return done.allowed ? { says: done.says } : refusedView(done)
  },

  'PUT /api/district-keys/changes/:no': async ({ desk: { store }, who, params, body }) => {
    const done = await decideKeyChange(store, who.post, { ...params, ...body })
    return done.allowed ? { says: done.says } : refusedView(done)
  },
}

function keyView({ id, sealed, madeAt, goodUntil, lostAt }: OwnKey) {
  const standing = lostAt
    ? `${formatDay(dayAt(lostAt))}挂失，此后收到的不算数`
    : goodUntil
      ? `已换，${formatDay(dayAt(goodUntil))}以前签的仍然有效`
      : '现在使用'
  return { id, madeAt, sealed, standing, current: goodUntil === null && lostAt === null }
}

function changeView(row: KeyChangeRow, who: SignedIn, nameOf: (id: string) => string) {
  const { no, what, why, agreed, askedAt, decidedAt, askedBy, askedRole, decidedBy } = row
  const closed = whyNotDecide({ person: askedBy, role: askedRole }, who.post).map(({ says }) => says)
  return {
    ...{ no, why, agreed, askedAt, decidedAt },
    whatLabel: keyChanges[what],
    askedBy: nameOf(askedBy),
    decidedBy: decidedBy && nameOf(decidedBy),
    closed: decidedAt === null ? closed : null,
  }
}
