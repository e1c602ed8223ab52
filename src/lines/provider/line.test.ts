import { expect, test } from 'vitest'
import { day } from '../../law/day.ts'
import { proveRules } from '../../testing/rules.ts'
import { tell } from '../../testing/story.ts'
import { indicators } from './indicators.ts'
import { providerLine } from './line.ts'
import { type Entry, standingOn, supplyByStreet } from './supply.ts'

type Story = ReturnType<typeof tell>

const mediator = {
  name: '赵示安',
  kind: 'mediator',
  employment: 'full',
  employer: '文安街道调委会',
  enrolledOn: '2021-01-04',
  validFrom: '2021-01-01',
  validUntil: '2021-12-31',
}
const committee = {
  name: '文安街道调委会',
  kind: 'committee',
  committeeKind: 'town',
  members: 5,
  hasWoman: true,
  enrolledOn: '2021-01-04',
  validFrom: '2021-01-01',
  validUntil: '2024-01-01',
}
const lawyer = {
  name: '钱示和',
  kind: 'lawyer',
  employer: '示范律师事务所',
  licence: '1120000000001',
  enrolledOn: '2021-01-04',
  validFrom: '2015-06-01',
}

const readable = '开放时间要写成「周一至周五 9:00—12:00，13:30—17:30」的样子，几段之间用分号'
const at = (story: Story) => story.on('2021-01-04').as('handler')
const serving = (given: Readonly<Record<string, unknown>>) => (story: Story) => at(story).does('enrol', given)

test('专职调解员入册、续聘、考核、改为兼职，最后离任', () => {
  const story = serving(mediator)(tell(providerLine))
  expect(story.events()[0]?.facts).toMatchObject({ kind: 'mediator', employment: 'full' })
  expect(story.on('2021-12-31').clock('expiry')?.late).toBe(false)
  expect(story.on('2022-01-01').clock('expiry')?.late).toBe(true)
  story
    .does('assess', { assessYear: 2021, assessment: 'good' })
    .does('renew', { renewedOn: '2022-01-01', validUntil: '2024-12-31' })
  expect(story.clock('expiry')).toMatchObject({ due: '2024-12-31', late: false })
  story.on('2022-06-01').does('change', { changedOn: '2022-06-01', employment: 'part' })
  expect(story.events().at(-1)?.facts).toMatchObject({ employment: 'part' })
  expect(story.on('2023-01-01').does('end', { endedOn: '2023-01-01', endReason: 'left' }).state()).toBe('已退出')
})

test('律师停止执业又恢复，停止期间不算在册', () => {
  const story = serving(lawyer)(tell(providerLine))
    .on('2021-05-01')
    .does('suspend', { suspendedOn: '2021-05-01', suspendWhy: '停止执业六个月' })
  expect(story.state()).toBe('停止执业')
  expect(indicators.all.lawyers).toMatchObject({ standing: ['serving'], where: { kind: 'lawyer' } })
  expect(story.on('2021-11-01').does('resume', { resumedOn: '2021-11-01' }).state()).toBe('在册')
  expect(story.clock('expiry')).toBeUndefined()
})

const entry: Entry = {
  kind: 'mediator',
  street: '东街',
  validFrom: day('2021-01-01'),
  validUntil: day('2021-12-31'),
  suspensions: [{ from: day('2021-05-01'), until: day('2021-06-01') }],
  endedOn: null,
}

test('某一天在不在册', () => {
  const on = (text: string) => standingOn(entry, day(text))
  expect([
    on('2020-12-31'),
    on('2021-01-01'),
    on('2021-05-01'),
    on('2021-06-01'),
    on('2021-12-31'),
    on('2022-01-01'),
  ]).toEqual(['notYet', 'valid', 'suspended', 'valid', 'valid', 'expired'])
  expect(standingOn({ ...entry, endedOn: day('2021-03-01') }, day('2021-03-01'))).toBe('ended')
})

test('各街道的人手和案件放在一起看，没有人的街道排在最前', () => {
  const demand = new Map([
    ['东街', 30],
    ['西街', 10],
    ['南街', 5],
  ])
  const there = [entry, entry, { ...entry, street: '西街' }]
  expect(supplyByStreet(there, day('2021-03-01'), demand)).toEqual([
    { street: '南街', supply: 0, demand: 5, each: null },
    { street: '东街', supply: 2, demand: 30, each: 15 },
    { street: '西街', supply: 1, demand: 10, each: 10 },
  ])
})

proveRules(providerLine, Object.keys(providerLine.acts), [
  { act: 'enrol', must: '这一类应当写明执业证号或者许可证号', given: lawyer, broken: { licence: '' }, before: at },
  { act: 'enrol', must: '个人应当写明所在机构', given: mediator, broken: { employer: '' }, before: at },
  { act: 'enrol', must: '人民调解员应当写明专职或者兼职', given: mediator, broken: { employment: '' }, before: at },
  { act: 'enrol', must: '人民调解委员会应当写明类别', given: committee, broken: { committeeKind: '' }, before: at },
  {
    act: 'enrol',
    must: '人民调解委员会由委员三至九人组成',
    given: { ...committee, members: 3 },
    broken: { members: 2 },
    before: at,
  },
  { act: 'enrol', must: '人民调解委员会应当有妇女委员', given: committee, broken: { hasWoman: false }, before: at },
  {
    act: 'enrol',
    must: '人民调解委员会委员每届任期三年，有效期不能更长',
    given: committee,
    broken: { validUntil: '2024-01-02' },
    before: at,
  },
  { act: 'enrol', must: '有效期止不能早于有效期起', given: mediator, broken: { validUntil: '2020-12-31' }, before: at },
  {
    act: 'change',
    must: '变更后的委员人数仍应当在三至九人之间',
    given: { changedOn: '2021-01-04', members: 9 },
    broken: { members: 10 },
    before: serving(committee),
  },
  {
    act: 'enrol',
    must: readable,
    given: { ...mediator, hours: '工作日 9:00—12:00；周六 9:00—11:00' },
    broken: { hours: '上午九点到十二点' },
    before: at,
  },
  {
    act: 'change',
    must: readable,
    given: { changedOn: '2021-01-04', hours: '每天 9:00—17:00' },
    broken: { hours: '每天都开' },
    before: serving(mediator),
  },
  {
    act: 'renew',
    must: '新的有效期应当晚于续期之日',
    given: { renewedOn: '2021-01-04', validUntil: '2021-01-05' },
    broken: { validUntil: '2021-01-04' },
    before: serving(mediator),
  },
  {
    act: 'end',
    must: '因期满退出的，有效期应当已经届满',
    given: { endedOn: '2021-12-31', endReason: 'expired' },
    broken: { endedOn: '2021-12-30' },
    before: (story) => serving(mediator)(story).on('2021-12-31'),
  },
])
