import { expect, test } from 'vitest'
import { hostileFiles, type Tried } from './hostile-files.ts'
import { seeded } from './hostile-values.ts'

test('三百份弄坏的表格和报告：说得出理由，不出错，不卡住', async () => {
  const attempt = await hostileFiles()
  const chance = seeded(20_210_301)
  const wrong: Tried[] = []
  for (let turn = 0; turn < 300; turn++) {
    const tried = await attempt(chance)
    if (tried.thrown || tried.milliseconds > 2000) wrong.push(tried)
  }
  expect(wrong).toEqual([])
})
