import { type Post, reachOf } from '../kernel/reach.ts'
import type { Store } from './store.ts'

/** The lines whose referrals come to this post: it sees the line, and may open a matter in it. */
export function receivableLines({ businesses }: Pick<Store, 'businesses'>, post: Post): string[] {
  return [...businesses.values()].flatMap(({ line }) => {
    const opens = Object.values(line.acts).some(({ from, by }) => from === 'new' && by.includes(post.role))
    return opens && reachOf(line, post).sees !== 'nothing' ? [line.id] : []
  })
}
