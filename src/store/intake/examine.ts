import { createHash } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import { type Check, type Checked, checkFile } from '../../door/check.ts'
import { makeManifest, type Recognised, recognise } from '../../door/manifest.ts'
import type { GivenFile } from '../../door/read-table.ts'
import type { Post } from '../../kernel/reach.ts'
import { canonical } from '../event-hash.ts'
import type { Store } from '../store.ts'
import { districtNames } from './names.ts'
import { type Offered, unitsOf } from './offered.ts'
import { withLedger } from './with-ledger.ts'

export interface Examining {
  readonly offered: Offered
  readonly post: Post
  readonly file: GivenFile
  readonly everyRow: Readonly<Record<string, string>>
  readonly onProgress?: (done: number, of: number) => Promise<void>
}

export interface Examined {
  readonly check: Check
  /** The verdict of the take-home page: the same function on the same file. */
  readonly own: Checked
  /** With what only the ledger knows. */
  readonly checked: Checked
  readonly rowsSm3: string
}

/** Reads a sheet and judges every row of it, letting others in between. */
export async function examine(
  store: Store,
  { offered, post, file, everyRow, onProgress }: Examining,
): Promise<Examined> {
  const { business, name } = offered
  const names = await districtNames(store)
  const within = unitsOf(business, post)
  const check: Check = {
    business,
    sheet: name,
    today: store.today(),
    names,
    everyRow,
    ...(within ? { within } : {}),
    meanwhile: async (done, of) => {
      await Promise.all([breathe(), onProgress?.(done, of)])
    },
  }
  const own = await checkFile(file, check)
  const rowsSm3 = sm3(canonical(own.rows.map(({ attempt }) => attempt)))
  return { check, own, checked: await withLedger(store, store.db, own, { offered, post, names, rowsSm3 }), rowsSm3 }
}

/** Whether the sheet that the take-home page gave with the file says the same. */
export async function recogniseManifest(text: string, file: GivenFile, { check, own }: Examined): Promise<Recognised> {
  return recognise(text, await makeManifest(file, check, own))
}

export function sm3(content: string | Uint8Array): string {
  return createHash('sm3').update(content).digest('hex')
}
