import { expect, test } from 'vitest'
import {
  accepted,
  applied,
  closed,
  granted,
  notice,
  noticed,
  objected,
  paid,
  refused,
  signed,
  terminated,
  urgent,
} from '../../testing/legal-aid-stages.ts'
import { provePapers } from '../../testing/papers.ts'
import { recount } from '../../testing/recount.ts'
import { tell } from '../../testing/story.ts'
import { proveSums } from '../../testing/sums.ts'
import { legalAid } from './business.ts'
import { legalAidLine as line } from './line.ts'

const told = () => tell(line)
const objection = { objectionDecidedOn: '2021-03-01', objectionWhy: '查明' }

const year = () => [
  granted(told()),
  granted(told(), { caseType: 'administrative', matterKind: 'compensation', green: true, greenDueOn: '2021-03-02' }),
  urgent(told()),
  paid(told()),
  criminalApplied(),
  accepted(told()),
  accepted(told(), { way: 'mustDefend', noticeGround: 'minor' }),
  accepted(told(), { way: 'agency', noticeGround: 'forcedMedical', stage: 'forcedMedical' }),
  noticed(told(), { noticeNumber: '（2021）示刑通2号' }).does('returnNotice', { returnReason: '已委托辩护人' }),
  applied(told(), { way: 'forwarded', forwardedBy: '示范区看守所' }),
  refused(told()),
  objected(told()).does('orderAid', objection, signed),
  objected(told()).does('keepDecision', objection, signed),
  terminated(told()),
]

function criminalApplied() {
  const story = applied(told(), { caseType: 'criminal', cause: '诈骗' })
  story.does('checkMeans', { meansBasis: 'query', withinStandard: true })
  return story.does('grant', { scope: 'criminal', ours: true, grantedOn: '2021-03-01' }, signed)
}

test('受理十件：全覆盖一件，退回、不予、撤回、审查中的都不算；异议责令的算一件', () => {
  const figures = [
    'accepted',
    'civil',
    'criminal',
    'administrative',
    'fullCoverage',
    'applications',
    'notices',
    'refused',
  ]
  expect(figures.map((name) => recount(legalAid, year(), name))).toEqual([10, 5, 4, 1, 1, 10, 4, 3])
})

test('补贴、挽回损失按实际登记的金额合计', () => {
  expect(['subsidy', 'wonAmount', 'reviewedInTime'].map((name) => recount(legalAid, year(), name))).toEqual([
    125_000, 0, 9,
  ])
})

test('值班律师法律帮助不在援助案件里', () => {
  expect(Object.keys(line.fields.way.options ?? {})).not.toContain('duty')
  expect(legalAid.indicators.all.accepted?.says).toContain('值班律师法律帮助不算')
})

proveSums(legalAid, year)
provePapers(legalAid, () =>
  [paid(told()), terminated(told()), objected(told()), accepted(told()), closed(told())].map((one) => one.matter()),
)

test('审批和承办要用的文书一份不少，异议决定书用司法局名义', () => {
  const titles = Object.values(legalAid.papers).map(({ title }) => title)
  expect(titles).toEqual(
    expect.arrayContaining([
      '法律援助申请表',
      '法律援助申请材料接收凭证',
      '补充材料、说明通知书',
      '法律援助审批表',
      '给予法律援助决定书',
      '不予法律援助决定书',
      '指派通知书',
      '法律援助公函',
      '更换法律援助人员通知书',
      '终止法律援助决定书',
      '结案报告表',
    ]),
  )
  const bureau = Object.entries(legalAid.papers).filter(([, { face }]) => face === 'bureau')
  expect(bureau.map(([name]) => name)).toEqual(['objectionDecision'])
})

test('通知登记表逐行就是一次收到通知', () => {
  const sheet = legalAid.sheets.notices
  const row = Object.fromEntries(Object.values(sheet?.columns ?? {}).map(({ field }) => [field, null]))
  const parties = [{ role: 'aided', kind: 'person', name: '示范居民甲' }] as const
  expect(
    told()
      .on('2021-03-01')
      .refusals(sheet?.act ?? '', { ...row, ...notice }, { parties }),
  ).toEqual([])
})
