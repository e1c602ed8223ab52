import { byteRoutes } from '../../server/byte-routes.ts'
import { handlers } from '../../server/handlers/all.ts'
import { Refused } from '../../server/problems.ts'
import { usualWays } from '../../server/sign-in-ways.ts'
import { beginHere } from '../../server/work.ts'
import type { Draw } from './path.ts'

type Answering = (ask: unknown) => Promise<unknown>

const answering: Readonly<Record<string, Answering>> = {
  ...(handlers as unknown as Record<string, Answering>),
  ...Object.fromEntries(Object.entries(byteRoutes).map(([endpoint, { give }]) => [endpoint, give as Answering])),
}

/** A handler as the server calls it for somebody signed in under the drawn post, behind the doorkeeper and the validation. */
export async function askedOf(
  { world: { store }, post }: Draw,
  endpoint: string,
  given: { readonly params?: object; readonly query?: object } = {},
): Promise<unknown> {
  const must = { mustChangePassword: false, mustAddFactor: false }
  const who = { person: post.person, name: '', post, organName: '', posts: [], tokenHash: '', ...must }
  const running = { version: '0', startedAt: store.now(), data: null }
  const parts = { running, ways: usualWays, webDir: null, checkerPage: null, begin: beginHere(store) }
  const answer = answering[endpoint]
  if (!answer) throw new Error(`没有 ${endpoint}`)
  return answer({ desk: { store, ...parts }, who, params: {}, query: {}, ...given })
}

export function wasAnswered(answer: unknown): boolean {
  return !(answer instanceof Refused)
}

/** Whoever is let in may still find nothing there. */
export function wasLetIn(answer: unknown): boolean {
  return !(answer instanceof Refused) || answer.problem.kind === 'missing'
}
