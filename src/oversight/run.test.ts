import { expect, test } from 'vitest'
import { businesses } from '../lines/register.ts'
import { perform } from '../store/perform.ts'
import { testStore } from '../testing/database.ts'
import { company, inspection, penalty } from '../testing/enforcement-sample.ts'
import { runChecks } from './run.ts'

const desk = await testStore(businesses)
desk.on('2021-12-31')

test('跑一遍全部规则：每条都有账，缺字段的不算通过', async () => {
  const handler = await desk.as('handler')
  const given = { ...penalty, unit: desk.organs.eastStreet }
  const done = await perform(desk.store, handler, { line: 'enforcement', act: 'record', given, parties: [...company] })
  expect(done.allowed).toBe(true)
  await perform(desk.store, handler, {
    line: 'enforcement',
    act: 'record',
    given: { ...inspection, unit: desk.organs.westStreet, officers: [{ name: '示范甲', certificate: '示执99999' }] },
    parties: [...company],
  })
  const { tallies } = await runChecks(desk.store, { kind: 'full' })
  console.table(
    tallies.map(({ check, population, testable, hits, milliseconds, missing }) => ({
      check,
      population,
      testable,
      hits,
      milliseconds,
      missing: JSON.stringify(missing),
    })),
  )
  expect(tallies.length).toBe(76)
})
