import { withDatabase } from '../../store/postgres/address.ts'
import { withClient } from '../../store/postgres/client.ts'
import { roleNames } from '../../store/postgres/roles.ts'
import { openedIn, startPostgres } from '../../store/postgres/start.ts'

export interface Lent {
  readonly url: string
  stop(): Promise<void>
}

/** What a database administrator would hand over: no superuser, one database of one's own, over TCP. */
export async function lendDatabase(dataDir: string, options: { fsync?: boolean } = {}): Promise<Lent> {
  const server = await startPostgres({ dataDir, ...options })
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
  return { url: lent.href, stop: () => server.stop() }
}
