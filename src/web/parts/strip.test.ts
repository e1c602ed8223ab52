import { expect, test } from 'vitest'
import { monthsOf, signOf, stretchesOf } from './strip.ts'

const days = [
  { day: '2021-04-30', counted: false, why: '起算日不计入', mark: 'start' },
  { day: '2021-05-01', counted: false, why: '劳动节假期', mark: 'rest' },
  { day: '2021-05-02', counted: false, why: '劳动节假期', mark: 'rest' },
  { day: '2021-05-06', counted: true, n: 1, why: '工作日', mark: 'counted' },
  { day: '2021-05-07', counted: true, n: 2, why: '工作日', mark: 'counted' },
  { day: '2021-05-08', counted: true, n: 3, why: '调休上班（周六），届满', mark: 'end' },
]

test('一个假期只说一遍，从哪天到哪天', () => {
  const told = stretchesOf(days).map(({ from, until, first, last }) => [from, until, first, last])
  expect(told).toEqual([
    ['2021-04-30', '2021-04-30', null, null],
    ['2021-05-01', '2021-05-02', null, null],
    ['2021-05-06', '2021-05-07', 1, 2],
    ['2021-05-08', '2021-05-08', 3, 3],
  ])
})

test('连着计入的日子合成一段，逢休息日照计的另起一段', () => {
  const weeks = [
    { day: '2024-03-21', counted: true, n: 3, why: '第3日', mark: 'counted' },
    { day: '2024-03-22', counted: true, n: 4, why: '第4日', mark: 'counted' },
    { day: '2024-03-23', counted: true, n: 5, why: '第5日（周六，照计）', mark: 'counted' },
    { day: '2024-03-24', counted: true, n: 6, why: '第6日（调休上班（周日），照计），届满', mark: 'end' },
  ]
  expect(stretchesOf(weeks).map(({ why, first, last }) => [why, first, last])).toEqual([
    ['照常计入', 3, 4],
    ['周六，照计', 5, 5],
    ['调休上班（周日），照计，届满', 6, 6],
  ])
})

test('跨月的期限画两个月', () => {
  expect(monthsOf(days)).toEqual(['2021-04', '2021-05'])
})

test('每一天一个字：起、假、第几日、止', () => {
  expect(days.map(signOf)).toEqual(['起', '假', '假', '1', '2', '止'])
})
