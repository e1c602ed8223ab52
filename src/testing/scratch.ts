import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder to throw away that the database's user can pass, so that the cluster stays inside it (store/postgres/layout.ts). */
export function scratchFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `faheng-${name}-`))
  chmodSync(folder, 0o711)
  return folder
}
