import { sql } from 'kysely'
import type { Page } from '../kernel/page.ts'
import type { Post } from '../kernel/reach.ts'
import { readableRow } from './read-matter.ts'
import { isSealed } from './seal-matter.ts'
import type { Store } from './store.ts'

/** A paper of a matter, exactly as it was issued. Null when there is none, when it is out of reach, or its key is gone. */
export async function readPaper(store: Store, post: Post, matter: string, seq: number): Promise<Page | null> {
  const row = await readableRow(store, post, matter)
  if (!row || !Number.isInteger(seq) || seq < 1 || seq > 1_000_000) return null
  const { rows } = await sql<{ page: string }>`
    select page
    from paper
    where district = ${store.district} and matter = ${matter} and seq = ${seq}`.execute(store.db)
  const [paper] = rows
  if (!paper || !isSealed(paper.page)) return null
  const plain = await store.keys.open(store.district, matter, paper.page)
  return plain.startsWith('{') ? (JSON.parse(plain) as Page) : null
}
