import { expect, test } from 'vitest'
import { day } from '../../law/day.ts'
import { provePapers } from '../../testing/papers.ts'
import { recount } from '../../testing/recount.ts'
import { personOf, tell } from '../../testing/story.ts'
import { normativeDocument } from './business.ts'
import { normativeDocumentLine } from './line.ts'
import { standingOn } from './term.ts'
import { touchedBy } from './touched.ts'

const document = {
  title: '示范区公共停车管理办法',
  docNumber: '示政规〔2018〕1号',
  issuer: personOf('示范区人民政府'),
  issuerLevel: 'government',
  publishedOn: '2018-06-15',
  effectiveOn: '2018-07-15',
  expiresOn: '2021-07-14',
  reviewNumber: '示法审意〔2018〕1号',
  market: false,
}

const told: ReturnType<typeof tell>[] = []
function entered(more: object = {}) {
  const one = tell(normativeDocumentLine).on('2021-12-31').as('clerk')
  told.push(one)
  return one.does('register', { ...document, ...more })
}

test('登记、备案、评估、续期：雷达跟着新的有效期走', () => {
  const one = entered({ filingBy: '2018-07-01' })
  expect([one.due('radar'), one.due('expiry'), one.due('filingInner')]).toEqual([
    '2021-01-14',
    '2021-07-14',
    '2018-07-01',
  ])
  one.does('file', { filedOn: '2018-07-02', filedTo: '示范市人民政府' })
  expect([one.clock('filingInner')?.late, one.clock('filing')?.late]).toEqual([true, false])
  one.does('filingResult', { filingResultOn: '2018-08-01', filingResult: 'filed', filingNumber: '备1号' })
  one.does('evaluate', { evaluatedOn: '2021-01-14', evaluation: 'keep', evaluationSays: '仍然需要' })
  expect(one.clock('radar')).toMatchObject({ status: 'stopped', late: false })
  one.does('renew', { renewedOn: '2021-07-01', expiresOn: '2024-07-14' })
  expect([one.due('radar'), one.clock('radar')?.start, one.due('expiry')]).toEqual([
    '2024-01-14',
    '2021-07-15',
    '2024-07-14',
  ])
})

test('有效期最后一天还没逾期，第二天没处理就亮红灯，但不会自己失效', () => {
  const one = entered()
  expect([one.on('2021-07-14').clock('expiry')?.late, one.on('2021-07-15').clock('expiry')?.late]).toEqual([
    false,
    true,
  ])
  expect(one.state()).toBe('现行有效')
})

test('2019年12月1日以前公布的二十日备案；以后的天数没有查明，不算日期', () => {
  const before = entered({ publishedOn: '2019-11-30', effectiveOn: '2019-12-30' })
  const since = entered({ publishedOn: '2019-12-01', effectiveOn: '2019-12-30' })
  expect([before.due('filing'), since.due('filing'), since.clock('filing')?.status]).toEqual([
    '2019-12-20',
    null,
    'running',
  ])
})

test('清理结论要落实：修改、废止、失效各归各，合起来报告', () => {
  const round = { roundName: '2021年全面清理', roundOn: '2021-06-01', verdictWhy: '不符', carryOutBy: '2021-08-01' }
  const repeal = entered().does('cleanUp', { ...round, verdict: 'repeal' })
  expect([repeal.on('2021-08-01').clock('carryOut')?.late, repeal.on('2021-08-02').clock('carryOut')?.late]).toEqual([
    false,
    true,
  ])
  repeal.does('repeal', { endedOn: '2021-08-02', repealGround: 'upper', repealLaw: '示范市停车条例' })
  const lapse = entered().does('cleanUp', { ...round, verdict: 'lapse' })
  lapse.does('lapse', { endedOn: '2021-07-20', lapseGround: 'expired' })
  const amend = entered().does('cleanUp', { ...round, verdict: 'amend' })
  amend.does('amend', { amendedOn: '2021-07-01', amendWhat: '调整收费标准' })
  const keep = entered().does('cleanUp', { roundName: '涉企专项清理', roundOn: '2021-09-01', verdict: 'keep' })
  const all = [repeal, lapse, amend, keep]
  const figures = ['ended', 'repealed', 'lapsed', 'amended', 'cleaned', 'rounds', 'repealedForUpper', 'lapsedByTerm']
  expect(figures.map((name) => recount(normativeDocument, all, name))).toEqual([2, 1, 1, 1, 4, 2, 1, 1])
  for (const relation of normativeDocument.indicators.relations) {
    if (relation.kind !== 'sum') continue
    const sum = relation.parts.reduce((total, part) => total + recount(normativeDocument, all, part), 0)
    expect([relation.whole, sum]).toEqual([relation.whole, recount(normativeDocument, all, relation.whole)])
  }
})

test('上位法改了，列得出受影响的文件和条款', () => {
  const one = {
    name: '停车办法',
    upperLaws: [
      { law: '《中华人民共和国道路交通安全法》（2021年修正）', article: '第33条第二款、第五十六条', clause: '第三条' },
    ],
  }
  const two = { name: '车站办法', upperLaws: [{ law: '道路交通安全法', article: null, clause: null }] }
  const three = { name: '市容办法', upperLaws: [{ law: '城市市容条例', article: '第三十三条', clause: null }] }
  const names = (articles: string[]) =>
    touchedBy([one, two, three], { law: '道路交通安全法', articles }).map(({ document: { name }, certain }) => [
      name,
      certain,
    ])
  expect(names([])).toEqual([
    ['停车办法', true],
    ['车站办法', true],
  ])
  expect(names(['第三十三条'])).toEqual([
    ['停车办法', true],
    ['车站办法', false],
  ])
  expect(names(['57'])).toEqual([['车站办法', false]])
})

test('登记上位法变动以后，有人要在截止日前处理', () => {
  const laws = [{ law: '示范市停车条例', article: '第九条', use: 'basis' }]
  const one = entered().does('linkLaws', { upperLaws: laws }).on('2021-05-01')
  one.does('flagChange', { changedLaw: '示范市停车条例', changedOn: '2021-06-01', changeBy: '2021-06-30' })
  expect([one.on('2021-06-30').clock('change')?.late, one.on('2021-07-01').clock('change')?.late]).toEqual([
    false,
    true,
  ])
})

test('停止执行又恢复，某一天管不管用说得清', () => {
  const one = entered().does('suspend', { suspendedOn: '2021-03-01', suspendedWhy: '备案审查要求' })
  one.does('resume', { resumedOn: '2021-04-01' }).does('lapse', { endedOn: '2021-12-01', lapseGround: 'done' })
  const on = (text: string) => standingOn(one.matter().answers, day(text))
  expect(['2018-07-14', '2021-02-28', '2021-03-01', '2021-04-01', '2021-07-15', '2021-12-01'].map(on)).toEqual([
    'notYet',
    'inForce',
    'suspended',
    'inForce',
    'expired',
    'ended',
  ])
})

provePapers(normativeDocument, () => told.map((one) => one.matter()))

test('每个动作都有人办过', () => {
  const done = new Set(told.flatMap((one) => one.events().map(({ act }) => act)))
  expect(Object.keys(normativeDocumentLine.acts).filter((act) => !done.has(act))).toEqual([])
})
