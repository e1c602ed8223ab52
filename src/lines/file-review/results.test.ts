import { expect, test } from 'vitest'
import { agreementOf, type Finished, resultsByUnit, resultsOf } from './results.ts'
import type { Grade } from './rubric.ts'

const read = (grade: Grade, secondGrade: Grade | null = null) => ({ grade, secondGrade, vetoes: null })
const times = (n: number, grade: Grade, second: Grade) => Array.from({ length: n }, () => read(grade, second))

test('一致率和 κ：教科书的例子，50 份里一致 35 份，κ 为 0.4', () => {
  const files = [
    ...times(20, 'passed', 'passed'),
    ...times(5, 'passed', 'failed'),
    ...times(10, 'failed', 'passed'),
    ...times(15, 'failed', 'failed'),
  ]
  const { second, agreed, kappa } = agreementOf([...files, read('failed')])
  expect([second, agreed, kappa?.toFixed(4)]).toEqual([50, 35, '0.4000'])
})

test('复评不足 20 份、两人只给过同一个等次的，不算 κ，份数照样有', () => {
  const nineteen = [...times(10, 'passed', 'passed'), ...times(9, 'failed', 'failed')]
  expect(agreementOf(nineteen)).toEqual({ second: 19, agreed: 19, kappa: null })
  expect(agreementOf([...nineteen, read('failed', 'failed')]).kappa).toBe(1)
  expect(agreementOf(times(30, 'passed', 'passed'))).toEqual({ second: 30, agreed: 30, kappa: null })
  expect(agreementOf([])).toEqual({ second: 0, agreed: 0, kappa: null })
})

const plain = { way: 'cross', problems: 0, rectified: 0 } as const

test('合议改了等次的，一致与否比的是初评原来给的', () => {
  const decided = { ...read('excellent', 'failed'), firstGrade: 'failed' as const }
  expect(agreementOf([decided, read('passed', 'passed')]).agreed).toBe(2)
})

test('按单位合计，名单份数作分母；有一次没有名单的，不给名单份数', () => {
  const rounds: Finished[] = [
    {
      ...plain,
      unit: '甲',
      whole: 40,
      problems: 3,
      rectified: 1,
      files: [read('excellent'), { ...read('failed'), vetoes: ['facts'] }],
    },
    { ...plain, unit: '乙', whole: 8, files: [read('good')] },
    { ...plain, unit: '甲', whole: 10, way: 'self', problems: 1, rectified: 1, files: [read('passed', 'failed')] },
  ]
  const [first, second] = resultsByUnit(rounds)
  expect(first).toEqual({
    unit: '甲',
    rounds: 2,
    whole: 50,
    files: 3,
    grades: { excellent: 1, good: 0, passed: 1, failed: 1 },
    vetoed: 1,
    ways: { self: 1, cross: 2, spot: 0 },
    ...{ problems: 4, rectified: 2 },
    agreement: { second: 1, agreed: 0, kappa: null },
  })
  expect(second?.whole).toBe(8)
  expect(resultsOf('全部', [...rounds, { ...plain, unit: '丙', whole: null, files: [] }]).whole).toBeNull()
})
