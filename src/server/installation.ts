import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { businesses } from '../lines/register.ts'
import { migrate } from '../store/migrate.ts'
import { foundDistrict, openStore } from '../store/open.ts'
import type { DatabaseAccess } from '../store/postgres/access.ts'
import { roleOf } from '../store/postgres/address.ts'
import { dataFolder, resolveDatabase } from '../store/postgres/resolve.ts'
import type { Store } from '../store/store.ts'
import { clockFrom } from './clock-port.ts'
import { demoDistrictId } from './demo-start.ts'

/** One installation of the platform: its database, its district, its keys and files. */
export interface Installation {
  readonly access: DatabaseAccess
  readonly store: Store
  readonly data: string
  /** The bundled default with the synthetic district in it. */
  readonly isDemo: boolean
}

/** Opens what the surroundings describe, for the server and the commands alike: migrated, and the demo district founded. */
export async function openInstallation(env: NodeJS.ProcessEnv): Promise<Installation> {
  const data = dataFolder(env)
  mkdirSync(data, { recursive: true })
  const access = await resolveDatabase(env)
  const district = env['FAHENG_DISTRICT'] || demoDistrictId
  const isDemo = district === demoDistrictId && access.kind === 'bundled'
  try {
    await migrate(access.ownerUrl, { appRole: roleOf(access.appUrl), readerRole: roleOf(access.readerUrl) })
    if (isDemo) await foundDistrict(access.appUrl, { district, name: '示范区', synthetic: true })
    const store = await openStore({
      url: access.appUrl,
      readerUrl: access.readerUrl,
      businesses,
      district,
      keyFile: join(data, 'district.key'),
      filesDir: join(data, 'files'),
      clock: clockFrom(isDemo ? env['FAHENG_TODAY'] : undefined),
    })
    return { access, store, data, isDemo }
  } catch (error) {
    await access.stop()
    throw error
  }
}
