import { expect, test } from 'vitest'
import { sm3 } from '../../kernel/sm3.ts'
import * as sample from '../../testing/file-review-sample.ts'
import { tell } from '../../testing/story.ts'
import { drawn, frameHash } from './draw.ts'
import { fileReviewLine } from './line.ts'
import { shares, strataOf } from './strata.ts'

const takes = (frame: string, size: number) => shares(frame, size).map(({ take }) => take)
/** A frame of strata of these sizes. */
const layers = (...sizes: readonly number[]) =>
  sizes.flatMap((size, at) => Array.from({ length: size }, (_, n) => `${at}卷${n}号,单位${at}`)).join('\n')

test('单位、类别、大小都相同的为一层；只有案卷号的名单是一层', () => {
  expect(strataOf(sample.layered).map(({ label, numbers }) => [label, numbers.length])).toEqual([
    ['示范区水务局／行政处罚／50 页以内', 9],
    ['示范区水务局／行政处罚／51 至 150 页', 4],
    ['示范区水务局／行政许可／50 页以内', 6],
    ['示范街道／行政处罚／150 页以上', 1],
  ])
  expect(strataOf(sample.frame).map(({ numbers }) => numbers.length)).toEqual([12])
})

test('分配：占比取整，余数大的先补，每层至少一份', () => {
  expect(takes(sample.layered, 10)).toEqual([4, 2, 3, 1])
  expect(takes(sample.layered, 4)).toEqual([1, 1, 1, 1])
  expect(takes(sample.layered, 20)).toEqual([9, 4, 6, 1])
  // 5 of 100: 4.85, 0.05, 0.05, 0.05; three strata take their one, the large one gives.
  expect(takes(layers(97, 1, 1, 1), 5)).toEqual([2, 1, 1, 1])
  // 7 of 10: 3.5, 2.1, 1.4: the half goes up.
  expect(takes(layers(5, 3, 2), 7)).toEqual([4, 2, 1])
  // Two halves are equal: the first stratum has it.
  expect(takes(layers(5, 5), 5)).toEqual([3, 2])
})

test('随便多少层、多少份：合计不差，哪一层都不少于一份、不多于全部，不为了至少一份时与占比相差不到一份', () => {
  for (let round = 1; round <= 400; round++) {
    const sizes = Array.from({ length: 1 + (round % 7) }, (_, at) => 1 + ((round * 31 + at * at * 17) % 40))
    const whole = sizes.reduce((sum, size) => sum + size, 0)
    const size = sizes.length + ((round * 13) % (whole - sizes.length + 1))
    const given = takes(layers(...sizes), size)
    expect(given.reduce((sum, take) => sum + take, 0)).toBe(size)
    const quotas = sizes.map((one) => (size * one) / whole)
    const forced = quotas.some((quota) => quota < 1)
    for (const [at, take] of given.entries()) {
      expect(take).toBeGreaterThanOrEqual(1)
      expect(take).toBeLessThanOrEqual(sizes[at] ?? 0)
      if (!forced) expect(Math.abs(take - (quotas[at] ?? 0))).toBeLessThan(1)
    }
  }
})

test('各层抽够各层的份数，每份都出自那一层；名单换个次序、逗号写成全角或者制表符，抽到的一样', () => {
  const list = drawn(sample.layered, '种子', 10)
  expect(new Set(list).size).toBe(10)
  for (const { numbers, take } of shares(sample.layered, 10))
    expect(list.filter((number) => numbers.includes(number))).toHaveLength(take)
  const typed = sample.layered.split('\n').toReversed().join('\n').replace(',', '\t').replaceAll(',', ' ，')
  expect(frameHash(typed)).toBe(frameHash(sample.layered))
  expect(drawn(typed, '种子', 10)).toEqual(list)
  expect(drawn(sample.layered, '别的种子', 10)).not.toEqual(list)
})

test('名单少一页、换个单位，摘要就不同；只有案卷号的名单摘要不变', () => {
  expect(frameHash(sample.layered.replace(',200', ',199'))).not.toBe(frameHash(sample.layered))
  expect(frameHash(sample.layered.replace('示范街道', '示范二街'))).not.toBe(frameHash(sample.layered))
  expect(frameHash(sample.frame)).toBe(sm3(sample.frame.split('\n').toSorted().join('\n')))
})

test('各层份数与名单同时冻结，公布种子以后抽到的正是那些份数', () => {
  const one = sample.planned(tell(fileReviewLine)).on('2021-09-06')
  one.does('freeze', { ...sample.freezing, frame: sample.layered, sampleSize: 10 })
  const { frameCount, strataTotal, allocation } = one.matter().answers
  expect([frameCount, strataTotal]).toEqual([20, 4])
  expect(String(allocation).split('\n')[0]).toBe('示范区水务局／行政处罚／50 页以内：9 份，抽 4 份')
  one.on('2021-09-08').does('draw', sample.drawing)
  expect(one.matter().answers.drawnCount).toBe(10)
  expect(sample.listOf(one)).toEqual(drawn(sample.layered, sample.drawing.seed, 10))
})
