import { expect, test } from 'vitest'
import { complete } from '../../../kernel/complete.ts'
import { proveRules } from '../../../testing/rules.ts'
import { tell } from '../../../testing/story.ts'
import { paperLine } from './line.ts'

type Story = ReturnType<typeof tell>

const answersOf = (story: Story) => complete(paperLine.fields, story.matter().answers)

const received = {
  code: 'A1B2C3',
  sitting: '示范考试（正考）',
  form: '1',
  receivedOn: '2021-11-01',
  how: 'candidate',
  card: '1.A 2.—',
  answered: 2,
  objective: 60,
  objectiveFull: 80,
}
const written = [
  { n: 41, answer: '程序违法', full: 10 },
  { n: 42, answer: '（未作答）', full: 10 },
]
const marks = [
  { n: 41, given: 8 },
  { n: 42, given: 0, why: '未作答' },
]
const start = (story: Story) => story.on('2021-11-01').as('handler')
const toMark = (story: Story) => start(story).does('receive', { ...received, written })
const marked = (story: Story) => toMark(story).does('mark', { marks, markedOn: '2021-11-01' }).as('sectionHead')
const review = { reviewedOn: '2021-11-01', reviewWhy: '考生申请复核' }

test('客观题的卷子收卷即有总分', () => {
  const story = start(tell(paperLine)).does('receiveMarked', received)
  expect([story.state(), answersOf(story).total]).toEqual(['已评分', 60])
})

test('有案例题的等阅卷人给分，总分是两部分之和；复核改分留痕', () => {
  const story = marked(tell(paperLine))
  expect(answersOf(story).total).toBe(68)
  story.does('review', { ...review, marks: [{ id: 2, n: 42, given: 3 }] })
  expect(answersOf(story).total).toBe(71)
})

proveRules(paperLine, Object.keys(paperLine.acts), [
  {
    act: 'receive',
    must: '客观题得分不能超过满分',
    given: { ...received, written },
    broken: { objective: 81 },
    before: start,
  },
  {
    act: 'receiveMarked',
    must: '客观题得分不能超过满分',
    given: received,
    broken: { objective: 81 },
    before: start,
  },
  {
    act: 'mark',
    must: '每一道文字作答都要给分，一题一行',
    given: { marks, markedOn: '2021-11-01' },
    broken: { marks: [marks[0]] },
    before: toMark,
  },
  {
    act: 'mark',
    must: '一题的得分不能超过这题的满分',
    given: { marks, markedOn: '2021-11-01' },
    broken: { marks: [{ n: 41, given: 11 }, marks[1]] },
    before: toMark,
  },
  { act: 'review', must: '客观题得分不能超过满分', given: review, broken: { objective: 81 }, before: marked },
  {
    act: 'review',
    must: '每一道文字作答都要给分，一题一行',
    given: review,
    broken: { marks: [{ id: 2, gone: true, goneWhy: '登记错了' }] },
    before: marked,
  },
  {
    act: 'review',
    must: '一题的得分不能超过这题的满分',
    given: review,
    broken: { marks: [{ id: 2, n: 42, given: 11 }] },
    before: marked,
  },
])
