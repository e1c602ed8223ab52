import { expect, test } from 'vitest'
import { businesses } from '../lines/register.ts'
import { yearReport } from '../reports/year-report.ts'
import { compareWithReplay } from '../store/compare-with-replay.ts'
import { testStore } from '../testing/database.ts'
import { makeDistrictYear } from './make.ts'
import { targets2021 } from './targets-2021.ts'

test('示范区的 2021 年：每个数都从台账里数出来，每一行都能从日志重放', { timeout: 300_000 }, async () => {
  const { store, on } = await testStore(businesses, { synthetic: true })
  on('2026-11-24')
  await makeDistrictYear(store)
  const { figures, relations } = await yearReport(store, 2021, { cutoff: '2026-11-24T00:00:00+08:00', countedBy: '测试' })
  const value = (id: string) => figures.find((figure) => figure.id === id)?.value
  const { reconsideration, mediation } = targets2021
  expect({
    received: value('reconsideration.received'),
    accepted: value('reconsideration.accepted'),
    closed: value('reconsideration.closed'),
    closedInTime: value('reconsideration.closedInTime'),
    onTimeRate: value('reconsideration.onTimeRate'),
  }).toEqual({ ...reconsideration, onTimeRate: 100 })
  expect({
    handled: value('mediation.accepted'),
    disposed: value('mediation.disposed'),
    fromArbitration: value('mediation.fromArbitration'),
    arbitrationAgreed: value('mediation.agreedArbitration'),
  }).toEqual({
    handled: mediation.handled,
    disposed: mediation.disposed,
    fromArbitration: mediation.fromArbitration,
    arbitrationAgreed: mediation.arbitrationAgreed,
  })
  expect(relations.filter(({ holds }) => !holds)).toEqual([])
  expect((await compareWithReplay(store)).differences).toEqual([])
})
