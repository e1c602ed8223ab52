import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { browsersFound } from './browser.ts'

/** As long as `.ci/run` lets an installation take. */
const longest = 300_000

/** Before the workers of a run: a browser that is being installed is waited for, and what is packed is unpacked once. */
export async function setup() {
  const ready = process.env['FAHENG_BROWSER_READY']
  if (ready) await untilThere(ready)
  await browsersFound()
}

async function untilThere(file: string): Promise<void> {
  const until = performance.now() + longest
  while (!existsSync(file) && performance.now() < until) await pause(200)
}
