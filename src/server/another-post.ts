import { roles } from '../kernel/role.ts'
import { readableRow } from '../store/read-matter.ts'
import type { Store } from '../store/store.ts'
import { notFound, type Refused } from './problems.ts'
import type { SignedIn } from './signed-in.ts'

/** One acts under one post at a time. What another post of the same person reaches is said, with the post to change to. */
export async function underAnotherPost(store: Store, who: SignedIn, matter: string): Promise<Refused | null> {
  for (const { post, organName } of who.posts) {
    if (post.id === who.post.id || !(await readableRow(store, post, matter))) continue
    const lines = post.lines === 'all' ? '' : '（点名的业务）'
    return notFound(`您现在的岗位看不到这个事项，请先换到「${organName} · ${roles[post.role]}${lines}」`)
  }
  return null
}
