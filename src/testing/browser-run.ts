import { browsersFound } from './browser.ts'

/** Before the workers of a run: what is packed is unpacked once. */
export async function setup() {
  await browsersFound()
}
