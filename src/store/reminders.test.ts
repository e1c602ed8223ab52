import { expect, test } from 'vitest'
import { task } from '../lines/task/business.ts'
import { testStore } from '../testing/database.ts'
import { noticesFor } from './notices.ts'
import { perform } from './perform.ts'
import { remindOverdue } from './reminders.ts'

const { store, as, on, organs } = await testStore([task])
on('2021-03-01')
const clerk = await as('clerk')
const liaison = await as('liaison', { organ: 'eastStreet' })
const other = await as('liaison', { organ: 'westStreet' })

const given = {
  title: '上报风险点台账',
  source: 'plan',
  domain: 'other',
  lead: organs.eastStreet,
  openedOn: '2021-03-01',
  dueOn: '2021-03-12',
}
const opened = await perform(store, clerk, { line: 'task', act: 'open', given })
if (!opened.allowed) throw new Error(JSON.stringify(opened.reasons))
await perform(store, clerk, {
  line: 'task',
  act: 'assign',
  matter: opened.matter,
  given: { handler: clerk.post.person },
})

test('到期前三个工作日、当天、过了以后各提醒一次，经办人和牵头单位的联络员都听到', async () => {
  const told: [string, number][] = []
  for (const today of [
    '2021-03-08',
    '2021-03-09',
    '2021-03-10',
    '2021-03-11',
    '2021-03-12',
    '2021-03-15',
    '2021-03-16',
  ]) {
    on(today)
    told.push([today, await remindOverdue(store)])
    expect(await remindOverdue(store)).toBe(0)
  }
  expect(told.filter(([, count]) => count > 0)).toEqual([
    ['2021-03-09', 2],
    ['2021-03-12', 2],
    ['2021-03-15', 2],
  ])
  const said = async (post: typeof liaison.post) =>
    (await noticesFor(store, post)).map(({ says }) => says.split('」')[1])
  const words = ['已于2021年3月12日到期，现已逾期', '今天到期', '将于2021年3月12日到期']
  expect(await said(liaison.post)).toEqual(words)
  expect((await said(clerk.post)).filter((one) => one?.includes('到期'))).toEqual(words)
  expect(await said(other.post)).toEqual([])
})
