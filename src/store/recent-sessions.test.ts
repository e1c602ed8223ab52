import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { behind, testStore } from '../testing/database.ts'
import { libraryBusiness } from '../testing/library.ts'
import { endAllSessions, endSession, findSession, startSession } from './sessions.ts'
import type { Store } from './store.ts'

// Two processes on one database are two stores: each has its own memory of who is signed in.
const { store: here, database, as, on, reopen } = await testStore([libraryBusiness])
const there = await reopen()
afterAll(() => there.close())
on('2021-03-01')
const clerk = await as('clerk')
const lasts = { idleMinutes: 120, hours: 12 }
const { person } = clerk.post
await behind(
  database,
  `insert into account (district, person, login, password_hash, must_change, changed_at)
   values ('shifan', '${person}', 'shifan', '-', false, '2021-03-01')`,
)

async function signedIn(tokenHash: string): Promise<void> {
  await startSession(here, { tokenHash, person, post: clerk.post.id, lasts, how: 'password', strong: false })
}

const found = async (store: Store, tokenHash: string) => (await findSession(store, tokenHash, lasts)) !== null

/** Remembered: it is found although its row is gone. */
async function remembered(store: Store, tokenHash: string): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    await findSession(store, tokenHash, lasts)
    const [row] = await behind<{ row: object }>(
      database,
      `with gone as (delete from session where token_hash = '${tokenHash}' returning *) select to_jsonb(gone) as row from gone`,
    )
    const still = await found(store, tokenHash)
    await behind(
      database,
      `insert into session (district, token_hash, person, post, created_at, seen_at, expires_at, how, strong, id)
       select district, token_hash, person, post, created_at, seen_at, expires_at, how, strong, id
       from jsonb_populate_record(null::session, '${JSON.stringify(row?.row)}')`,
    )
    if (still) return true
    await pause(20)
  }
  return false
}

test('登录状态记几秒钟：一个进程里退出，别的进程马上也不认，不用等那几秒', async () => {
  await signedIn('one')
  expect(await remembered(here, 'one')).toBe(true)
  expect(await remembered(there, 'one')).toBe(true)
  await endSession(here, 'one')
  expect(await found(here, 'one')).toBe(false)
  for (let tries = 0; tries < 100 && (await found(there, 'one')); tries++) await pause(20)
  expect(await found(there, 'one')).toBe(false)
})

test('管理员让人全部退出，过了记的时间，或者听不到别的进程了，都重新去查', async () => {
  await signedIn('two')
  expect(await remembered(there, 'two')).toBe(true)
  await endAllSessions(here, person)
  expect(await found(here, 'two')).toBe(false)

  await signedIn('three')
  expect(await remembered(there, 'three')).toBe(true)
  await behind(database, `delete from session where token_hash = 'three'`)
  on('2021-03-01T09:00:06')
  expect(await found(there, 'three')).toBe(false)

  await signedIn('four')
  expect(await remembered(there, 'four')).toBe(true)
  await behind(database, `delete from session where token_hash = 'four'`)
  // Whose connection it is hangs on how the database was given: each sees and ends its own alone.
  const end = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'`
  await sql.raw(end).execute(here.db)
  await behind(database, end)
  for (let tries = 0; tries < 100 && (await found(there, 'four')); tries++) await pause(20)
  expect(await found(there, 'four')).toBe(false)
})
