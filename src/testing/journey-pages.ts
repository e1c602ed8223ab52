import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'
import { scratchFolder } from './scratch.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The desk's pages as they ship, built once for all journeys of a run. */
    webDir: string
  }
}

let folder = ''

/** As they ship: under a test's own setting the widgets give every dialog one and the same id. */
export async function setup(project: TestProject) {
  folder = scratchFolder('pages')
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  const outDir = join(folder, 'web')
  await build({ root: 'src/web', configFile: 'vite.config.ts', logLevel: 'error', build: { outDir } })
  process.env['NODE_ENV'] = before
  project.provide('webDir', outDir)
}

export function teardown() {
  rmSync(folder, { recursive: true, force: true })
}
