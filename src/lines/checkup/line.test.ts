import { expect, test } from 'vitest'
import { proveRules } from '../../testing/rules.ts'
import { personOf, tell } from '../../testing/story.ts'
import { checkupLine } from './line.ts'

type Story = ReturnType<typeof tell>

const pairing = {
  subject: '示范所与示范协会结对',
  kind: 'pairing',
  firm: '示范律师事务所',
  client: '示范无人机协会',
  clientKind: 'chamber',
  startedOn: '2021-06-01',
  agreedUntil: '2022-05-31',
  nextVisitBy: '2021-07-01',
}
const checkup = {
  ...pairing,
  subject: '示范制造公司法治体检',
  kind: 'checkup',
  client: '示范制造公司',
  clientKind: 'enterprise',
  size: 'small',
  nextVisitBy: '',
}
const visit = { visitedOn: '2021-06-10', visitWay: 'onsite', visitServed: 6, visitOutcome: '核对劳动合同' }
const risk = { class: 'labour', what: '劳动合同未续签', foundOn: '2021-06-10' }
const advised = { ...risk, advice: '一个月内补签', mendBy: '2021-07-10' }
const mended = { risks: [{ id: 1, ...advised, closedOn: '2021-07-11', outcome: 'mended' }] }
const report = { reportNumber: '示企检001', reportedOn: '2021-06-20' }
const end = { endedOn: '2021-07-11', satisfaction: 'very' }

const paired = (story: Story, given: Record<string, unknown> = pairing) =>
  story.on('2021-06-01').as('handler').does('pair', given)
const visited = (story: Story, given: Record<string, unknown> = pairing) =>
  paired(story, given).on('2021-06-10').does('visit', visit)
const examined = (story: Story, found: Record<string, unknown> = advised) =>
  visited(story, checkup)
    .does('findRisks', { risks: [found] })
    .on('2021-06-20')

test('一次法治体检：走访、查出风险、出报告、跟进整改、办结', () => {
  const story = paired(tell(checkupLine), checkup)
    .does('assignLawyer', { lawyer: personOf('lawyer') })
    .as('lawyer')
  story
    .on('2021-06-10')
    .does('visit', visit)
    .does('findRisks', { risks: [advised] })
  story.on('2021-06-20').does('report', report)
  expect(story.events().at(-1)?.facts).toMatchObject({ kind: 'checkup', size: 'small', risksFound: 1 })
  expect(story.on('2021-07-10').clock('risks')).toMatchObject({ late: false, waitsFor: '服务对象' })
  expect(story.on('2021-07-11').clock('risks')?.late).toBe(true)
  story.does('findRisks', mended).as('handler').does('close', end)
  expect(story.state()).toBe('已办结')
  expect(story.events().at(-1)?.facts).toMatchObject({ risksFound: 1, risksMended: 1 })
})

test('万所联万会结对：每次走访约好下一次，过了日子没去就是迟；合作也可以停止', () => {
  const story = paired(tell(checkupLine))
  expect(story.on('2021-07-01').clock('nextVisit')?.late).toBe(false)
  expect(story.on('2021-07-02').clock('nextVisit')).toMatchObject({ late: true, waitsFor: '牵头律师' })
  story.does('visit', { ...visit, visitedOn: '2021-07-02', visitWay: 'lecture', nextVisitBy: '2021-08-01' })
  expect(story.clock('nextVisit')).toMatchObject({ due: '2021-08-01', late: false })
  expect(story.on('2022-05-31').clock('term')?.late).toBe(false)
  expect(story.on('2022-06-01').clock('term')?.late).toBe(true)
  expect(story.does('stop', { endedOn: '2022-06-01', endWhy: '协会注销' }).state()).toBe('已停止')
})

const at = (story: Story) => story.on('2021-06-01').as('handler')
proveRules(checkupLine, Object.keys(checkupLine.acts), [
  {
    act: 'pair',
    must: '万所联万会结对的是商会、协会',
    given: pairing,
    broken: { clientKind: 'enterprise' },
    before: at,
  },
  { act: 'pair', must: '法治体检应当写明企业规模', given: checkup, broken: { size: '' }, before: at },
  {
    act: 'pair',
    must: '约定的期限不能早于开始日期',
    given: pairing,
    broken: { agreedUntil: '2021-05-31' },
    before: at,
  },
  {
    act: 'visit',
    must: '下次走访的日期应当晚于这次走访',
    given: { ...visit, nextVisitBy: '2021-06-11' },
    broken: { nextVisitBy: '2021-06-10' },
    before: (story) => paired(story).on('2021-06-10'),
  },
  {
    act: 'findRisks',
    must: '应当先登记走访，再登记风险点',
    given: { risks: [risk] },
    before: (story, broken) => (broken ? paired(story) : visited(story)),
  },
  {
    act: 'findRisks',
    must: '整改期限不能早于发现日期',
    given: { risks: [{ ...advised, mendBy: '2021-06-10' }] },
    broken: { risks: [{ ...advised, mendBy: '2021-06-09' }] },
    before: (story) => visited(story),
  },
  {
    act: 'findRisks',
    must: '了结的风险应当写明结果和日期',
    given: { risks: [{ ...advised, closedOn: '2021-06-10', outcome: 'mended' }] },
    broken: { risks: [{ ...advised, closedOn: '2021-06-10' }] },
    before: (story) => visited(story),
  },
  {
    act: 'report',
    must: '应当先登记走访，再出具体检报告',
    given: report,
    before: (story, broken) => (broken ? paired(story, checkup) : visited(story, checkup)).on('2021-06-20'),
  },
  {
    act: 'report',
    must: '每个风险点都应当有建议，才能出具报告',
    given: report,
    before: (story, broken) => examined(story, broken ? risk : advised),
  },
  {
    act: 'close',
    must: '应当先登记走访，再办结',
    given: end,
    before: (story, broken) => (broken ? paired(story) : visited(story)).on('2021-07-11'),
  },
  {
    act: 'close',
    must: '还有风险点没有了结，不能办结',
    given: end,
    before: (story, broken) =>
      broken
        ? examined(story).does('report', report).on('2021-07-11')
        : examined(story).does('report', report).on('2021-07-11').does('findRisks', mended),
  },
  {
    act: 'close',
    must: '法治体检应当先出具报告，再办结',
    given: end,
    before: (story, broken) =>
      (broken ? visited(story, checkup) : visited(story, checkup).on('2021-06-20').does('report', report)).on(
        '2021-07-11',
      ),
  },
])
