import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { businesses } from '../lines/register.ts'
import { migrate } from '../store/migrate.ts'
import { foundDistrict, openStore, realDistricts } from '../store/open.ts'
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

export interface Database {
  readonly access: DatabaseAccess
  readonly data: string
}

/** The database and the data folder the surroundings describe, migrated. */
export async function openDatabase(env: NodeJS.ProcessEnv): Promise<Database> {
  const data = dataFolder(env)
  mkdirSync(data, { recursive: true })
  const access = await resolveDatabase(env)
  try {
    await migrate(access.ownerUrl, { appRole: roleOf(access.appUrl), readerRole: roleOf(access.readerUrl) })
    return { access, data }
  } catch (error) {
    await access.stop()
    throw error
  }
}

export function openDistrict({ access, data }: Database, district: string, today?: string): Promise<Store> {
  return openStore({
    url: access.appUrl,
    readerUrl: access.readerUrl,
    businesses,
    district,
    keyFile: join(data, 'district.key'),
    filesDir: join(data, 'files'),
    clock: clockFrom(today),
  })
}

/** Opens what the surroundings describe, for the server and the commands alike; the demo district is founded here. */
export async function openInstallation(env: NodeJS.ProcessEnv): Promise<Installation> {
  const database = await openDatabase(env)
  const { access, data } = database
  try {
    const district = env['FAHENG_DISTRICT'] || (await onlyRealDistrict(access)) || demoDistrictId
    const isDemo = district === demoDistrictId && access.kind === 'bundled'
    if (isDemo) await foundDistrict(access.appUrl, { district, name: '示范区', synthetic: true })
    const store = await openDistrict(database, district, isDemo ? env['FAHENG_TODAY'] : undefined)
    return { access, store, data, isDemo }
  } catch (error) {
    await access.stop()
    throw error
  }
}

/** A database with one bureau in it is that bureau's; with several, FAHENG_DISTRICT says which. */
async function onlyRealDistrict({ ownerUrl }: DatabaseAccess): Promise<string | null> {
  const { real } = await realDistricts(ownerUrl)
  if (real.length > 1) throw new Error(`数据库里有 ${real.join('、')}，请用 FAHENG_DISTRICT 说明启动哪一个`)
  return real[0] ?? null
}
