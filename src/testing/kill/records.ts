import { openDistrict } from '../../server/installation.ts'
import { resolveDatabase } from '../../store/postgres/resolve.ts'
import type { Store } from '../../store/store.ts'
import { district } from './world.ts'

/** The records as a process of its own opens them. */
export async function withRecords<T>(env: NodeJS.ProcessEnv, work: (store: Store) => Promise<T>): Promise<T> {
  const access = await resolveDatabase(env)
  const store = await openDistrict({ access, data: env['FAHENG_DATA'] ?? '' }, district)
  try {
    return await work(store)
  } finally {
    await store.close()
    await access.stop()
  }
}
