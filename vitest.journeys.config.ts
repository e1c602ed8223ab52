import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The one that takes as long as all the others begins first, so that nobody waits for it at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLongest = ({ moduleId }: TestSpecification) => Number(moduleId.includes('every-role'))
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => isLongest(other) - isLongest(one))
  }
}

/** Journeys drive a real browser against a running desk: slow, three at a time (each waits for its browser), apart from the unit tests. */
export default defineConfig({
  test: {
    include: ['src/**/*.journey.ts'],
    globalSetup: ['src/testing/postgres-run.ts', 'src/testing/journey-pages.ts', 'src/testing/browser-run.ts'],
    testTimeout: 180_000,
    hookTimeout: 300_000,
    maxWorkers: 3,
    // As in the unit tests: reading the modules anew for each file took a minute.
    isolate: false,
    // A list may be drawn anew under the pointer on a busy machine: what fails twice is wrong.
    retry: 1,
    sequence: { sequencer: LongestFirst },
  },
})
