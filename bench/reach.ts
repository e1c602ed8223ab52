import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/**
 * Reach proved: npx tsx bench/reach.ts [draws]. Draws people, posts, matters of every line and ways of reading, and holds
 * each answer against a slow second opinion; then takes away the reach of each way in turn, and every call by itself, and
 * says at which draw that showed. The proof is src/testing/reach, the suite runs a slice of it.
 */
const draws = Number(process.argv[2] ?? 100_000)
const vitest = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs')
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--config', 'vitest.alone.config.ts', '--disable-console-intercept'],
  {
    cwd: join(import.meta.dirname, '..'),
    stdio: 'inherit',
    env: { ...process.env, FAHENG_REACH_DRAWS: String(draws) },
  },
)
process.exitCode = status ?? 1
