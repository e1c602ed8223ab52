import { expect, test } from 'vitest'
import { annualReport } from '../lines/annual-report/business.ts'
import { testStore } from '../testing/database.ts'
import { noticesFor } from './notices.ts'
import { perform } from './perform.ts'
import { remindReport } from './remind-report.ts'

const { store, as, on } = await testStore([annualReport])
const clerk = await as('clerk')
const chief = await as('sectionHead')

test('三月一日、四月一日以前提醒科长；没立项的也提醒，一夜只说一次，报送了就不再催', async () => {
  on('2022-02-08')
  expect([await remindReport(store), await remindReport(store)]).toEqual([1, 0])
  const [first] = await noticesFor(store, chief.post)
  expect(first?.says).toBe('2021年度法治政府建设年度报告应于3月1日前报送，还没有立项编写')
  on('2022-02-09')
  expect(await remindReport(store)).toBe(0)
  const given = { title: '示范区2021年度报告', kind: 'annual', issuer: 'bureau', year: 2021, first: true }
  const opened = await perform(store, clerk, { line: 'annual-report', act: 'open', given })
  expect(opened.allowed).toBe(true)
  on('2022-03-25')
  expect(await remindReport(store)).toBe(1)
  const texts = (await noticesFor(store, chief.post)).map(({ says }) => says)
  expect(texts).toContain('2021年度法治政府建设年度报告应于4月1日前公布，还没有公布')
})
