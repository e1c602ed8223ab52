import { defineConfig } from 'vitest/config'

/** Journeys drive a real browser against a running desk: slow, two at a time, apart from the unit tests. */
export default defineConfig({
  test: {
    include: ['src/**/*.journey.ts'],
    globalSetup: ['src/testing/postgres-run.ts'],
    testTimeout: 180_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
  },
})
