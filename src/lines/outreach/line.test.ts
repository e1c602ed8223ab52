import { expect, test } from 'vitest'
import { proveRules } from '../../testing/rules.ts'
import { personOf, tell } from '../../testing/story.ts'
import { effectOf } from './effect.ts'
import { outreachLine } from './line.ts'

const activity = {
  subject: '宪法宣传进社区',
  form: 'community',
  theme: 'general',
  heldOn: '2021-05-10',
  groups: ['villagers'],
  headcount: 80,
  copies: 200,
}
const letter = {
  subject: '提示区某局',
  promptTo: personOf('organ', 'unit'),
  promptWhy: '全年没有开展普法活动',
  replyBy: '2025-12-20',
}
const listed = {
  subject: '清单',
  unit: personOf('organ', 'unit'),
  dutyLaw: '价格法',
  dutyYear: 2026,
  dutyMeasures: '进市场宣传',
  dutyBy: '2026-10-31',
  dutyHead: '示范甲',
}

test('一次进社区活动，份数和人次分开记', () => {
  const story = tell(outreachLine).on('2021-05-11').as('handler').does('record', activity)
  expect(story.events()[0]?.facts).toMatchObject({ copies: 200, headcount: 80, views: null })
})

test('责任清单从列入、公布到完成，完成日前一天不算迟', () => {
  const story = tell(outreachLine).on('2026-01-08').as('handler').does('listDuty', listed)
  story.on('2026-01-20').does('publishDuty', { publishedOn: '2026-01-20', publishedAt: '区政府网站' })
  expect(story.on('2026-10-31').clock('duty')).toMatchObject({ due: '2026-10-31', late: false })
  expect(story.on('2026-11-01').clock('duty')?.late).toBe(true)
  story.does('finishDuty', { doneOn: '2026-11-01', doneNote: '已进三个市场' })
  expect(story.events().at(-1)?.facts['inTime.duty']).toBe(false)
})

test('提示函按定下的日期等回复', () => {
  const story = tell(outreachLine).on('2025-12-01').as('handler').does('prompt', letter)
  expect(story.on('2025-12-20').clock('reply')).toMatchObject({ late: false, waitsFor: '被提示单位' })
  expect(story.on('2025-12-21').clock('reply')?.late).toBe(true)
  expect(story.does('takeReply', { repliedOn: '2025-12-21', reply: '已制定计划' }).state()).toBe('已回复')
})

test('前后测按人数加权，没有人答就没有效果可说', () => {
  expect(
    effectOf([
      { takers: 30, before: 40, after: 70 },
      { takers: 10, before: 80, after: 90 },
    ]),
  ).toEqual({ takers: 40, before: 50, after: 75, gained: 25 })
  expect(effectOf([]).gained).toBeNull()
})

const soon = (story: ReturnType<typeof tell>) => story.on('2021-06-01').as('handler')
proveRules(outreachLine, Object.keys(outreachLine.acts), [
  {
    act: 'record',
    must: '短视频、直播的浏览次数单填，不填现场人次',
    given: { ...activity, form: 'video', headcount: '', views: 900 },
    broken: { headcount: 80 },
    before: soon,
  },
  {
    act: 'record',
    must: '前后测应当人数、前测、后测一并填写',
    given: { ...activity, quizTakers: 20, quizBefore: 40, quizAfter: 70 },
    broken: { quizAfter: '' },
    before: soon,
  },
  {
    act: 'prompt',
    must: '回复期限应当晚于发函之日',
    given: { ...letter, replyBy: '2025-12-02' },
    broken: { replyBy: '2025-12-01' },
    before: (story) => story.on('2025-12-01').as('handler'),
  },
])
