import { sql } from 'kysely'
import type { Post } from '../kernel/reach.ts'
import { type Access, logAccess } from './access-log.ts'
import { readableRow } from './read-matter.ts'
import type { Store } from './store.ts'
import type { FileTable } from './tables.ts'
import { isUuid, newId } from './uuid.ts'

export interface FileGiven {
  /** The matter it belongs to; until it is attached to one, it is its uploader's own. */
  readonly matter?: string
  readonly name: string
  readonly bytes: Uint8Array
}

export interface FileEntry {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly type: string
}

export type NotPut = { readonly allowed: false; readonly reasons: readonly string[] }

/** Keeps a file sealed under the key of its matter, or of the person who uploads it. */
export async function putFile(
  store: Store,
  post: Post,
  { matter, name, bytes }: FileGiven,
): Promise<FileEntry | NotPut> {
  if (matter !== undefined && !(await readableRow(store, post, matter)))
    return { allowed: false, reasons: ['没有这个事项，或者不在您的查看范围内'] }
  const owner = matter ?? post.person
  const stored = await store.files.put({ district: store.district, owner }, { name, bytes })
  if (!stored.allowed) return { allowed: false, reasons: [stored.says] }
  const now = store.now()
  const row = { id: newId(now), name: name.slice(0, 200), size: stored.size, type: stored.mime }
  await sql`
    insert into file (district, id, owner, sha, name, size, type, matter, person, stored_at)
    values (${store.district}, ${row.id}, ${owner}, ${stored.address}, ${row.name}, ${row.size}, ${row.type}, ${matter ?? null}::uuid, ${post.person}, ${now.toISOString()})`.execute(
    store.db,
  )
  return row
}

/** Its name and size; null when there is no such file or it is not this reader's to open. */
export async function fileOf(store: Store, post: Post, id: string): Promise<FileEntry | null> {
  const row = await readable(store, post, id)
  return row && { id: row.id, name: row.name, size: row.size, type: row.type }
}

export async function readFile(
  store: Store,
  post: Post,
  id: string,
  why: Pick<Access, 'matter' | 'purpose'> = {},
): Promise<{ readonly name: string; readonly type: string; readonly bytes: Buffer } | null> {
  const row = await readable(store, post, id)
  if (!row) return null
  const bytes = await store.files.get({ district: store.district, owner: row.owner }, row.sha)
  if (!bytes) return null
  await logAccess(store, post, { matter: row.matter, ...why, what: 'download', field: row.id })
  return { name: row.name, type: row.type, bytes }
}

/** Files of a matter follow its reach; a loose one is its uploader's, or of whoever sees a matter it is attached to. */
async function readable(store: Store, post: Post, id: string): Promise<FileTable | null> {
  if (!isUuid(id)) return null
  const { rows } = await sql<FileTable>`select * from file where district = ${store.district} and id = ${id}`.execute(
    store.db,
  )
  const [row] = rows
  if (!row) return null
  if (!row.matter && row.person === post.person) return row
  const matters = row.matter ? [row.matter] : await attachedTo(store, id)
  for (const matter of matters) if (await readableRow(store, post, matter)) return row
  return null
}

async function attachedTo({ db, district }: Store, id: string): Promise<string[]> {
  const { rows } = await sql<{ matter: string }>`
    select matter
    from attached
    where district = ${district} and file = ${id}
    limit 20`.execute(db)
  return rows.map(({ matter }) => matter)
}
