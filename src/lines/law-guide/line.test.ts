import { expect, test } from 'vitest'
import { proveRules } from '../../testing/rules.ts'
import { tell } from '../../testing/story.ts'
import { coverageOf } from './coverage.ts'
import { lawGuideLine } from './line.ts'

const person = {
  name: '赵示安',
  kind: 'guide',
  communityName: '示例社区',
  group: 'grid',
  recommendedBy: 'self',
  recommendedOn: '2021-03-01',
}
const training = { trainings: [{ on: '2021-06-10', course: '民法典', hours: 8 }], trainingHours: 8 }
const certificate = { passedTest: 'passed', certificateNumber: '示明001', certifiedOn: '2021-06-20' }

const serving = () =>
  tell(lawGuideLine)
    .on('2021-06-20')
    .as('handler')
    .does('recommend', person)
    .does('train', training)
    .does('certify', certificate)

test('推荐、培训、发证，做事留痕，年终评价，最后退出', () => {
  const story = serving()
  story
    .does('addDeed', { deeds: [{ on: '2021-06-20', what: 'disputes' }] })
    .does('review', { reviewYear: 2021, reviewGrade: 'good' })
  expect(story.does('leave', { leftOn: '2021-06-20', leftWhy: '迁居' }).state()).toBe('已退出')
  expect(story.events()[1]?.facts).toMatchObject({ kind: 'guide', communityName: '示例社区', trainingHours: 8 })
})

test('不足三人的社区排在前面，没有人的最前', () => {
  const coverage = coverageOf(
    ['甲', '乙', '丙'],
    new Map([
      ['甲', 3],
      ['乙', 1],
    ]),
  )
  expect(coverage).toEqual({
    covered: 1,
    of: 3,
    short: [
      { community: '丙', guides: 0 },
      { community: '乙', guides: 1 },
    ],
  })
})

const begun = (story: ReturnType<typeof tell>) => story.on('2021-06-20').as('handler').does('recommend', person)
proveRules(lawGuideLine, Object.keys(lawGuideLine.acts), [
  {
    act: 'train',
    must: '培训日期不能晚于今天',
    before: begun,
    given: training,
    broken: { trainings: [{ on: '2021-06-21', course: '民法典', hours: 8 }] },
  },
  { act: 'train', must: '学时至少为 1', before: begun, given: training, broken: { trainingHours: 0 } },
  {
    act: 'certify',
    must: '考核合格的才发证',
    before: (story) => begun(story).does('train', training),
    given: certificate,
    broken: { passedTest: 'failed' },
  },
  {
    act: 'certify',
    must: '应当先登记培训，再考核发证',
    before: (story, broken) => (broken ? begun(story) : begun(story).does('train', training)),
    given: certificate,
  },
])
