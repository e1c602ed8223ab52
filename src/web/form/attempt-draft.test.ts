import { expect, test } from 'vitest'
import { blankAttempt, bodyOf } from './attempt-draft.ts'

test('纸上的编号几份一起填，用顿号、逗号或者空格隔开；没填就不送', () => {
  const typed = bodyOf({ ...blankAttempt, paperNumbers: ' 示司催办〔2021〕2号、示司催办〔2021〕3号 ' })
  expect(typed.paperNumbers).toEqual(['示司催办〔2021〕2号', '示司催办〔2021〕3号'])
  expect('paperNumbers' in bodyOf(blankAttempt)).toBe(false)
})
