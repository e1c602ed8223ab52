import { join } from 'node:path'
import type { Business } from '../kernel/business.ts'
import { accountNumbers } from './account-numbers.ts'
import { compareWithReplay } from './compare-with-replay.ts'
import { pendingMigrations } from './migrate.ts'
import { openStore } from './open.ts'
import { withDatabase } from './postgres/address.ts'
import { databaseNames } from './postgres/backup.ts'
import type { BundleKeys } from './postgres/backup-key.ts'
import { withClient } from './postgres/client.ts'
import { missingSeal, withRestored } from './postgres/restore.ts'
import { type Rehearsal, tryOn } from './rehearse.ts'
import { verifySeals } from './seals/verify.ts'

export interface UpgradeRehearsed {
  readonly at: string
  readonly databases: readonly (Rehearsal & { readonly database: string; readonly matters: number })[]
  /** In plain sentences; empty: the real one may be upgraded. */
  readonly against: readonly string[]
}

interface Rehearsing {
  readonly keys: BundleKeys
  readonly businesses: readonly Business[]
  readonly clock: () => Date
  readonly folder?: string
}

/**
 * The upgrade tried on a backup restored aside: the migrations that are pending, then rows and values against what was
 * there, the journal replayed against the rows, and every seal worked out again and compared with the backup's.
 */
export async function rehearseUpgrade(bundle: string, rehearsing: Rehearsing): Promise<UpgradeRehearsed> {
  return withRestored(bundle, rehearsing.keys, async ({ superUrl, appUrl }, { at, heads }, scratch) => {
    const databases: UpgradeRehearsed['databases'][number][] = []
    const against: string[] = []
    for (const database of await withClient(superUrl, databaseNames)) {
      const url = withDatabase(superUrl, database)
      if (!(await isOurs(url))) continue
      const pending = await pendingMigrations(url, rehearsing.folder)
      const tried = await tryOn(url, rehearsing.folder)
      if (tried.failure) against.push(tried.failure)
      const looked = tried.ok
        ? await look({ url, appUrl: withDatabase(appUrl, database), scratch }, rehearsing)
        : nothing
      databases.push({ database, pending, ...tried, matters: looked.matters })
      against.push(...looked.against)
      for (const head of tried.ok ? heads.filter((one) => one.database === database) : [])
        against.push(...(await withClient(url, (client) => missingSeal(client, head))))
    }
    return { at, databases, against }
  })
}

interface Looked {
  readonly matters: number
  readonly against: readonly string[]
}

const nothing: Looked = { matters: 0, against: [] }

async function look(
  { url, appUrl, scratch }: { url: string; appUrl: string; scratch: string },
  { businesses, clock, folder: migrations }: Rehearsing,
): Promise<Looked> {
  const districts = await withClient(url, async (client) => {
    const { rows } = await client.query<{ district: string }>('select district from district order by district')
    return rows.map(({ district }) => district)
  })
  const against: string[] = []
  let matters = 0
  for (const district of districts) {
    // Nothing is unsealed here: a key made for the scratch place will do.
    const aside = { keyFile: join(scratch, 'key'), filesDir: join(scratch, 'files') }
    const store = await openStore({ url: appUrl, businesses, district, clock, migrations, ...aside })
    try {
      const replayed = await compareWithReplay(store)
      const { broken } = await verifySeals(store)
      const { series } = await accountNumbers(store)
      matters += replayed.matters
      against.push(
        ...replayed.differences.map((one) => `流水与行不符：${one.table}.${one.column}（事项 ${one.matter}）`),
        ...broken.map(({ says }) => says),
        ...series.flatMap(({ written, doubled }) => doubled.map((n) => `号用了两次：${written} 第 ${n} 号`)),
      )
    } finally {
      await store.close()
    }
  }
  return { matters, against }
}

function isOurs(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ found: boolean }>(
      `select to_regclass('public.migration') is not null as found`,
    )
    return rows[0]?.found === true
  })
}
