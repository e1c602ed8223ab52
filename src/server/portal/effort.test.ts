import { expect, test } from 'vitest'
import { effortField } from '../../portal/effort-field.ts'
import { html } from '../../portal/html.ts'
import { summed, worked } from '../../testing/effort.ts'
import { Effort } from './effort.ts'

const drawn = (effort: Effort, source: string) => html`${effortField(effort.ask(source), 'x')}`.markup

test('一个来源交得越多，要做的活越重，十分钟后从头算；别的来源不受牵连', () => {
  let now = 0
  const effort = new Effort(() => now, { leastSeconds: 0 })
  const first = effort.ask('a').bits
  const quiet = worked(drawn(effort, 'a'))
  for (let time = 0; time < 200; time++) effort.ask('a')
  expect(effort.refusal({ source: 'a', purpose: 'p' }, quiet)).toContain('要再核对一次')
  const later = effort.ask('a').bits
  expect([first, later >= first + 3, effort.ask('b').bits]).toEqual([12, true, 12])
  now += 11 * 60_000
  expect(effort.ask('a').bits).toBe(12)
})

test('没有脚本的：等一会儿、填对算术；一个来源十分钟里只收几次', () => {
  let now = 0
  const effort = new Effort(() => now, { leastSeconds: 4 })
  const tries = Array.from({ length: 8 }, (_, time) => {
    const given = summed(drawn(effort, 'c'))
    now += time === 0 ? 1000 : 5000
    return effort.refusal({ source: 'c', purpose: `p${time}` }, given)
  })
  expect(tries[0]).toContain('太快')
  expect(tries.slice(1, 7)).toEqual([null, null, null, null, null, null])
  expect(tries[7]).toContain('十分钟')
})

test('放得太久的、改过的，不算数', () => {
  let now = 0
  const effort = new Effort(() => now, { leastSeconds: 0 })
  const given = worked(drawn(effort, 'd'))
  const easier = { ...given, puzzle: given['puzzle']?.replace('.12.', '.1.') ?? '' }
  expect(effort.refusal({ source: 'd', purpose: 'p' }, easier)).toContain('请再按一次')
  now += 21 * 60_000
  expect(effort.refusal({ source: 'd', purpose: 'p' }, given)).toContain('放得太久')
})
