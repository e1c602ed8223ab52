import { roles } from '../kernel/role.ts'
import type { Store } from '../store/store.ts'

export interface Making {
  readonly done: number
  readonly of: number
  /** What is being made now: 正在办理 2021-03-01 的事项 */
  readonly says: string
}

export interface DemoPerson {
  readonly person: string
  readonly login: string
  /** The first of the person's posts. */
  readonly role: string
  readonly roleLabel: string
  readonly organName: string
}

/** What the room of the demonstration gives; loaded only where a demonstration is made. */
export interface DemoPort {
  readonly people: readonly DemoPerson[]
  /** Enters organs, people and posts before the first act; they are there once `done` is above nought. */
  make(store: Store, onProgress: (making: Making) => void): Promise<void>
}

export async function demoPort(): Promise<DemoPort> {
  const [{ makeDistrictYear }, { demoDistrict }] = await Promise.all([
    import('../demo/make.ts'),
    import('../demo/district.ts'),
  ])
  const { people, organs } = demoDistrict(seed)
  const nameOf = new Map(organs.map(({ id, name }) => [id, name]))
  return {
    people: people.flatMap(({ id, login, posts: [post] }) =>
      login && post
        ? { person: id, login, role: post.role, roleLabel: roles[post.role], organName: nameOf.get(post.organ) ?? '' }
        : [],
    ),
    make: (store, onProgress) => makeDistrictYear(store, { seed, onProgress }),
  }
}

const seed = 2021
