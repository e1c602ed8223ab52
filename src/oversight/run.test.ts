import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { builtInCalendar, hasNotice } from '../law/calendar.ts'
import { reckon } from '../law/clock.ts'
import { addDays, day, yearOf } from '../law/day.ts'
import type { RuleId } from '../law/rule.ts'
import { enforcementLine } from '../lines/enforcement/line.ts'
import { businesses } from '../lines/register.ts'
import { perform } from '../store/perform.ts'
import { fillWorkdays } from '../store/workdays.ts'
import { testStore } from '../testing/database.ts'
import { company, inspection, penalty } from '../testing/enforcement-sample.ts'
import { groundOf, runChecks } from './run.ts'
import { scopeOf } from './scope.ts'
import { termSql } from './terms.ts'

const desk = await testStore(businesses)
desk.on('2021-12-31')

test('缺字段的不算通过：不能检验，并且说得出缺什么', async () => {
  const handler = await desk.as('handler')
  const record = (given: object) =>
    perform(desk.store, handler, { line: 'enforcement', act: 'record', given: { ...given }, parties: [...company] })
  const answers = await Promise.all([
    record({ ...penalty, unit: desk.organs.eastStreet }),
    record({ ...inspection, unit: desk.organs.westStreet, officers: [{ name: '示范甲' }] }),
  ])
  expect(answers.map(({ allowed }) => allowed)).toEqual([true, true])
  const { tallies } = await runChecks(desk.store, { kind: 'full' })
  const of = (check: string) => tallies.find((one) => one.check === check)
  expect(tallies).toHaveLength(79)
  expect(of('one-officer')).toMatchObject({ population: 2, testable: 2, hits: 1 })
  expect(of('card-invalid')).toMatchObject({ population: 2, testable: 1, missing: { 'officers.certificate': 1 } })
  expect(of('hearing-not-offered')).toMatchObject({ population: 1, testable: 0, missing: { hearingScope: 1 }, hits: 0 })
  expect(of('fine-target')).toMatchObject({ testable: 0, missing: { 单位内部文件和考核项目的文本: 0 } })
})

test.each([
  'penalty-decide',
  'penalty-serve',
  'penalty-hearing-request',
  'penalty-hearing-notice',
  'penalty-evidence-hold',
  'penalty-cash-handin',
  'penalty-withdraw-publication',
  'penalty-court-enforce',
  'three-publish-general',
  'coercion-seal-seize',
  'coercion-demand-then-court',
  'licence-decide',
  'licence-renew-apply',
  'tj-major-filing',
  'crime-handover',
  'recon-reply',
  'agency-answer-and-evidence',
] satisfies RuleId[])('%s：数据库里算的最后一日和期限钟一致', async (rule) => {
  await fillWorkdays(desk.store)
  const scope = scopeOf(groundOf(desk.store), enforcementLine, 'filedOn')
  const due = termSql({ ...scope, joins: null }, { due: rule, from: 'filedOn' })
  const { rows } = await sql<{ on: string; due: string | null }>`
    select r.filed_on as "on", ${due} as due
    from (select (date '2019-01-15' + n * 3)::date as filed_on from generate_series(0, 880) as n) as r`.execute(
    desk.store.reader,
  )
  const known = (on: string | null) => on === null || hasNotice(yearOf(day(on)), builtInCalendar)
  const wrong = rows.filter(({ on, due: found }) => {
    const { due: right } = reckon({ rule, start: day(on) })
    return known(right) && known(addDays(day(on), 1)) && found !== right
  })
  expect(wrong.slice(0, 3)).toEqual([])
})
