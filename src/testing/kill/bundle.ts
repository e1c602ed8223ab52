import { mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { bundleInto } from '../bundled.ts'

export interface Program {
  readonly path: string
  remove(): void
}

/** The server in one file, beside the packages it needs: starts in a second, and is the very code under test. */
export async function serverProgram(): Promise<Program> {
  const folder = mkdtempSync(join(resolve(import.meta.dirname, '../../..'), '.cache/kill-'))
  await bundleInto(folder, ['src/server/main.ts'])
  return { path: join(folder, 'main.js'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}
