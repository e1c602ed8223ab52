import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { businesses } from '../lines/register.ts'
import { beginTaking, statusOf } from '../store/intake/decide-intake.ts'
import { type IntakeRow, intakeOf, unfinishedIntakes } from '../store/intake/intake-row.ts'
import { receiveSheet } from '../store/intake/receive.ts'
import { workOnIntake } from '../store/intake/work.ts'
import { behind, testStore } from '../testing/database.ts'
import { collectionSheet } from '../testing/sheets-in.ts'
import { startJobs } from './jobs.ts'

const { store, database, as, on, reopen } = await testStore(businesses)
on('2021-03-01')
const uploader = await as('uploader', { organ: 'eastStreet' })
const rows = 1500

async function sent(from: number): Promise<string> {
  const bytes = await collectionSheet('示范区东街', { count: rows, from })
  const file = { name: '归集表.xlsx', bytes }
  const received = await receiveSheet(store, uploader, { line: 'enforcement', sheet: 'collection', file })
  if (!received.allowed) throw new Error(received.says)
  return received.id
}

async function recorded(): Promise<number> {
  const [row] = await behind<{ count: string }>(database, `select count(*) from matter where line = 'enforcement'`)
  return Number(row?.count)
}

async function until(id: string, holds: (row: IntakeRow) => boolean): Promise<IntakeRow> {
  for (let turn = 0; turn < 600; turn++) {
    const row = await intakeOf(store, id)
    if (row && holds(row)) return row
    await wait(50)
  }
  throw new Error('等了三十秒还没有等到')
}

test('收到一半断了：一行也没有进来，进度还在；重新启动后接着办完，不多一行', async () => {
  const id = await sent(0)
  await workOnIntake(store, id)
  expect(await beginTaking(store, id)).toBe(true)
  const other = await reopen()
  const working = workOnIntake(other, id).catch(() => 'cut')
  const halfway = await until(id, ({ done }) => done >= 200)
  const closed = other.close()
  await behind(
    database,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and state like 'idle in transaction%'`,
  )
  await closed
  expect(await working).toBe('cut')
  expect([halfway.of, statusOf(halfway)]).toEqual([rows, 'taking'])
  expect(await recorded()).toBe(0)
  expect(await unfinishedIntakes(store)).toEqual([id])

  const jobs = await startJobs(store, database.ownerUrl)
  const taken = await until(id, ({ receipt }) => receipt !== null)
  expect([taken.receipt, await recorded()]).toEqual(['导入〔2021〕1号', rows])
  await until(id, ({ stage }) => stage === 'checked')
  await workOnIntake(store, id)
  expect(await recorded()).toBe(rows)

  const next = await sent(rows)
  await jobs.begin('intake', next)
  const checked = await until(next, ({ stage }) => stage !== 'checking')
  expect([statusOf(checked), checked.rowCount]).toEqual(['preview', rows])
  await jobs.stop()
}, 120_000)

test('同一份表在两处同时收下，只登一遍', async () => {
  const before = await recorded()
  const [one = '', two = ''] = await Promise.all([sent(5000), sent(5000)])
  for (const id of [one, two]) await workOnIntake(store, id)
  expect([await beginTaking(store, one), await beginTaking(store, two)]).toEqual([true, true])
  const other = await reopen()
  await Promise.all([workOnIntake(store, one), workOnIntake(other, two)])
  await other.close()
  const ends = await Promise.all([intakeOf(store, one), intakeOf(store, two)])
  expect(ends.map((row) => row && statusOf(row)).sort()).toEqual(['refused', 'taken'])
  expect(await recorded()).toBe(before + rows)
}, 120_000)
