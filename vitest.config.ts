import { configDefaults, defineConfig } from 'vitest/config'

/** What exchanges modules for others of its own has to read them anew: vitest.alone.config.ts. */
export const alone = ['src/testing/reach/reach.test.ts']

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tools/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...alone],
    globalSetup: ['src/testing/postgres-run.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Files of a worker share their modules: reading them anew for each took most of the time. None keeps anything in one.
    isolate: false,
  },
})
