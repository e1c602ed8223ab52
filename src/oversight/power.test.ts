import { expect, test } from 'vitest'
import { businesses } from '../lines/register.ts'
import { behind, testStore } from '../testing/database.ts'
import { plantGroupsIn, plantIn } from '../testing/planted/plant.ts'
import { personOf } from '../testing/story.ts'
import { power } from './power.ts'
import { checksOf, runChecks } from './run.ts'

const desk = await testStore(businesses)
desk.on('2025-12-31')

/** Below these a check is not worth running. */
const floors = { recall: 0.95, alarms: 0 }

test('埋进去的毛病找得到，像毛病而不是的不报；找到几成和声明的一致', async () => {
  const garden = {
    district: 'shifan',
    organ: desk.organs.bureau,
    unit: desk.organs.eastStreet,
    otherUnit: desk.organs.westStreet,
    person: personOf('handler', 'plant'),
  }
  const { ownerUrl } = desk.database
  const planted = [...(await plantIn(ownerUrl, garden)), ...(await plantGroupsIn(ownerUrl, garden))]
  await runChecks(desk.store, { kind: 'full' })
  const found = await behind<{ check: string; subject: string }>(
    desk.database,
    'select check_id as "check", subject from lead where present',
  )
  const leads = new Set(found.map(({ check, subject }) => `${check} ${subject}`))
  const hit = ({ check, subject }: { check: string; subject: string }) => leads.has(`${check} ${subject}`)
  const missed = planted.filter((one) => one.fault && !hit(one))
  const alarms = planted.filter((one) => !one.fault && hit(one))
  expect(missed.map(({ check, says }) => `${check} ${says}`)).toEqual([])
  expect(alarms.map(({ check, says }) => `${check} ${says}`)).toEqual([])

  const measured = Object.fromEntries(
    [...new Set(planted.map(({ check }) => check))].map((check) => {
      const own = planted.filter((one) => one.check === check)
      const faults = own.filter(({ fault }) => fault)
      const innocents = own.filter(({ fault }) => !fault)
      return [
        check,
        {
          faults: faults.length,
          found: faults.filter(hit).length,
          innocents: innocents.length,
          alarms: innocents.filter(hit).length,
        },
      ]
    }),
  )
  expect(measured).toEqual(power)
  for (const { faults, found, alarms } of Object.values(measured)) {
    expect(found / faults).toBeGreaterThanOrEqual(floors.recall)
    expect(alarms).toBeLessThanOrEqual(floors.alarms)
  }
  // What the ledger cannot carry is not tried.
  const untried = checksOf(desk.store.businesses).filter(({ id }) => !power[id])
  expect(untried.map(({ id }) => id)).toEqual([
    'duty-activation-rate',
    'opinion-no-feedback',
    'fine-target',
    'annual-data-late',
  ])
})
