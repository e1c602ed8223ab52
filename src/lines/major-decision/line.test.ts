import { expect, test } from 'vitest'
import { complete } from '../../kernel/complete.ts'
import {
  asked,
  decision,
  listed,
  listing,
  opinion,
  ready,
  review,
  reviewed,
  sending,
  started,
} from '../../testing/major-decision-sample.ts'
import { provePapers } from '../../testing/papers.ts'
import { recount } from '../../testing/recount.ts'
import { tell } from '../../testing/story.ts'
import { majorDecision } from './business.ts'
import { categories } from './fields.ts'
import { majorDecisionLine } from './line.ts'
import { stepsOf } from './steps.ts'

const told: ReturnType<typeof tell>[] = []
const start = () => {
  const one = tell(majorDecisionLine)
  told.push(one)
  return one
}

test('一项规划走完五步，公布、归档、后评估、执行完毕', () => {
  const one = ready(start())
  one.does('holdHearing', { hearingMaterialOn: '2021-04-01', hearingOn: '2021-04-10', hearingSays: '多数赞成' })
  one.does('recordOpinions', { opinions: [opinion] })
  one.does('settleOpinions', { settledOn: '2021-04-15', opinions: [{ id: 1, ...opinion, outcome: 'adopted' }] })
  one.does('submit', sending).does('review', { ...review, reviewResult: 'change' })
  one.does('revise', { revisedOn: '2021-04-29' })
  one.does('submit', { reviewSentOn: '2021-04-29', reviewBy: '2021-05-12' })
  one.does('review', { ...review, reviewedOn: '2021-05-08' })
  one.does('decide', { ...decision, publishBy: '2021-05-14' })
  expect(stepsOf(complete(majorDecisionLine.fields, one.matter().answers) as never).map(({ says }) => says)).toEqual([
    '2021年3月10日',
    '2021年4月12日',
    '2021年4月13日',
    '2021年5月8日',
    '2021年5月10日',
  ])
  one
    .does('publish', { publishedOn: '2021-05-12', publishedWhere: '政府网站' })
    .does('archive', { archivedOn: '2021-06-09' })
  expect(one.clock('archive')?.late).toBe(false)
  one.does('planEvaluation', { evaluateGround: 'fit', evaluateBy: '2021-11-30' })
  one.does('finish', { finishedOn: '2021-10-31', finishedSays: '全部建成' })
  const evaluation = { evaluator: '示范研究院', evaluation: 'continue', evaluationSays: '达到预期' }
  one.does('evaluate', { evaluatedOn: '2021-11-30', ...evaluation })
  expect(
    ['reviewed', 'decided', 'evaluated', 'opinions', 'adopted'].map((name) => recount(majorDecision, [one], name)),
  ).toEqual([2, 1, 1, 1, 1])
})

test('归档三十日：最后一天在期限内，第二天逾期；2019年9月1日以前启动的没有这个期限', () => {
  const one = reviewed(start()).does('decide', decision)
  expect([one.on('2021-06-09').clock('archive')?.late, one.on('2021-06-10').clock('archive')?.late]).toEqual([
    false,
    true,
  ])
  const old = tell(majorDecisionLine).on('2021-12-31').as('handler')
  old.takesOver([
    { act: 'list', on: '2019-02-01' as never, given: { ...listing, listedOn: '2019-02-01' } },
    { act: 'start', on: '2019-08-31' as never, given: { startedOn: '2019-08-31', technical: false, risky: false } },
    { act: 'submit', on: '2019-09-02' as never, given: { reviewSentOn: '2019-09-02' } },
    { act: 'review', on: '2019-09-10' as never, given: { reviewResult: 'lawful' } },
    { act: 'decide', on: '2019-09-20' as never, given: { decidedOn: '2019-09-20' } },
  ])
  expect(old.due('archive')).toBeNull()
})

test('审查、公布、后评估按定下的日子', () => {
  const one = ready(start()).does('submit', sending)
  expect([one.on('2021-04-28').clock('review')?.late, one.on('2021-04-29').clock('review')?.late]).toEqual([
    false,
    true,
  ])
  one
    .on('2021-12-31')
    .does('review', review)
    .does('decide', { ...decision, publishBy: '2021-05-14' })
  expect([one.on('2021-05-14').clock('publish')?.late, one.on('2021-05-15').clock('publish')?.late]).toEqual([
    false,
    true,
  ])
  one.does('publish', {
    publishedOn: '2021-05-15',
    publishedWhere: '公报',
    evaluateBy: '2021-12-01',
    evaluateGround: 'below',
  })
  expect([one.on('2021-12-01').clock('evaluate')?.late, one.on('2021-12-02').clock('evaluate')?.late]).toEqual([
    false,
    true,
  ])
})

test('不需要专家论证和风险评估的，表上写明不需要', () => {
  const one = asked(start(), { technical: false, risky: false })
  const says = stepsOf(complete(majorDecisionLine.fields, one.matter().answers) as never).map((step) => step.says)
  expect(says).toEqual(['2021年3月10日', '不需要', '不需要', '未完成', '未完成'])
})

test('公布目录，中途终止要局长签', () => {
  const one = listed(start()).does('publishList', { listPublishedOn: '2021-03-01' })
  one.does('stop', { stoppedOn: '2021-06-01', stoppedWhy: '条件变化' })
  expect(one.state()).toBe('已列入目录')
  expect(one.approved().state()).toBe('已终止')
})

test('各类别相加等于作出的决策', () => {
  const all = Object.keys(categories).map((category) => {
    const one = reviewed(start()).does('correct', { why: '类别写错', category })
    return one.does('decide', decision)
  })
  for (const relation of majorDecision.indicators.relations) {
    if (relation.kind !== 'sum') continue
    const sum = relation.parts.reduce((total, part) => total + recount(majorDecision, all, part), 0)
    expect([relation.whole, sum]).toEqual([relation.whole, recount(majorDecision, all, relation.whole)])
  }
})

provePapers(majorDecision, () => told.map((one) => one.matter()))

test('每个动作都有人办过', () => {
  started(start())
  const done = new Set(told.flatMap((one) => one.events().map(({ act }) => act)))
  expect(Object.keys(majorDecisionLine.acts).filter((act) => !done.has(act))).toEqual([])
})
