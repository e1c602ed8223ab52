import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { clientOf, told } from '../../bench/load/client.ts'
import { floorServer } from '../../bench/load/floor.ts'
import { causes, copyRecords, rareCause } from '../../bench/load/records.ts'
import { furnish, units } from '../../bench/load/world.ts'
import { readTable } from '../door/read-table.ts'
import { enforcement } from '../lines/enforcement/business.ts'
import { testDesk } from '../testing/desk.ts'

// What `npm run bench -- load` measures at a million records is the same question on both sides: shown here at sixty.
const { store, database, on, signIn } = await testDesk([enforcement])
on('2022-01-05')
const { models } = await furnish(store)
const pool = new pg.Pool({ connectionString: database.ownerUrl, max: 2 })
const client = await pool.connect()
await copyRecords(client, { units, models, from: 0, until: 60 })
client.release()
const server = floorServer(pool).listen(0, '127.0.0.1')
await new Promise((ready) => server.once('listening', ready))
const floor = clientOf((server.address() as AddressInfo).port)
const handler = await signIn('handler')
const records = '/api/lines/enforcement/matters'

afterAll(async () => {
  server.close()
  server.closeAllConnections()
  await pool.end()
})

// oxlint-disable-next-line typescript/no-explicit-any -- rows of plain SQL, looked at as they come
const plain = async (path: string): Promise<any> => told(await floor({ path }))
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

test('列表和很后面的一页，行、次序、字段都和直接查的一样', async () => {
  const first = (await handler.get(`${records}?size=50`)).body
  const bare = await plain('/list')
  expect(ids(first.rows)).toEqual(ids(bare.rows))
  expect(first.total).toBe(bare.total)
  expect(
    first.rows.map((row: { title: string; openedOn: string; clock: { due: string } | null }) => [
      row.title,
      row.openedOn,
      row.clock?.due,
    ]),
  ).toEqual(
    bare.rows.map((row: { title: string; opened_on: string; clock: { due: string } | null }) => [
      row.title,
      row.opened_on,
      row.clock?.due,
    ]),
  )

  const after = first.rows.at(29)
  const deep = (await handler.get(`${records}?size=50&after=${after.openedOn}.${after.id}`)).body
  expect(ids(deep.rows)).toEqual(ids((await plain('/list?offset=30')).rows))
  expect(deep.next).toBeNull()
  const all = (await handler.get(`${records}?size=20`)).body
  expect(ids((await handler.get(`${records}?size=20&after=${all.next}`)).body.rows)).toEqual(
    ids(first.rows.slice(20, 40)),
  )
})

test('打开一件、两字和四字的搜索，找到的都和直接查的一样', async () => {
  for (const words of [rareCause.slice(2, 4), rareCause.slice(2, 6), ...causes.map((cause) => cause.slice(-2))]) {
    const asked = encodeURIComponent(words)
    const found = (await handler.get(`/api/search?q=${asked}`)).body.rows
    expect(found.length).toBeGreaterThan(0)
    expect(ids(found)).toEqual(ids((await plain(`/search?q=${asked}`)).rows))
  }
  const [some] = (await handler.get(`${records}?size=1`)).body.rows
  const file = (await handler.get(`/api/matters/${some.id}`)).body
  const bare = await plain(`/matter?id=${some.id}`)
  expect(file.timeline).toHaveLength(bare.events.length)
  expect(file.clocks).toHaveLength(bare.clocks?.length ?? 0)
  expect(file.parties.map(({ name }: { name: string }) => name)).toEqual(
    bare.parties.map(({ name }: { name: string }) => name),
  )
})

test('年度统计的归集数、罚款，导出的行数，也都一样', async () => {
  const { figures } = (await handler.get('/api/reports/2021')).body
  const value = (id: string) => figures.find((figure: { id: string }) => figure.id === id).value
  const { rows } = await plain('/year')
  const sum = (of: 'matters' | 'fined') =>
    rows.reduce(
      (total: number, row: { counts_as: string }) =>
        total + (row.counts_as === 'record' ? Number(row[of as never]) : 0),
      0,
    )
  expect(value('enforcement.collected')).toBe(sum('matters'))
  expect(value('enforcement.finesSum')).toBe(sum('fined') / 100)

  const sheet = await handler.raw({
    method: 'GET',
    url: `${records}.xlsx?from=2021-01-01&until=2021-12-31&purpose=${encodeURIComponent('核对')}`,
  })
  const bare = await floor({ path: '/export?from=2021-01-01&until=2021-12-31' })
  const rowsIn = async (bytes: Uint8Array) => {
    const read = await readTable({ name: '表.xlsx', bytes })
    return read.ok ? read.workbook.worksheets[0]?.rows.length : null
  }
  // The desk's last row says who took the list out, and what for.
  expect(await rowsIn(sheet.bytes)).toBe(64 + 1)
  expect(await rowsIn(bare.bytes)).toBe(64)
})
