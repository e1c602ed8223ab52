import { expect, test } from 'vitest'
import { proveRules } from '../../testing/rules.ts'
import { personOf, tell } from '../../testing/story.ts'
import { effectOf } from './effect.ts'
import { outreachLine } from './line.ts'
import { mark, windowOf } from './quiz.ts'

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

const questions = [
  { question: '宪法日是哪一天', first: '12月4日', second: '3月15日', right: 'first', why: '十二月四日是国家宪法日' },
  { question: '调解收费吗', first: '收费', second: '不收费', right: 'second' },
]
const planned = {
  subject: '宪法进社区',
  form: 'community',
  theme: 'constitution',
  plannedOn: '2021-05-10',
  groups: ['villagers', 'youth'],
}
const quiz = { quizQuestions: questions, quizUntil: '2021-05-17' }

test('先安排、出题、开放扫码，办完登记一次，前后测只记一次', () => {
  const story = tell(outreachLine).on('2021-05-01').as('handler').does('plan', planned)
  expect(story.on('2021-05-10').clock('planned')).toMatchObject({ due: '2021-05-10', late: false })
  story.on('2021-05-02').does('setQuiz', quiz).does('openQuiz', { quizOpenedOn: '2021-05-02' })
  expect(story.refusals('setQuiz', quiz)).toEqual(['已经开放扫码答题，不能出前后测题目'])
  story.on('2021-05-10').does('hold', { heldOn: '2021-05-10', headcount: 80, copies: 200 })
  expect(story.events().at(-1)?.facts).toMatchObject({ form: 'community', copies: 200, headcount: 80 })
  story.does('measure', { quizTakers: 30, quizBefore: 40, quizAfter: 70 })
  expect(story.refusals('measure', { quizTakers: 30, quizBefore: 40, quizAfter: 70 })).toEqual([
    '登记活动时已经填过前后测结果',
  ])
  expect(
    tell(outreachLine).on('2021-05-01').as('handler').does('plan', planned).does('drop', { dropWhy: '下雨' }).state(),
  ).toBe('已取消')
})

test('活动前的码用到当天，活动后的码从当天用到截止日，取消了都不收', () => {
  const days = {
    quizOpenedOn: '2021-05-02',
    plannedOn: '2021-05-10',
    heldOn: null,
    quizUntil: '2021-05-17',
    dropped: false,
  } as never
  const opens = (side: 'before' | 'after', today: string) => windowOf(days, side, today as never).open
  expect([opens('before', '2021-05-01'), opens('before', '2021-05-02'), opens('before', '2021-05-10')]).toEqual([
    false,
    true,
    true,
  ])
  expect([opens('before', '2021-05-11'), opens('after', '2021-05-09'), opens('after', '2021-05-10')]).toEqual([
    false,
    false,
    true,
  ])
  expect([opens('after', '2021-05-17'), opens('after', '2021-05-18')]).toEqual([true, false])
  expect(windowOf({ ...(days as object), dropped: true } as never, 'before', '2021-05-03' as never).says).toContain(
    '取消',
  )
})

test('少选一题、选了没有的选项，都不算一份答卷', () => {
  expect(mark(questions as never, ['first', 'second'])).toEqual({ right: 2, of: 2 })
  expect(mark(questions as never, ['second', 'second'])).toEqual({ right: 1, of: 2 })
  expect(mark(questions as never, ['first', undefined])).toBeNull()
  expect(mark(questions as never, ['first', 'third'])).toBeNull()
})

const sheets = (side: 'before' | 'after', n: number, right: number) =>
  Array.from({ length: n }, (_, at) => ({ side, right: at < right ? 2 : 0, of: 2 }))

test('样本够才说提高多少，不够只说是线索，误差以内不说有变化', () => {
  const clear = effectOf([...sheets('before', 50, 20), ...sheets('after', 50, 40)])
  expect([clear.before, clear.after, clear.gained]).toEqual([{ takers: 50, rate: 40 }, { takers: 50, rate: 80 }, 40])
  expect(clear.margin).toBeGreaterThan(15)
  expect(clear.says).toContain('提高 40 个百分点，误差 ±')
  expect(effectOf([...sheets('before', 50, 20), ...sheets('after', 50, 23)]).says).toContain('不能说有变化')
  const few = effectOf([...sheets('before', 10, 4), ...sheets('after', 29, 29)])
  expect([few.margin, few.says]).toEqual([null, expect.stringContaining('只能当作线索')])
  expect(effectOf(sheets('before', 40, 10)).says).toContain('比不出变化')
  expect(effectOf([]).gained).toBeNull()
})

const soon = (story: ReturnType<typeof tell>) => story.on('2021-06-01').as('handler')
const result = { quizTakers: 20, quizBefore: 40, quizAfter: 70 }
const arranged = (story: ReturnType<typeof tell>) => story.on('2021-05-01').as('handler').does('plan', planned)
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
  {
    act: 'plan',
    must: '计划日期不能早于安排之日',
    given: planned,
    broken: { plannedOn: '2021-04-30' },
    before: (story) => story.on('2021-05-01').as('handler'),
  },
  {
    act: 'setQuiz',
    must: '题目应当有两到六道',
    given: quiz,
    broken: { quizQuestions: questions.slice(0, 1) },
    before: arranged,
  },
  {
    act: 'setQuiz',
    must: '正确选项应当是写了内容的选项',
    given: quiz,
    broken: { quizQuestions: [questions[0], { ...questions[1], right: 'fourth' }] },
    before: arranged,
  },
  {
    act: 'setQuiz',
    must: '活动后答题的截止日期不能早于计划日期',
    given: quiz,
    broken: { quizUntil: '2021-05-09' },
    before: arranged,
  },
  {
    act: 'openQuiz',
    must: '开放日期不能晚于计划日期',
    given: { quizOpenedOn: '2021-05-10' },
    broken: { quizOpenedOn: '2021-05-11' },
    before: (story) => arranged(story).does('setQuiz', quiz).on('2021-05-11'),
  },
  {
    act: 'hold',
    must: '短视频、直播的浏览次数单填，不填现场人次',
    given: { heldOn: '2021-05-10', views: 900 },
    broken: { headcount: 80 },
    before: (story) =>
      story
        .on('2021-05-01')
        .as('handler')
        .does('plan', { ...planned, form: 'video' })
        .on('2021-05-10'),
  },
  {
    act: 'measure',
    must: '登记活动时已经填过前后测结果',
    given: result,
    before: (story, broken) => soon(story).does('record', { ...activity, ...(broken ? result : {}) }),
  },
  {
    act: 'openQuiz',
    must: '应当先出前后测题目，再开放扫码答题',
    given: { quizOpenedOn: '2021-05-02' },
    before: (story, broken) =>
      broken ? arranged(story).on('2021-05-02') : arranged(story).does('setQuiz', quiz).on('2021-05-02'),
  },
  {
    act: 'openQuiz',
    must: '已经开放扫码答题，不能开放扫码答题',
    given: { quizOpenedOn: '2021-05-02' },
    before: (story, broken) => {
      arranged(story).does('setQuiz', quiz).on('2021-05-02')
      if (broken) story.does('openQuiz', { quizOpenedOn: '2021-05-02' })
    },
  },
  {
    act: 'setQuiz',
    must: '已经开放扫码答题，不能出前后测题目',
    given: quiz,
    before: (story, broken) => {
      arranged(story).does('setQuiz', quiz).on('2021-05-02')
      if (broken) story.does('openQuiz', { quizOpenedOn: '2021-05-02' })
    },
  },
])
