import { sm3 as libraryOf } from 'sm-crypto-v2'
import { expect, test } from 'vitest'
import { sm3 } from '../../kernel/sm3.ts'
import { addDays, day } from '../../law/day.ts'
import * as sample from '../../testing/file-review-sample.ts'
import { provePapers } from '../../testing/papers.ts'
import * as apart from '../../testing/readings-sample.ts'
import { recount } from '../../testing/recount.ts'
import { personOf, tell } from '../../testing/story.ts'
import { fileReview } from './business.ts'
import { drawn, frameHash } from './draw.ts'
import { fileReviewLine } from './line.ts'
import { gradeOf } from './rubric.ts'

type Story = ReturnType<typeof tell>

const told: Story[] = []
const judged = new Set<string>()
const paper = { signedOnPaper: true } as const

function story() {
  const one = tell(fileReviewLine)
  told.push(one)
  return one
}

/** The last day is in time, the next day is late. */
function lastDay(one: Story, name: string, due: string) {
  judged.add(name)
  expect([name, one.on(due).due(name), one.clock(name)?.late]).toEqual([name, due, false])
  expect([name, one.on(addDays(day(due), 1)).clock(name)?.late]).toEqual([name, true])
}

const counted = (stories: readonly Story[], name: string) => recount(fileReview, stories, name)

test('摘要与标准例子、与成熟的库一致', () => {
  expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  for (const text of ['', '示范区', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), '案卷'.repeat(500), '😀%20'])
    expect(sm3(text)).toBe(libraryOf(text))
})

test('抽取可以重算，与名单的次序无关，换一个种子就是另一批', () => {
  const lines = sample.frame.split('\n')
  const backwards = lines.toReversed().join('\n')
  expect(drawn(backwards, '种子', 5)).toEqual(drawn(sample.frame, '种子', 5))
  expect(frameHash(backwards)).toBe(frameHash(sample.frame))
  expect(drawn(sample.frame, '另一个种子', 5)).not.toEqual(drawn(sample.frame, '种子', 5))
  expect(new Set(drawn(sample.frame, '种子', 12))).toEqual(new Set(lines))
  const hits = Array.from({ length: 360 }, (_, at) => drawn(sample.frame, `种子${at}`, 1)[0])
  const each = lines.map((number) => hits.filter((hit) => hit === number).length)
  expect(Math.min(...each)).toBeGreaterThan(12)
  expect(Math.max(...each)).toBeLessThan(54)
})

test('交叉评查一轮：摘要先登记、名单后冻结、种子再公布，抽五份，复评两份，反馈、异议、改评、整改、报告', () => {
  const one = sample.scored(story())
  const list = sample.listOf(one)
  expect(list).toEqual(drawn(sample.frame, sample.drawing.seed, 5))
  const second = { secondReviewer: '示范评查员乙', secondScore: 88, secondGrade: 'passed' }
  const rows = list.slice(1, 3).map((number, at) => ({
    id: at + 2,
    ...sample.file(number, at === 0 ? second : { ...second, secondScore: 95, secondGrade: 'excellent' }),
  }))
  one.does('secondRead', { files: rows })
  one.on('2021-10-20').does('finish', { finishedOn: '2021-10-20' })
  expect(['files', 'crossFiles', 'secondReads', 'agreed'].map((name) => counted([one], name))).toEqual([5, 5, 2, 1])
  one.on('2021-10-22').does('announce', { announcedOn: '2021-10-22', objectBy: '2021-11-05' }, paper)
  const objection = { number: list[0], on: '2021-11-01', what: '事实有录像为证', answerBy: '2021-11-12' }
  one.on('2021-11-01').does('recordObjections', { objections: [objection] })
  lastDay(one, 'answering', '2021-11-12')
  one
    .on('2021-11-10')
    .does('recordObjections', { objections: [{ id: 1, ...objection, answeredOn: '2021-11-10', outcome: 'changed' }] })
  one.does('rescore', { files: [{ id: 1, ...sample.file(list[0] ?? '', { score: 70, grade: 'passed' }) }] })
  one.does('requireRectification', { rectifications: [{ what: '两卷没有送达回证', due: '2021-11-30' }] })
  lastDay(one, 'rectifying', '2021-11-30')
  const done = { id: 1, what: '两卷没有送达回证', due: '2021-11-30', doneOn: '2021-11-29', proof: '补送回证' }
  one.on('2021-12-01').does('recordRectification', { rectifications: [done] })
  one.on('2021-12-10').does('close', { reportedOn: '2021-12-10', report: '文书送达是主要问题' }, paper)
  expect(one.state()).toBe('已结束')
  const figures = ['closedFiles', 'excellent', 'good', 'passed', 'failed', 'vetoed', 'problems']
  expect(figures.map((name) => counted([one], name))).toEqual([5, 4, 0, 1, 0, 0, 1])
})

