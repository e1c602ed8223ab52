import { sql } from 'kysely'
import type { Line } from '../kernel/line.ts'
import { because, type Reason } from '../kernel/reason.ts'
import type { Tx } from './load.ts'
import type { Store } from './store.ts'
import type { Actor, ActRequest } from './types.ts'
import { isUuid } from './uuid.ts'

/**
 * Files a request names must have been uploaded by whoever acts, or lie in this matter already: attaching somebody
 * else's file to a matter of one's own would open it.
 */
export async function wrongFiles(
  { district }: Store,
  tx: Tx,
  { post }: Actor,
  line: Line,
  request: ActRequest,
): Promise<Reason[]> {
  const named = filesIn(line, request)
  if (named.length === 0) return []
  const ids = named.map(({ id }) => id).filter(isUuid)
  const { rows } = await sql<{ id: string }>`
    select file.id
    from file
    where file.district = ${district} and file.id = any(${ids}::uuid[])
      and (file.person = ${post.person} or file.matter = ${request.matter ?? null}::uuid
        or exists (select from attached where attached.district = file.district and attached.file = file.id and attached.matter = ${request.matter ?? null}::uuid))`.execute(
    tx,
  )
  const mine = new Set(rows.map(({ id }) => id))
  return named
    .filter(({ id }) => !mine.has(id))
    .map(({ name }) => because('材料没有上传成功，请重新上传', { field: name }))
}

function filesIn({ fields }: Line, { act, given }: ActRequest): { id: string; name: string }[] {
  if (act === 'attach') return typeof given.file === 'string' ? [{ id: given.file, name: 'file' }] : []
  return Object.entries(given).flatMap(([name, value]) => {
    if (!Array.isArray(value) || !Object.hasOwn(fields, name)) return []
    const field = fields[name]
    if (field?.kind === 'attachments') return value.filter((id) => typeof id === 'string').map((id) => ({ id, name }))
    const cells = Object.entries(field?.rows ?? {}).flatMap(([cell, { kind }]) => (kind === 'attachments' ? cell : []))
    return value.flatMap((row) =>
      cells.flatMap((cell) => listIn(row?.[cell]).flatMap((id) => (typeof id === 'string' ? { id, name } : []))),
    )
  })
}

/** What is no list is refused by the field itself. */
function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
