import { sql } from 'kysely'
import type { GivenFile } from '../../door/read-table.ts'
import type { Store } from '../store.ts'
import type { Actor } from '../types.ts'
import { newId } from '../uuid.ts'
import { sm3 } from './examine.ts'
import { readIntake } from './intake-row.ts'
import { offeredSheet } from './offered.ts'
import { takenBefore } from './taken-before.ts'

export interface SheetGiven {
  readonly line: string
  readonly sheet: string
  readonly file: GivenFile
  readonly everyRow?: Readonly<Record<string, string>>
  /** The text of the take-home page's 核对单. */
  readonly manifest?: string
}

export type Received =
  | { readonly allowed: true; readonly id: string; readonly again: boolean }
  | { readonly allowed: false; readonly says: string }

/** Keeps a file that was sent in; what it says is found out behind. A file already taken is answered with its receipt. */
export async function receiveSheet(store: Store, actor: Actor, given: SheetGiven): Promise<Received> {
  const { post } = actor
  const offered = offeredSheet(store, post, given.line, given.sheet)
  if (!offered) return { allowed: false, says: '您的岗位不报送这种表' }
  const fileSm3 = sm3(given.file.bytes)
  const before = await takenBefore(store, store.db, offered, { fileSm3 })
  if (before && (await readIntake(store, post, before.intake))) return { allowed: true, id: before.intake, again: true }
  const now = store.now()
  const id = newId(now)
  const content = await store.keys.sealBytes(store.district, id, given.file.bytes)
  await sql`
    insert into intake (district, id, line, sheet, organ, person, post, file_name, size, file_sm3, content, every_row,
      checked_on, stage, done, of, manifest, made_at)
    values (${store.district}, ${id}, ${given.line}, ${given.sheet}, ${post.organ}, ${post.person}, ${post.id},
      ${given.file.name.slice(0, 200)}, ${given.file.bytes.length}, ${fileSm3}, ${content},
      ${JSON.stringify(given.everyRow ?? {})}::jsonb, ${store.today()}::date, 'checking', 0, 0,
      ${given.manifest ?? null}::text, ${now.toISOString()}::timestamptz)`.execute(store.db)
  return { allowed: true, id, again: false }
}
