import { expect, test } from 'vitest'
import {
  accepted,
  applicant,
  decision,
  issued,
  issuedRow,
  recorded,
  reviewing,
  signed,
} from '../../testing/notary-stages.ts'
import { provePapers } from '../../testing/papers.ts'
import { recount } from '../../testing/recount.ts'
import { tell } from '../../testing/story.ts'
import { proveSums } from '../../testing/sums.ts'
import { notary } from './business.ts'
import { classes, greenGroups, modes } from './fields.ts'
import { notaryLine as line } from './line.ts'

const told = () => tell(line)

const year = () => [
  ...Object.keys(classes).map((of) =>
    recorded(told(), { class: of, ...(of === 'other' ? { otherKind: 'unclassified' } : {}) }),
  ),
  ...Object.keys(greenGroups).map((green) => recorded(told(), { green })),
  ...Object.keys(modes).map((mode) => recorded(told(), { mode })),
  recorded(told(), { feeCut: 5_000, feeCutWhy: 'legalAid' }),
  recorded(told(), { issuedOn: '2021-03-23' }),
  issued(told()),
  accepted(told()).does('refuse', { refuseGround: 'fake', refusedOn: '2021-03-01' }, signed),
  reviewing(told()).does('revoke', decision, signed),
]

test('总数等于五类之和；四类之和少一件，差额就是没有分类的', () => {
  const figures = ['total', 'domesticCivil', 'otherClass', 'fourClasses'] as const
  expect(figures.map((name) => recount(notary, year(), name))).toEqual([18, 14, 1, 17])
})

test('按期出证以办理公证为分母；减免的一件、五十元', () => {
  expect(['issuedInTime', 'relieved', 'feeCut', 'green'].map((name) => recount(notary, year(), name))).toEqual([
    17, 1, 5_000, 5,
  ])
  expect(notary.indicators.all.onTimeRate).toMatchObject({ part: 'issuedInTime', whole: 'total' })
})

test('没有来源台账的便民件数不绑定任何指标', () => {
  const bound = Object.values(notary.indicators.all).map((one) => one.vocabulary)
  expect(bound).not.toContain('notary-convenience-cases')
})

proveSums(notary, year)
provePapers(notary, () =>
  [issued(told()), recorded(told()), reviewing(told()).does('revoke', decision, signed)].map((made) => made.matter()),
)

test('登记簿一行就是一次补登，编号相同的就是同一件', () => {
  const sheet = notary.sheets.register
  expect([sheet?.act, sheet?.key]).toEqual(['recordIssued', ['公证书编号']])
  expect(told().on('2021-12-31').refusals('recordIssued', issuedRow, applicant)).toEqual([])
})
