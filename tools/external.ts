import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { removePostgres } from '../src/store/postgres/start.ts'
import { lendDatabase } from '../src/testing/kill/lend.ts'
import { scratchFolder } from '../src/testing/scratch.ts'

/**
 * The store's tests once more, against a server that is not theirs: an address in DATABASE_URL, over TCP, one user who
 * drops its role. Give DATABASE_URL yourself to use a real one (an older PostgreSQL, a descendant).
 *   npx tsx tools/external.ts [vitest options]
 */
const dataDir = scratchFolder('external')
const lent = process.env['DATABASE_URL'] ? null : await lendDatabase(dataDir, { fsync: false })
/** These start a server of their own, or none. */
const apart = ['src/store/postgres/**', 'src/store/sealing/**', 'src/store/upgrade.test.ts', 'src/testing/kill.test.ts']
const tests = ['src/store', 'src/testing', ...apart.flatMap((path) => ['--exclude', path])]

const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...tests, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ...(lent ? { DATABASE_URL: lent.url } : {}) },
})
const [code] = await once(child, 'exit')
await lent?.stop()
await removePostgres(dataDir)
process.exit(code ?? 1)
