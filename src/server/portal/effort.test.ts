import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { effortField } from '../../portal/effort-field.ts'
import { html } from '../../portal/html.ts'
import { summed, worked } from '../../testing/effort.ts'
import { Effort } from './effort.ts'
import { Tally } from './tally.ts'

const folder = mkdtempSync(join(tmpdir(), 'effort-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
let folders = 0
const tallyIn = (now: () => number, place = String(folders++)) => new Tally(join(folder, place), now)
const effortOf = (now: () => number, leastSeconds = 0) => new Effort(tallyIn(now), now, { leastSeconds })
const drawn = async (effort: Effort, source: string) => html`${effortField(await effort.ask(source), 'x')}`.markup

test('一个来源交得越多，要做的活越重，十分钟后从头算；别的来源不受牵连', async () => {
  let now = 0
  const effort = effortOf(() => now)
  const first = (await effort.ask('a')).bits
  const quiet = worked(await drawn(effort, 'a'))
  for (let time = 0; time < 200; time++) await effort.ask('a')
  expect(await effort.refusal({ source: 'a', purpose: 'p' }, quiet)).toContain('要再核对一次')
  const later = (await effort.ask('a')).bits
  expect([first, later >= first + 3, (await effort.ask('b')).bits]).toEqual([12, true, 12])
  now += 11 * 60_000
  expect((await effort.ask('a')).bits).toBe(12)
})

test('没有脚本的：等一会儿、填对算术；一个来源十分钟里只收几次', async () => {
  let now = 0
  const effort = effortOf(() => now, 4)
  const tries: (string | null)[] = []
  for (let time = 0; time < 8; time++) {
    const given = summed(await drawn(effort, 'c'))
    now += time === 0 ? 1000 : 5000
    tries.push(await effort.refusal({ source: 'c', purpose: `p${time}` }, given))
  }
  expect(tries[0]).toContain('太快')
  expect(tries.slice(1, 7)).toEqual([null, null, null, null, null, null])
  expect(tries[7]).toContain('十分钟')
})

test('放得太久的、改过的，不算数', async () => {
  let now = 0
  const effort = effortOf(() => now)
  const given = worked(await drawn(effort, 'd'))
  const easier = { ...given, puzzle: given['puzzle']?.replace('.12.', '.1.') ?? '' }
  expect(await effort.refusal({ source: 'd', purpose: 'p' }, easier)).toContain('请再按一次')
  now += 21 * 60_000
  expect(await effort.refusal({ source: 'd', purpose: 'p' }, given)).toContain('放得太久')
})

test('两个进程一起数：在一个那里交得多，另一个也要重活；一道题只用一次，在哪里用都一样', async () => {
  const now = () => 0
  const [one, other] = ['', ''].map(() => new Effort(tallyIn(now, 'shared'), now, { leastSeconds: 0 })) as [
    Effort,
    Effort,
  ]
  const given = worked(await drawn(one, 'e'))
  expect(await other.refusal({ source: 'e', purpose: 'p' }, given)).toBe(null)
  expect(await one.refusal({ source: 'e', purpose: 'p' }, given)).toBe(null)
  expect(await one.refusal({ source: 'e', purpose: 'q' }, given)).toContain('已经提交过')
  for (let time = 0; time < 200; time++) await one.ask('e')
  expect([(await other.ask('e')).bits >= 15, (await other.ask('f')).bits]).toEqual([true, 12])
})

test('同一道题同时交到两处，办两件事的，只成一件', async () => {
  const now = () => 0
  const [one, other] = ['', ''].map(() => new Effort(tallyIn(now, 'raced'), now, { leastSeconds: 0 })) as [
    Effort,
    Effort,
  ]
  const given = worked(await drawn(one, 'g'))
  const said = await Promise.all([
    one.refusal({ source: 'g', purpose: 'p' }, given),
    other.refusal({ source: 'g', purpose: 'q' }, given),
  ])
  expect(said.filter((says) => says === null).length).toBe(1)
})
