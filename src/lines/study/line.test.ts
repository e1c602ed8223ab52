import { expect, test } from 'vitest'
import { recount } from '../../testing/recount.ts'
import { proveRules } from '../../testing/rules.ts'
import { tell } from '../../testing/story.ts'
import { study } from './business.ts'
import { studyLine } from './line.ts'

const lecture = {
  subject: '民法典讲座',
  kind: 'lecture',
  heldOn: '2021-05-20',
  audience: 'staff',
  headcount: 60,
  sessions: 1,
}
const visit = {
  ...lecture,
  kind: 'court',
  subject: '旁听行政诉讼庭审',
  court: '示范区人民法院',
  courtCase: '政府信息公开案',
}

test('组织处级干部旁听一次庭审，凭证后来补上', () => {
  const story = tell(studyLine)
    .on('2021-06-01')
    .as('handler')
    .does('record', { ...visit, audience: 'leaders', headcount: 22 })
  expect(story.state()).toBe('已登记')
  expect(story.events()[0]?.facts).toMatchObject({ kind: 'court', headcount: 22, sessions: 1 })
  story.does('addProof', { proof: ['00000000-0000-4000-8000-000000000001'] })
  expect(story.state()).toBe('已登记')
})

test('培训学时按期相加，不乘人数；讲座不算培训，没写学时的不算', () => {
  const told = (more: object) =>
    tell(studyLine)
      .on('2021-06-01')
      .does('record', { ...lecture, ...more })
  const stories = [
    told({ kind: 'training', audience: 'mediators', headcount: 56, hours: 8 }),
    told({ kind: 'training', audience: 'officers', headcount: 30, hours: 16 }),
    told({ kind: 'training', audience: 'officers', headcount: 30 }),
    told({ hours: 2 }),
  ]
  const figures = ['trainings', 'trainingHours', 'mediatorHours', 'officerHours']
  expect(figures.map((name) => recount(study, stories, name))).toEqual([3, 24, 8, 16])
})

test('还没有举办的学习不能登记', () => {
  expect(tell(studyLine).on('2021-05-19').as('clerk').refusals('record', lecture)[0]).toContain('晚于今天')
})

proveRules(studyLine, Object.keys(studyLine.acts), [
  {
    act: 'record',
    must: '场次至少为 1',
    given: lecture,
    broken: { sessions: 0 },
    before: (story) => story.on('2021-06-01'),
  },
  {
    act: 'record',
    must: '旁听庭审应当写明法院和案件',
    given: visit,
    broken: { courtCase: '' },
    before: (story) => story.on('2021-06-01'),
  },
  {
    act: 'record',
    must: '测试合格人数不能多于参加人数',
    given: { ...lecture, kind: 'quiz', passed: 60 },
    broken: { passed: 61 },
    before: (story) => story.on('2021-06-01'),
  },
  {
    act: 'record',
    must: '购发资料应当写明份数',
    given: { ...lecture, kind: 'materials', copies: 100 },
    broken: { copies: '' },
    before: (story) => story.on('2021-06-01'),
  },
])
