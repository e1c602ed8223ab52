import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { askForCheck, latestCheck, type SealCheck, unfinishedChecks } from '../store/seals/check.ts'
import { makeSeals } from '../store/seals/seal.ts'
import { behind, testStore } from '../testing/database.ts'
import { libraryBusiness } from '../testing/library.ts'
import { startJobs } from './jobs.ts'

const { store, database, as, on } = await testStore([libraryBusiness])
on('2021-03-01')
const auditor = await as('auditor')

async function ended(): Promise<SealCheck> {
  for (let turn = 0; turn < 400; turn++) {
    const check = await latestCheck(store)
    if (check?.endedAt) return check
    await wait(50)
  }
  throw new Error('等了二十秒还没有核完')
}

test('核验做到一半进程没了：重新启动后从头接着核，记下结果，不另开一次', async () => {
  await makeSeals(store, auditor.post.person)
  const no = await askForCheck(store, auditor.post.person)
  // As a server leaves it that was cut off: begun, some rows looked at, and no job for it in any queue.
  await behind(database, 'update seal_check set looked = 3, due = 9')
  expect(await unfinishedChecks(store)).toEqual([String(no)])

  const jobs = await startJobs(store, database.ownerUrl)
  const check = await ended()
  await jobs.stop()
  expect([check.no, check.outcome?.broken, await unfinishedChecks(store)]).toEqual([no, [], []])
  expect(check.looked).toBeLessThanOrEqual(check.due)
}, 60_000)
