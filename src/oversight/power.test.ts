import pg from 'pg'
import { expect, test } from 'vitest'
import { businesses } from '../lines/register.ts'
import { behind, testStore } from '../testing/database.ts'
import { plant } from '../testing/planted/plant.ts'
import { personOf } from '../testing/story.ts'
import { checksOf, runChecks } from './run.ts'

const desk = await testStore(businesses)
desk.on('2025-12-31')

test('埋进去的毛病要找得到，像毛病而不是的不能报', async () => {
  const client = new pg.Client({ connectionString: desk.database.ownerUrl })
  await client.connect()
  const planted = await plant(client, {
    district: 'shifan',
    organ: desk.organs.bureau,
    unit: desk.organs.eastStreet,
    otherUnit: desk.organs.westStreet,
    person: personOf('handler', 'plant'),
  })
  await client.end()
  await runChecks(desk.store, { kind: 'full' })
  const found = await behind<{ check: string; matter: string }>(
    desk.database,
    'select check_id as "check", matter from lead where matter is not null and present',
  )
  const leads = new Set(found.map(({ check, matter }) => `${check} ${matter}`))
  const missed = planted.filter(({ check, matter, fault }) => fault && !leads.has(`${check} ${matter}`))
  const alarms = planted.filter(({ check, matter, fault }) => !fault && leads.has(`${check} ${matter}`))
  expect(missed.map(({ check, says }) => `${check} ${says}`)).toEqual([])
  expect(alarms.map(({ check, says }) => `${check} ${says}`)).toEqual([])
  const untried = checksOf(desk.store.businesses).filter(({ id }) => !planted.some(({ check }) => check === id))
  expect(untried.map(({ id }) => id)).toEqual([
    'discretion-outlier-spread',
    'zero-enforcement-year',
    'duty-activation-rate',
    'opinion-no-feedback',
    'fine-target',
    'fine-concentration',
    'annual-data-late',
  ])
})
