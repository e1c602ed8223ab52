import { join } from 'node:path'
import type { DatabaseAccess } from './access.ts'
import { resolveExternal } from './external.ts'
import { keepRunning } from './keep.ts'
import { startPostgres } from './start.ts'

export interface ResolveOptions {
  /** Bundled only: the database's name. The demo and a bureau's own are two databases. Default faheng. */
  readonly database?: string
}

/** DATABASE_URL (+ DATABASE_OWNER_URL, DATABASE_READER_URL), else the bundled server under FAHENG_DATA (default .data). */
export async function resolveDatabase(
  env: NodeJS.ProcessEnv,
  { database = 'faheng' }: ResolveOptions = {},
): Promise<DatabaseAccess> {
  const app = env['DATABASE_URL']
  if (app) return resolveExternal({ app, owner: env['DATABASE_OWNER_URL'], reader: env['DATABASE_READER_URL'] })
  const options = { dataDir: join(dataFolder(env), 'postgres'), databases: [database] }
  const server = await startPostgres(options)
  const { ownerUrl, appUrl, readerUrl } = server
  return { kind: 'bundled', ownerUrl, appUrl, readerUrl, stop: keepRunning(server, options) }
}

/** Everything a bureau must not lose is below this folder. */
export function dataFolder(env: NodeJS.ProcessEnv): string {
  return env['FAHENG_DATA'] || '.data'
}
