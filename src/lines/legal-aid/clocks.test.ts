import { expect, test } from 'vitest'
import { addDays, day } from '../../law/day.ts'
import {
  accepted,
  after,
  applied,
  closed,
  filed,
  granted,
  handling,
  noticed,
  objected,
  passed,
  refusal,
  signed,
  urgent,
} from '../../testing/legal-aid-stages.ts'
import { tell } from '../../testing/story.ts'
import { legalAidLine as line } from './line.ts'

type Story = ReturnType<typeof tell>
const told = () => tell(line)
const in2022 = { receivedOn: '2022-03-01' }
const in2024 = { receivedOn: '2024-03-01' }
const judged = new Set<string>()

const running: [clock: string, what: string, due: string, story: () => Story][] = [
  ['review', '2021：七个工作日', '2021-03-10', () => applied(told())],
  ['review', '2022：七日', '2022-03-08', () => applied(told(), in2022)],
  ['review', '2024：七日', '2024-03-08', () => applied(told(), in2024)],
  ['review', '2022：补充三日不算', '2022-03-11', supplied],
  ['green', '本机构承诺的日期', '2021-03-02', () => applied(told(), { green: true, greenDueOn: '2021-03-02' })],
  ['makeUp', '先行提供时定的日期', '2021-03-11', () => urgent(told())],
  ['assign', '2021民事：七个工作日', '2021-03-10', () => granted(told())],
  ['assign', '2021刑事申请：三个工作日', '2021-03-04', criminal],
  ['assign', '2022：三日', '2022-03-04', () => granted(told(), in2022)],
  ['assignOnNotice', '2021：三个工作日', '2021-03-04', () => accepted(told())],
  ['assignOnNotice', '2022：三日', '2022-03-04', () => noticed(told(), in2022)],
  ['agreement', '2021：五个工作日', '2021-03-09', () => handling(told())],
  ['agreement', '2024：五日', '2024-03-07', () => handling(told(), in2024)],
  ['objection', '2021：五个工作日', '2021-03-08', () => objected(told())],
  ['objection', '2022：五日，星期日顺延', '2022-03-07', () => objected(told(), in2022)],
  ['closingFile', '2021：三十日，星期六顺延', '2021-04-06', () => closed(told())],
  ['closingFile', '2024：三十日', '2024-04-03', () => closed(told(), in2024)],
  ['fileReview', '2021：三十日，清明顺延', '2021-04-06', () => filed(told())],
  ['fileReview', '2024：三十日，清明顺延', '2024-04-07', () => filed(told(), in2024)],
]

test.each(running)('%s %s', (name, _what, due, tellIt) => {
  judged.add(name)
  const story = tellIt()
  expect(story.due(name)).toBe(due)
  expect([story.on(due).clock(name)?.late, story.on(addDays(day(due), 1)).clock(name)?.late]).toEqual([false, true])
})

test('期限没有查明的，不推算日期，写明原因', () => {
  const asked = handling(told(), in2024).does('askReplace', {
    replaceAskedOn: after(in2024, 1),
    replaceWhy: '联系不上',
  })
  const refused = applied(told(), in2024).does('refuse', refusal(in2024), signed)
  refused.does('serve', { paper: 'refusal', party: 1, to: '示范居民甲', method: 'direct', provedOn: '2024-03-01' })
  const views = [
    asked.clock('replaceDecision'),
    refused.clock('objectionFiling'),
    passed(told(), in2022).clock('subsidy'),
  ]
  for (const view of views) {
    expect([view?.due, view?.late]).toEqual([null, null])
    expect(view?.reckoning?.whyNoDate).toBeTruthy()
    judged.add(view?.name ?? '')
  }
})

test('每个期限都有最后一天的故事', () => {
  expect(Object.keys(line.clocks).filter((name) => !judged.has(name))).toEqual([])
})

function supplied() {
  const story = applied(told(), in2022)
  story.does('askSupplement', {
    supplementAskedOn: '2022-03-01',
    supplementList: '证明',
    supplementDueOn: '2022-03-10',
  })
  return story.on('2022-03-04').does('supply', { suppliedOn: '2022-03-04' })
}

function criminal() {
  const story = applied(told(), { caseType: 'criminal', cause: '故意伤害' })
  story.does('checkMeans', { meansBasis: 'query', withinStandard: true })
  return story.does('grant', { scope: 'criminal', ours: true, grantedOn: '2021-03-01' }, signed)
}
