import { expect, test, vi } from 'vitest'
import { type Caught, type CounterExample, paths, prove, sitesOf, slow, takeAway } from './prove.ts'
import { type ReachWorld, reachWorld } from './world.ts'

vi.mock('../../kernel/reach.ts', async (importOriginal) => {
  const { openableKernel } = await import('./openings.ts')
  return openableKernel(await importOriginal())
})
vi.mock('../../store/reach-filter.ts', async (importOriginal) => {
  const { openableFilter } = await import('./openings.ts')
  return openableFilter(await importOriginal())
})

vi.mock('../../server/gates.ts', async (importOriginal) => {
  const { openableGates } = await import('./openings.ts')
  return openableGates(await importOriginal())
})

/** A slice in the suite; bench/reach.ts asks for all of it. */
const wanted = Number(process.env['FAHENG_REACH_DRAWS'] ?? 0)
const isWhole = wanted > 0
const perWorld = 25_000
const enough = 1000
const many = isWhole ? 60 * 60_000 : 120_000

const first = await reachWorld(
  isWhole ? { seed: 1, perLine: 6, strangers: 120 } : { seed: 1, perLine: 1, strangers: 40 },
)

test('随机的人用每一种读法，看到的正是查看范围内的：不多，也不少', { timeout: many }, async () => {
  const quick = Object.keys(paths).filter((path) => !slow.includes(path))
  if (!isWhole) return expectSame(await prove(first, { seed: 11, draws: 1100, among: quick }))
  const started = performance.now()
  for (let done = 0, seed = 1; done < wanted; done += perWorld, seed++) {
    const world = seed === 1 ? first : await reachWorld({ seed, perLine: 6, strangers: 120 })
    const draws = Math.min(perWorld, wanted - done)
    const proved = await prove(world, { seed: seed * 11, draws })
    const minutes = ((performance.now() - started) / 60_000).toFixed(1)
    console.log(
      `第 ${seed} 个世界：${world.oracle.rows.length} 件事项、${world.oracle.posts.length} 个岗位，${draws} 次抽取，${proved.shown} 次看到东西，${proved.found.length} 次不符（共 ${minutes} 分钟）`,
    )
    expectSame(proved)
  }
})

test('拿掉一种读法的查看范围，一千次抽取之内必被发现', { timeout: many }, async () => {
  const some = isWhole ? Object.keys(paths) : ['列表', '查找', '事项', '材料下载', '数字下的名单', '通知', ...lately]
  const table: Caught[] = []
  for (const path of some) table.push(...(await caughtOn(first, path)))
  if (isWhole)
    console.log(
      table.map(({ path, site, at }) => `${path}\t${site}\t${at ?? '单独拿掉没有显出来，另一道仍在'}`).join('\n'),
    )
  expect(table.filter(({ site, at }) => site === whole && at === null)).toEqual([])
  expect(table.filter(({ site }) => site === whole).length).toBe(some.filter((path) => !noReach.includes(path)).length)
})

const lately = ['GET /api/archive/rounds/:id', 'GET /api/audit/access', 'GET /api/matters/:id/draw', 'GET /api/said']
const whole = '全部'
/** Which posts somebody holds is a matter of dates, and who asks from outside brings a code: reach begins after both. */
const noReach = [
  '岗位',
  '查进度',
  // Given to one reader by name: the assignment is the reach.
  ...['评阅的案卷', '评阅的文书', '评阅的材料'],
  // For everybody.
  ...['门户公开的名录', '门户公开的文件', '门户公开的决定', '门户公开的报告'],
]

/** All of a path's reach at once; then, for the whole proof, each call by itself. */
async function caughtOn(world: ReachWorld, path: string): Promise<Caught[]> {
  if (noReach.includes(path)) return []
  const all = await takeAway(world, path, whole, { seed: 5, draws: enough })
  if (!isWhole) return [all]
  const alone: Caught[] = []
  for (const site of await sitesOf(world, path, 5))
    alone.push(await takeAway(world, path, site, { seed: 5, draws: enough / 2 }))
  return [all, ...alone]
}

function expectSame({ found }: { readonly found: readonly CounterExample[] }) {
  expect(found.slice(0, 3)).toEqual([])
}
