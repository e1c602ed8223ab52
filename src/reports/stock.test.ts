import { expect, test } from 'vitest'
import { day } from '../law/day.ts'
import { provider } from '../lines/provider/business.ts'
import { perform } from '../store/perform.ts'
import type { ActRequest } from '../store/types.ts'
import { testStore } from '../testing/database.ts'
import { filtersText, findDefinition } from './definition.ts'
import { listBehind } from './figure.ts'

const { store, as, on } = await testStore([provider])
const clerk = await as('clerk')

const entry = {
  kind: 'mediator',
  employment: 'full',
  employer: '文安街道调委会',
  enrolledOn: '2021-02-01',
  validFrom: '2021-01-01',
}

async function done(request: ActRequest) {
  const answer = await perform(store, clerk, request)
  if (!answer.allowed) throw new Error(answer.reasons.map(({ says }) => says).join('；'))
  return answer
}

async function fullTimeAt(until: string, cutoff: string) {
  const definition = findDefinition(store.businesses, 'provider.mediatorsFull')
  if (!definition) throw new Error('没有这个指标')
  const period = { from: day('2021-01-01'), until: day(until) }
  const list = await listBehind(store, definition, { period, cutoff, countedBy: '测试' })
  return { count: list.length, says: filtersText(definition) }
}

test('年末专职调解员：改为兼职的不算，更正电话的还算，次年的变化不动上年', async () => {
  on('2021-03-01')
  const entries = []
  for (const name of ['赵示安', '钱示和', '孙示平']) {
    entries.push(await done({ line: 'provider', act: 'enrol', given: { ...entry, name, phone: '13800001234' } }))
  }
  const [first, second, third] = entries.map(({ matter }) => ({ line: 'provider', matter, version: 1 }))
  on('2021-06-01')
  await done({ ...first, act: 'change', given: { changedOn: '2021-06-01', employment: 'part' } } as ActRequest)
  await done({ ...second, act: 'correct', given: { why: '号码抄错', phone: '13800005678' } } as ActRequest)
  on('2022-02-01')
  await done({ ...third, act: 'end', given: { endedOn: '2022-02-01', endReason: 'left' } } as ActRequest)
  const cutoff = '2022-03-01T00:00:00+08:00'
  expect(await fullTimeAt('2021-05-31', cutoff)).toEqual({
    count: 3,
    says: '期末状态为「在册」，类别为人民调解员，专职或者兼职为专职',
  })
  expect((await fullTimeAt('2021-12-31', cutoff)).count).toBe(2)
  expect((await fullTimeAt('2022-02-28', cutoff)).count).toBe(1)
})
