import type { Post } from '../kernel/reach.ts'
import { postsFrom, postsOf } from '../store/people.ts'
import type { Session } from '../store/sessions.ts'
import type { Store } from '../store/store.ts'

/** A post with the name its organ bears today. */
export interface HeldPost {
  readonly post: Post
  readonly organName: string
}

/** The posts of a person today; one that covers every open line comes before those named for closed ones. */
export async function heldPosts(store: Store, person: string): Promise<HeldPost[]> {
  return named(store, await postsOf(store, person))
}

export async function heldBy(store: Store, { posts }: Session): Promise<HeldPost[]> {
  return named(store, await postsFrom(store, posts))
}

async function named(store: Store, posts: readonly Post[]): Promise<HeldPost[]> {
  const { organs } = await store.directory.with(posts.map(({ organ }) => organ))
  const usual = posts.toSorted((a, b) => Number(a.lines !== 'all') - Number(b.lines !== 'all'))
  return usual.map((post) => ({ post, organName: organs.get(post.organ)?.name ?? '' }))
}
