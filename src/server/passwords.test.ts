import { expect, test } from 'vitest'
import { passwordProblems, randomPassword } from './passwords.ts'

const asked = { login: 'zhangsan', old: 'Shifan-2021-jiu' }

test.each([
  ['Ab3-xyz', ['至少 10 位']],
  ['zhongguotianjin', ['三种']],
  ['Zhangsan-2026x', ['不能包含账号']],
  ['Shifan-2021-jiu', ['不能与原密码相同']],
  ['Xaaaa-Shifan-9', ['四个一样的字符']],
  ['Password-Shifan9', ['人人会先猜']],
  ['Shifan-123456-x', ['人人会先猜']],
])('%s 不行', (fresh, says) => {
  const problems = passwordProblems(fresh, asked)
  expect(problems).toHaveLength(says.length)
  for (const [at, one] of says.entries()) expect(problems[at]).toContain(one)
})

test('自己编的句子可以，机器抽的也都可以', () => {
  expect(passwordProblems('Hai-he-bian-7-ke-shu', asked)).toEqual([])
  for (let time = 0; time < 200; time++) expect(passwordProblems(randomPassword(), asked)).toEqual([])
})
