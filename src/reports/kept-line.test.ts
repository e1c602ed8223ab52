import { expect, test } from 'vitest'
import { enforcement } from '../lines/enforcement/business.ts'
import { study } from '../lines/study/business.ts'
import { perform } from '../store/perform.ts'
import type { ActRequest } from '../store/types.ts'
import { behind, testStore } from '../testing/database.ts'
import { company, decision, inspection, openPenalty, penalty } from '../testing/enforcement-sample.ts'
import { keptYearReport, yearReport } from './year-report.ts'

const { store, database, as, on, organs } = await testStore([enforcement, study])
const uploader = await as('uploader', { organ: 'eastStreet' })
const handler = await as('handler')
on('2021-12-30')

async function done(request: Omit<ActRequest, 'line'>, actor = uploader) {
  const answer = await perform(store, actor, { line: 'enforcement', ...request })
  if (!answer.allowed) throw new Error(answer.reasons.map(({ says }) => says).join('；'))
  return answer
}

const recorded = (given: object, organ: 'eastStreet' | 'westStreet' = 'eastStreet') =>
  done(
    { act: 'record', given: { ...given, unit: organs[organ], creditCode: penalty.creditCode }, parties: company },
    organ === 'eastStreet' ? uploader : handler,
  )

/** The same figures from what is kept and counted straight from the journal. */
async function agree() {
  const kept = await keptYearReport(store, 2021, '测试')
  const counted = await yearReport(store, 2021, { cutoff: store.now().toISOString(), countedBy: '测试' })
  const values = (report: typeof kept) => report.figures.map(({ id, value, passport }) => [id, value, passport.count])
  expect(values(kept)).toEqual(values(counted))
  return new Map(kept.figures.map(({ id, value }) => [id, value]))
}

const places = () =>
  behind<{ line: string; place: string }>(database, 'select line, place from figure_tally order by line')

test('年度数字出自留存的合计，办一件加一件，更正、撤销都跟得上，和从头数的一样', async () => {
  await recorded(penalty)
  const open = await recorded(openPenalty)
  await recorded(inspection)
  const first = await agree()
  expect(first.get('enforcement.collected')).toBe(3)
  const kept = await places()
  expect(kept.map(({ line }) => line)).toEqual(['enforcement', 'study'])

  await done({ act: 'decide', matter: open.matter, given: decision })
  await recorded(penalty, 'westStreet')
  const later = await agree()
  expect(later.get('enforcement.units')).toBe(2)
  expect(later.get('enforcement.finesSum')).toBe(4500)
  await done({ act: 'undo', matter: open.matter, given: { seq: 2, why: '日期有误' } }, await as('sectionHead'))
  expect((await agree()).get('enforcement.finesSum')).toBe(4000)
  const now = await places()
  expect(Number(now[0]?.place)).toBeGreaterThan(Number(kept[0]?.place))
  // Nothing happened in the other line, and nothing of it was counted again.
  expect(now[1]).toEqual(kept[1])
})

test('定义改了，留存的作废重数', async () => {
  await agree()
  await behind(database, `update figure_tally set fingerprint = 'old', tallies = '{}'`)
  expect((await agree()).get('enforcement.collected')).toBe(4)
})

test('统计的时刻早于已有的登记，照那个时刻数', async () => {
  on('2021-12-29')
  expect((await agree()).get('enforcement.collected')).toBe(0)
})
