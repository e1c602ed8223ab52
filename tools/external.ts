import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { withDatabase } from '../src/store/postgres/address.ts'
import { withClient } from '../src/store/postgres/client.ts'
import { roleNames } from '../src/store/postgres/roles.ts'
import { openedIn, removePostgres, startPostgres } from '../src/store/postgres/start.ts'
import { scratchFolder } from '../src/testing/scratch.ts'

/**
 * The store's tests once more, against a server that is not theirs: an address in DATABASE_URL, over TCP, one user who
 * drops its role. Give DATABASE_URL yourself to use a real one (an older PostgreSQL, a descendant).
 *   npx tsx tools/external.ts [vitest options]
 */
const dataDir = scratchFolder('external')
const server = process.env['DATABASE_URL'] ? null : await startPostgres({ dataDir, fsync: false })
const address = server && (await lend())
const tests = ['src/store', 'src/testing', '--exclude', 'src/store/postgres/**', '--exclude', 'src/store/sealing/**']

const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...tests, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ...(address ? { DATABASE_URL: address } : {}) },
})
const [code] = await once(child, 'exit')
await server?.stop()
await removePostgres(dataDir)
process.exit(code ?? 1)

/** What a database administrator would hand over: no superuser, one database of one's own, over TCP. */
async function lend(): Promise<string> {
  const superUrl = openedIn(dataDir)?.superUrl ?? ''
  await withClient(superUrl, async (client) => {
    // A server of others has none of our roles yet.
    await client.query(`drop role ${roleNames.app}, ${roleNames.reader}`)
    await client.query(`create role bureau login createdb createrole password 'bureau'`)
    await client.query('create database bureau owner bureau')
  })
  const lent = new URL(withDatabase(superUrl, 'bureau'))
  lent.searchParams.delete('host')
  lent.username = lent.password = 'bureau'
  return lent.href
}
