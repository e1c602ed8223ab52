import type { Post } from '../kernel/reach.ts'
import { postsOf } from '../store/people.ts'
import type { Store } from '../store/store.ts'

/** A post with the name its organ bears today. */
export interface HeldPost {
  readonly post: Post
  readonly organName: string
}

/** The posts of a person today; one that covers every open line comes before those named for closed ones. */
export async function heldPosts(store: Store, person: string): Promise<HeldPost[]> {
  const posts = await postsOf(store, person)
  const { organs } = await store.directory.with(posts.map(({ organ }) => organ))
  const usual = posts.toSorted((a, b) => Number(a.lines !== 'all') - Number(b.lines !== 'all'))
  return usual.map((post) => ({ post, organName: organs.get(post.organ)?.name ?? '' }))
}
