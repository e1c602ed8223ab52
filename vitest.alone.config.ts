import { configDefaults, defineConfig } from 'vitest/config'
import shared, { alone } from './vitest.config.ts'

/** The few tests that exchange modules, each with modules of its own. */
export default defineConfig({
  test: { ...shared.test, include: alone, exclude: configDefaults.exclude, isolate: true },
})
