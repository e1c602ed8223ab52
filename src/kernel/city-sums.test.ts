import { expect, test } from 'vitest'
import { day } from '../law/day.ts'
import { cityFigure, type DistrictFigure, type Reporting } from './city-sums.ts'

const one: DistrictFigure = {
  id: 'aid.subsidy',
  label: '补贴',
  unit: '元',
  version: 1,
  definition: 'a'.repeat(64),
  says: '发放补贴之和',
  filters: '',
  adding: { how: 'sum' },
  value: 0,
  listed: 0,
  hash: 'b'.repeat(64),
  cutoff: '2022-01-10T09:00:00Z',
  cutoffOn: day('2022-01-10'),
  countedBy: '示范甲',
}

function district(name: string, ...figures: Partial<DistrictFigure>[]): Reporting {
  const all = figures.map((figure) => ({ ...one, ...figure }))
  return { member: name, name, standing: 'handed', figures: new Map(all.map((figure) => [figure.id, figure])) }
}

const rate = { id: 'aid.rate', unit: '%', adding: { how: 'rate', part: 'aid.part', whole: 'aid.whole' } } as const
const sides = (part: number, whole: number) => [
  { id: 'aid.part', value: part },
  { id: 'aid.whole', value: whole },
]

test('钱按分加，不差一分；真的零照样加，齐了就是全的', () => {
  const { parts, whole, says } = cityFigure('aid.subsidy', [
    district('甲区', { value: 0.1 }),
    district('乙区', { value: 0.2 }),
    district('丙区', { value: 0 }),
  ])
  expect([parts[0]?.sum, whole, says]).toEqual([0.3, true, []])
})

test('没有基数的比率没有值；缺分子的区不算进来，也说出来', () => {
  const none = cityFigure('aid.rate', [district('甲区', { ...rate, value: null }, ...sides(0, 0))])
  expect([none.parts[0]?.sum, none.parts[0]?.base]).toEqual([null, { part: 0, whole: 0 }])
  const lacking = cityFigure('aid.rate', [
    district('甲区', { ...rate, value: 50 }, ...sides(1, 2)),
    district('乙区', { ...rate, value: 100 }, { id: 'aid.whole', value: 5 }),
  ])
  expect([lacking.parts[0]?.sum, lacking.says]).toEqual([50, ['部分：不含乙区（乙区上报件里没有它的分子或者分母）']])
})

test('比率本身没变，分母的口径变了，也不合在一起算', () => {
  const { parts, says } = cityFigure('aid.rate', [
    district('甲区', { ...rate, value: 50 }, ...sides(1, 2)),
    district('乙区', { ...rate, value: 50 }, { id: 'aid.part', value: 1 }, { id: 'aid.whole', value: 2, version: 2 }),
  ])
  expect(parts.map(({ sum }) => sum)).toEqual([50, 50])
  expect(says[0]).toContain('甲区：分子或者分母的口径不同')
})
