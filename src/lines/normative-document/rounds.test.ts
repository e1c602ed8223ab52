import { expect, test } from 'vitest'
import { day } from '../../law/day.ts'
import { type Decided, isCarriedOut, lastOfEach, roundsOf, tallies } from './rounds.ts'

const decided = (matter: string, verdict: Decided['verdict'], more: Partial<Decided> = {}): Decided => ({
  matter,
  round: '2021年全面清理',
  on: day('2021-05-10'),
  verdict,
  state: 'inForce',
  amendedOn: null,
  ...more,
})

test('结论落实没有，看文件后来怎样了：改在清理以前的不算落实', () => {
  expect(isCarriedOut(decided('甲', 'keep'))).toBe(true)
  expect(isCarriedOut(decided('乙', 'amend', { amendedOn: day('2021-05-09') }))).toBe(false)
  expect(isCarriedOut(decided('乙', 'amend', { amendedOn: day('2021-05-10') }))).toBe(true)
  expect(isCarriedOut(decided('丙', 'repeal', { state: 'lapsed' }))).toBe(false)
  expect(isCarriedOut(decided('丙', 'repeal', { state: 'repealed' }))).toBe(true)
  expect(isCarriedOut(decided('丁', 'lapse', { state: 'lapsed' }))).toBe(true)
})

test('同一批里改了主意的，后一次算数；合计按结论分开', () => {
  const rows = lastOfEach([
    decided('甲', 'keep'),
    decided('乙', 'repeal'),
    decided('甲', 'repeal', { state: 'repealed' }),
  ])
  expect(tallies(rows, ['keep', 'repeal'])).toEqual([
    { verdict: 'keep', documents: 0, carriedOut: 0 },
    { verdict: 'repeal', documents: 2, carriedOut: 1 },
  ])
})

test('批次按最近一次登记的日期排，一份文件在一批里只数一次', () => {
  const rows = [
    decided('甲', 'keep'),
    decided('甲', 'amend', { on: day('2021-05-12') }),
    decided('乙', 'keep', { round: '优化营商环境清理', on: day('2021-08-01') }),
  ]
  expect(roundsOf(rows)).toEqual([
    { name: '优化营商环境清理', on: day('2021-08-01'), documents: 1 },
    { name: '2021年全面清理', on: day('2021-05-12'), documents: 1 },
  ])
})
