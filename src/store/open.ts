import { sql } from 'kysely'
import type { Business } from '../kernel/business.ts'
import { builtInCalendar, type Calendar } from '../law/calendar.ts'
import { dayInBeijing } from './beijing.ts'
import { type Connection, connect } from './connect.ts'
import { directoryOf } from './directory.ts'
import { hearingOf } from './hearing.ts'
import { keyTable } from './key-table.ts'
import { migrate, pendingMigrations } from './migrate.ts'
import { roleOf } from './postgres/address.ts'
import { recentSessions } from './recent-sessions.ts'
import { districtKeysIn } from './sealing/district-key.ts'
import { filesIn } from './sealing/files.ts'
import { openKeys } from './sealing/keys.ts'
import type { Store } from './store.ts'

export interface StoreOptions {
  /** The app's address. Its role may add to the journal and nothing more. */
  readonly url: string
  /** Given: what is pending is migrated first. */
  readonly ownerUrl?: string
  /** Reports; the app's own address when absent. */
  readonly readerUrl?: string
  readonly businesses: readonly Business[]
  /** The district's id, made by `foundDistrict`. */
  readonly district: string
  /** The one secret all keys hang on; made at the first start, never part of a backup. */
  readonly keyFile: string
  readonly filesDir: string
  /** The one port of time. */
  readonly clock: () => Date
  readonly calendar?: Calendar
  readonly connections?: number
  /** Another folder of migrations: rehearsals. */
  readonly migrations?: string | undefined
}

/** Opens a district's records; refuses a database that is behind, and a role that could change the journal. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { url, readerUrl = url, businesses, district } = options
  await bringUpToDate(options, readerUrl)
  const app = connect(url, { max: options.connections ?? 10, district })
  const reader = connect(readerUrl, { max: options.connections ?? 10, district })
  // Keys and the directory are asked for inside transactions: from the same pool, ten of them would wait for an eleventh.
  const side = connect(url, { max: 4, district })
  const hearing = hearingOf(side.db, url, district)
  const close = async () => {
    await Promise.all([hearing.close(), app.close(), reader.close(), side.close()])
  }
  try {
    await refuseMighty(app)
    const { name, synthetic, numbers } = await districtRow(app, district)
    const keys = openKeys(districtKeysIn(options.keyFile), keyTable(side.db))
    return {
      db: app.db,
      reader: reader.db,
      district,
      districtName: name,
      synthetic,
      businesses: new Map(businesses.map((business) => [business.line.id, numbered(business, numbers)])),
      keys,
      files: filesIn(options.filesDir, keys),
      calendar: options.calendar ?? builtInCalendar,
      directory: directoryOf(side.db, district, options.clock),
      sessions: recentSessions(hearing, options.clock),
      today: () => dayInBeijing(options.clock()),
      now: options.clock,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

export interface DistrictFounded {
  readonly district: string
  readonly name: string
  readonly synthetic: boolean
}

/** The row everything of a district hangs on. Founding it twice keeps the first. */
export async function foundDistrict(url: string, { district, name, synthetic }: DistrictFounded): Promise<void> {
  const { db, close } = connect(url, { max: 1, district })
  try {
    await sql`
      insert into district (district, name, synthetic)
      values (${district}, ${name}, ${synthetic})
      on conflict (district) do nothing`.execute(db)
  } finally {
    await close()
  }
}

/** The bureaus of a database by id, and whether the synthetic district is in it: a question only the owner can ask. */
export async function realDistricts(ownerUrl: string): Promise<{ real: readonly string[]; synthetic: boolean }> {
  const { db, close } = connect(ownerUrl, { max: 1 })
  try {
    const { rows } = await sql<{ district: string; synthetic: boolean }>`
      select district, synthetic from district order by district`.execute(db)
    const real = rows.flatMap(({ district, synthetic }) => (synthetic ? [] : [district]))
    return { real, synthetic: real.length < rows.length }
  } finally {
    await close()
  }
}

async function bringUpToDate({ url, ownerUrl, migrations: folder }: StoreOptions, readerUrl: string): Promise<void> {
  if (ownerUrl) {
    await migrate(ownerUrl, { appRole: roleOf(url), readerRole: roleOf(readerUrl), ...(folder ? { folder } : {}) })
    return
  }
  const pending = await pendingMigrations(url, folder)
  if (pending.length > 0)
    throw new Error(`数据库还差 ${pending.length} 个迁移（${pending[0]} 起），请先用属主的地址执行迁移`)
}

/** Decision 16: whoever could change the journal may not run the app. */
async function refuseMighty({ db }: Connection): Promise<void> {
  const { rows } = await sql<{ user: string; mighty: boolean }>`
    select current_user as user,
      has_table_privilege(current_user, 'event', 'update')
      or has_table_privilege(current_user, 'event', 'delete')
      or has_table_privilege(current_user, 'event', 'truncate') as mighty`.execute(db)
  if (rows[0]?.mighty)
    throw new Error(`数据库用户「${rows[0].user}」能改动日志，不能用来运行应用；请换成只有应用权限的用户`)
}

interface DistrictRow {
  readonly name: string
  readonly synthetic: boolean
  readonly numbers: Readonly<Record<string, string>>
}

async function districtRow({ db }: Connection, district: string): Promise<DistrictRow> {
  const { rows } = await sql<DistrictRow>`
    select name, synthetic, coalesce(settings -> 'numbers', '{}') as numbers from district where district = ${district}`.execute(
    db,
  )
  if (!rows[0]) throw new Error(`数据库里没有「${district}」这个区，请先建立`)
  return rows[0]
}

/** A bureau may write its numbers in its own way; the declaration's is the default. */
function numbered(business: Business, numbers: DistrictRow['numbers']): Business {
  const number = numbers[business.line.id]
  return number ? { ...business, line: { ...business.line, number } } : business
}
