import { expect, test } from 'vitest'
import { answer, isAnswered, laterOf, leftText, toggled } from './answer-sheet.ts'

test('断线时写的号更大，回来接着用；别处存过更新的，就以考场为准', () => {
  const hall = { seq: 3, answers: { Q1: [0] } }
  const here = answer(hall, 'Q2', [1])
  expect(here).toEqual({ seq: 4, answers: { Q1: [0], Q2: [1] } })
  expect(laterOf(here, hall)).toBe(here)
  expect(laterOf(here, { seq: 4, answers: {} })).toEqual({ seq: 4, answers: {} })
  expect(laterOf(null, hall)).toBe(hall)
})

test('多选点一下选上，再点一下取消；空白不算作答', () => {
  expect(toggled([2], 0)).toEqual([0, 2])
  expect(toggled([0, 2], 2)).toEqual([0])
  expect(toggled(undefined, 1)).toEqual([1])
  expect([isAnswered(' '), isAnswered([]), isAnswered(undefined), isAnswered([0])]).toEqual([false, false, false, true])
})

test('剩下的时间：一小时以内写分秒', () => {
  expect([leftText(3_909_000), leftText(309_000), leftText(500), leftText(-1)]).toEqual([
    '01:05:09',
    '05:09',
    '00:01',
    '00:00',
  ])
})
