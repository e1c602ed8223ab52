import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll } from 'vitest'
import type { Business } from '../kernel/business.ts'
import type { Post } from '../kernel/reach.ts'
import type { Role } from '../kernel/role.ts'
import { connect } from '../store/connect.ts'
import { driftOf } from '../store/drift.ts'
import { migrate, migrationsFingerprint } from '../store/migrate.ts'
import { type DistrictFounded, foundDistrict, openStore } from '../store/open.ts'
import { saveOrgan } from '../store/organs.ts'
import { postsOf, savePerson, savePost } from '../store/people.ts'
import { roleOf } from '../store/postgres/address.ts'
import type { Store } from '../store/store.ts'
import type { Actor } from '../store/types.ts'
import { watchQueries } from './every-query.ts'
import { createDatabase, type TestDatabase, templateDatabase } from './postgres.ts'
import { personOf } from './story.ts'

export interface TestStore {
  readonly store: Store
  readonly database: TestDatabase
  readonly folder: string
  /** Sets the day and, when given, the minute: on('2021-03-01'). */
  on(day: string): void
  /** A person of a role in an organ, entered in the lists on first use. */
  as(role: Role, options?: { organ?: TestOrgan; name?: string; lines?: readonly string[] }): Promise<Actor>
  readonly organs: Readonly<Record<TestOrgan, string>>
  /** The same records as another process would open them; whoever asks closes. */
  reopen(): Promise<Store>
  readonly keyFile: string
}

export type TestOrgan = 'bureau' | 'government' | 'eastStreet' | 'westStreet'

const organs = {
  bureau: { name: '示范区司法局', kind: 'bureau', codeWord: '示司' },
  government: { name: '示范区人民政府', kind: 'government', codeWord: '示政' },
  eastStreet: { name: '示范区东街', kind: 'street', codeWord: '东' },
  westStreet: { name: '示范区西街', kind: 'street', codeWord: '西' },
} as const

/** A store of its own for one test file, with a few organs of the fictional district. Closed and dropped afterwards. */
export async function testStore(
  businesses: readonly Business[],
  { synthetic = false }: { synthetic?: boolean } = {},
): Promise<TestStore> {
  const database = await createDatabase(await migrated(businesses))
  const folder = mkdtempSync(join(tmpdir(), 'faheng-store-'))
  watchQueries()
  afterAll(async () => {
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  })
  return districtIn({ database, folder }, { district: 'shifan', name: '示范区', synthetic, businesses })
}

interface Founded extends DistrictFounded {
  readonly businesses: readonly Business[]
}

/** One more district in a test's database, with organs and people of its own. Closed before the database is dropped. */
export async function districtIn(
  { database, folder }: { readonly database: TestDatabase; readonly folder: string },
  { businesses, ...founded }: Founded,
): Promise<TestStore> {
  const { district } = founded
  let now = new Date('2021-03-01T09:00:00+08:00')
  await foundDistrict(database.appUrl, founded)
  const reopen = () =>
    openStore({
      url: database.appUrl,
      readerUrl: database.readerUrl,
      businesses,
      district,
      keyFile: join(folder, 'key'),
      filesDir: join(folder, 'files'),
      clock: () => now,
    })
  const store = await reopen()
  afterAll(() => store.close())
  const ids = Object.fromEntries(Object.keys(organs).map((name) => [name, personOf('organ', name)])) as Record<
    TestOrgan,
    string
  >
  for (const [name, organ] of Object.entries(organs)) {
    const parent = name === 'bureau' || name === 'government' ? null : ids.bureau
    await saveOrgan(store, { id: ids[name as TestOrgan], parent, validFrom: '2000-01-01' as never, ...organ })
  }
  return {
    store,
    database,
    folder,
    organs: ids,
    reopen,
    keyFile: join(folder, 'key'),
    on(day) {
      now = new Date(day.includes('T') ? `${day}+08:00` : `${day}T09:00:00+08:00`)
    },
    as: (role, options = {}) => actorOf(store, ids, role, options),
  }
}

async function actorOf(
  store: Store,
  ids: Record<TestOrgan, string>,
  role: Role,
  { organ = 'bureau', name = '', lines }: { organ?: TestOrgan; name?: string; lines?: readonly string[] },
): Promise<Actor> {
  const person = personOf(role, `${organ}${name}`)
  const id = personOf('post', `${role}${organ}${name}${lines?.join() ?? ''}`)
  await savePerson(store, { id: person, name: `示范${name || '工作人员'}` })
  await savePost(store, {
    id,
    person,
    role,
    organ: ids[organ],
    lines: lines ?? 'all',
    validFrom: '2000-01-01' as never,
  })
  const post = (await postsOf(store, person)).find((one) => one.id === id) as Post
  return { post, organName: organs[organ].name }
}

/** The template of a set of lines: migrations, and the tables of lines no migration knows. */
function migrated(businesses: readonly Business[]): Promise<string> {
  const lines = businesses.map(({ line }) => line.id).join()
  return templateDatabase(`store ${migrationsFingerprint()} ${lines}`, async ({ ownerUrl, appUrl, readerUrl }) => {
    await migrate(ownerUrl, { appRole: roleOf(appUrl), readerRole: roleOf(readerUrl) })
    const connection = connect(ownerUrl, { max: 1 })
    const { sql } = await driftOf(connection.db, businesses)
    await connection.close()
    const client = new pg.Client({ connectionString: ownerUrl })
    await client.connect()
    for (const statement of sql) await client.query(statement)
    await client.query('select raise_wall()')
    await client.end()
  })
}

/** The same database as its owner sees it: to look behind the app's back, or to spoil something on purpose. */
export async function behind<Row extends pg.QueryResultRow>(
  { ownerUrl }: TestDatabase,
  query: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    return (await client.query<Row>(query, values)).rows
  } finally {
    await client.end()
  }
}
