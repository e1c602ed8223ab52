import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'

export interface Program {
  readonly path: string
  remove(): void
}

/** The server in one file, beside the packages it needs: starts in a second, and is the very code under test. */
export async function serverProgram(): Promise<Program> {
  const root = resolve(import.meta.dirname, '../../..')
  const folder = mkdtempSync(join(root, '.cache/kill-'))
  await build({
    entryPoints: [join(root, 'src/server/main.ts')],
    outdir: folder,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    jsx: 'automatic',
    logLevel: 'error',
  })
  cpSync(join(root, 'src/store/migrations'), join(folder, 'migrations'), { recursive: true })
  return { path: join(folder, 'main.js'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}
