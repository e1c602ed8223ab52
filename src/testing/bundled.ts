import { cpSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'

const root = resolve(import.meta.dirname, '../..')

/** Programs in one file each, as `npm run build` bundles the server: what is tested and measured is what is run. */
export async function bundleInto(outdir: string, programs: readonly string[]): Promise<void> {
  await build({
    entryPoints: programs.map((path) => join(root, path)),
    outdir,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    jsx: 'automatic',
    logLevel: 'error',
  })
  cpSync(join(root, 'src/store/migrations'), join(outdir, 'migrations'), { recursive: true })
}