test('背靠背评阅一轮：分派、交卷、拆封、合议，等次以合议为准，一致与否比的是两个人各自给的', () => {
  const failing = [{ veto: 'facts', finding: '没有现场笔录', article: '' }] as const
  const sheets = ({ turn }: { turn: unknown }) => apart.sheetLess({}, turn === 'second' ? failing : [])
  const one = apart.openedUp(story(), sheets)
  for (const { number } of apart.answersOf(one).readings.filter(({ turn }) => turn === 'second'))
    one.does('settle', apart.settling(one, number ?? '', apart.sheetLess({}, failing)))
  one.does('finish', { finishedOn: '2021-10-08' })
  expect(['files', 'secondReads', 'agreed'].map((name) => counted([one], name))).toEqual([5, 2, 0])
  expect(one.matter().answers.failedTotal).toBe(2)
})

test('2021 年：41 个单位自查，共 827 份', () => {
  const each = (at: number) => (at < 7 ? 21 : 20)
  const all = Array.from({ length: 41 }, (_, at) => {
    const files = Array.from({ length: each(at) }, (_file, n) => sample.file(`第${at}单位${n}号`))
    const given = {
      name: '2021 年度自查',
      unit: personOf(`单位${at}`),
      caseKind: 'mixed',
      rubric: 'combined',
      finishedOn: '2021-09-30',
    }
    return story()
      .on('2021-10-08')
      .as('liaison')
      .does('takeResults', { ...given, files })
  })
  expect(['files', 'units', 'rounds', 'selfFiles'].map((name) => counted(all, name))).toEqual([827, 41, 41, 827])
})

test('全部评查的不用种子，名单就是应评的案卷', () => {
  const one = sample.planned(story(), { sampling: 'whole', seedHash: null }).on('2021-09-06')
  one.does('freeze', { frame: sample.frame, frozenOn: '2021-09-06' }).does('draw', { drawnOn: '2021-09-06' })
  expect([one.matter().answers.drawnCount, one.matter().answers.frameCount]).toEqual([12, 12])
})

test('否决项一票否决；综合表没有良好，四等次表有', () => {
  expect(gradeOf('combined', 99, ['officer'])).toBe('failed')
  expect([90, 89, 60, 59].map((score) => gradeOf('combined', score, null))).toEqual([
    'excellent',
    'passed',
    'passed',
    'failed',
  ])
  expect([90, 89, 75, 74, 60, 59].map((score) => gradeOf('fourGrades', score, []))).toEqual([
    'excellent',
    'good',
    'good',
    'passed',
    'passed',
    'failed',
  ])
})

test('四等次表自 2017 年 3 月 1 日起，以前的评查不能用', () => {
  const given = {
    name: '自查',
    unit: personOf('某单位'),
    caseKind: 'penalty',
    rubric: 'fourGrades',
    files: [sample.file('一号')],
  }
  const one = tell(fileReviewLine).on('2021-10-08').as('clerk')
  expect(one.refusals('takeResults', { ...given, finishedOn: '2017-02-28' })).toEqual(['评分标准当时还没有施行'])
  expect(one.refusals('takeResults', { ...given, finishedOn: '2017-03-01' })).toEqual([])
})

test('计划写明的完成期限，反馈写明的异议期限', () => {
  lastDay(sample.scored(story()), 'scoring', '2021-10-29')
  lastDay(sample.announced(story()), 'objecting', '2021-11-05')
})

test('取消评查要科长签，签了才算', () => {
  const one = sample.frozen(story()).does('cancel', { cancelledOn: '2021-09-06', cancelWhy: '与市里的评查重复' })
  expect(one.state()).toBe('名单已冻结')
  expect(one.approved().state()).toBe('已取消')
})

test('份数等于三种方式相加，等次相加等于结束的份数', () => {
  const close = { reportedOn: '2021-10-22', report: '情况良好' }
  const kinds = ['self', 'cross', 'spot'].map((reviewKind) => {
    const one = sample.drawnOut(story(), { reviewKind })
    const scores = [95, 80, 70, 50, 95]
    const files = sample.listOf(one).map((number, at) => {
      const score = scores[at] ?? 0
      return sample.file(number, { score, grade: gradeOf('combined', score, null) })
    })
    one.on('2021-10-20').does('score', { files }).does('finish', { finishedOn: '2021-10-20' })
    one.on('2021-10-22').does('announce', { announcedOn: '2021-10-22', objectBy: '2021-11-05' }, paper)
    return one.does('close', close, paper)
  })
  for (const relation of fileReview.indicators.relations) {
    if (relation.kind !== 'sum') continue
    const parts = relation.parts.reduce((sum, part) => sum + counted(kinds, part), 0)
    expect([relation.whole, parts]).toEqual([relation.whole, counted(kinds, relation.whole)])
  }
  expect(counted(kinds, 'failed')).toBe(3)
})

test('计划表逐行就是一次评查计划', () => {
  expect(fileReview.sheets.plan?.act).toBe('plan')
})

provePapers(fileReview, () => told.map((one) => one.matter()))

test('每个动作都有人办过，每个期限都有最后一天', () => {
  const done = new Set(told.flatMap((one) => one.events().map(({ act, countsAs }) => countsAs ?? act)))
  expect(Object.keys(fileReviewLine.acts).filter((act) => !done.has(act))).toEqual([])
  expect([...judged].toSorted()).toEqual(Object.keys(fileReviewLine.clocks).toSorted())
})
