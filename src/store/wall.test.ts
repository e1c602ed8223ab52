import { sql } from 'kysely'
import pg from 'pg'
import { expect, test } from 'vitest'
import { behind, testStore } from '../testing/database.ts'
import { withoutDistrict } from '../testing/every-query.ts'
import { libraryBusiness } from '../testing/library.ts'
import { personOf } from '../testing/story.ts'
import { connect } from './connect.ts'
import { foundDistrict } from './open.ts'
import { perform } from './perform.ts'
import { inDistrict } from './postgres/address.ts'

const { store, database, as, on } = await testStore([libraryBusiness])
on('2021-03-01')
const clerk = await as('clerk', { organ: 'eastStreet' })
await perform(store, clerk, {
  line: 'library',
  act: 'lend',
  given: { subject: '借书一本', kind: 'novel', lentOn: '2021-03-01' },
  parties: [{ role: 'reader', kind: 'person', name: '示范读者甲', phone: '13800001234' }],
})

const onPurpose = sql.raw(withoutDistrict)
interface Named {
  readonly name: string
}

/** Found in the catalogue: a table somebody adds tomorrow is among them. */
const tables = await behind<{ name: string; up: boolean; policies: string[] }>(
  database,
  `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as up,
     array(select p.policyname || ': ' || p.qual from pg_policies p where p.tablename = c.relname order by 1) as policies
   from pg_class c
   join pg_attribute a on a.attrelid = c.oid and a.attname = 'district' and not a.attisdropped
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`,
)

async function counts(url: string): Promise<Map<string, number>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const found = new Map<string, number>()
    for (const { name } of tables) {
      const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${pg.escapeIdentifier(name)}`)
      found.set(name, rows[0]?.n ?? -1)
    }
    return found
  } finally {
    await client.end()
  }
}

test('凡有区的表都立着墙，新加的表也不会漏', () => {
  expect(tables.length).toBeGreaterThan(60)
  const wall = [
    `district_wall: (district = current_setting('faheng.district'::text, true))`,
    `owner_gate: (COALESCE(current_setting('faheng.district'::text, true), ''::text) = ''::text)`,
  ]
  expect(tables.filter(({ up, policies }) => !up || policies.join() !== wall.join())).toEqual([])
})

test('应用和报表的连接不说是哪个区，一行也看不到；说了别的区，也看不到', async () => {
  const all = await counts(database.ownerUrl)
  const filled = [...all].filter(([, n]) => n > 0)
  expect(filled.length).toBeGreaterThan(10)
  const none = new Map(tables.map(({ name }) => [name, 0]))
  for (const url of [database.appUrl, database.readerUrl]) {
    expect(await counts(url)).toEqual(none)
    expect(await counts(inDistrict(url, 'linqu'))).toEqual(none)
    expect(await counts(inDistrict(url, 'shifan'))).toEqual(all)
  }
})

test('忘了写区的一句查询、改动和登记，也出不了本区', async () => {
  await foundDistrict(database.appUrl, { district: 'lin qu\\1', name: '邻区', synthetic: true })
  const next = connect(database.appUrl, { max: 1, district: 'lin qu\\1' })
  const person = {
    id: personOf('clerk', '邻区'),
    name: '示范邻区人',
    initials: 'sflqr',
    phone: null,
    id_number: null,
    active: true,
  }
  await next.db
    .insertInto('person')
    .values({ district: 'lin qu\\1', ...person })
    .execute()
  const { rows: mine } = await sql<Named>`select name from person /* ${onPurpose} */`.execute(next.db)
  expect(mine).toEqual([{ name: '示范邻区人' }])
  const renamed = await sql`update person set name = '改掉' /* ${onPurpose} */`.execute(next.db)
  expect(renamed.numAffectedRows).toBe(1n)
  const across = next.db.insertInto('person').values({ district: 'shifan', ...person })
  await expect(across.execute()).rejects.toThrow(/row-level security/)
  await next.close()
  const { rows: ours } = await sql<Named>`select name from person /* ${onPurpose} */`.execute(store.db)
  expect(ours.map(({ name }) => name)).not.toContain('改掉')
  expect(ours.length).toBeGreaterThan(0)
})

test('属主不说区时看得到全部，说了区也只看这个区', async () => {
  const all = await counts(database.ownerUrl)
  const one = await counts(inDistrict(database.ownerUrl, 'lin qu\\1'))
  expect(all.get('district')).toBe(2)
  expect(one.get('district')).toBe(1)
  expect(one.get('matter')).toBe(0)
})
