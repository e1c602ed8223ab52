import { expect, test } from 'vitest'
import { noteRun } from '../store/work-runs.ts'
import { behind } from '../testing/database.ts'
import { testDesk } from '../testing/desk.ts'
import { libraryBusiness } from '../testing/library.ts'
import { warningsOf } from './operations.ts'
import { nightly } from './works.ts'

const desk = await testDesk([libraryBusiness])

test('运行情况只给系统管理员看；工作办成没有、没办成在哪里，都看得到', async () => {
  for (const role of ['clerk', 'head', 'auditor'] as const)
    expect((await (await desk.signIn(role)).get('/api/operations')).status).toBe(403)
  const describe = () => '在某处'
  await noteRun(desk.store, nightly.work, { does: async () => {}, describe })
  desk.on('2021-03-02T00:10')
  const failing = noteRun(desk.store, 'hall', {
    does: () => Promise.reject(new Error('示范某某 19900000001')),
    describe,
  })
  await expect(failing).rejects.toThrow()
  const { body } = await (await desk.signIn('administrator')).get('/api/operations')
  expect(body.works).toMatchObject([
    { work: 'nightly', failure: null, endedAt: expect.any(String) },
    { work: 'nightly-pack', beganAt: null },
    { work: 'hall', failure: '在某处' },
    { work: 'oversight-follow', beganAt: null },
    { work: 'intake-forgotten', beganAt: null },
    { work: 'archive', beganAt: null },
    { work: 'tally', beganAt: null },
    { work: 'letters', beganAt: null },
  ])
  expect(body.database.bytes).toBeGreaterThan(1_000_000)
  expect(JSON.stringify(body)).not.toContain('19900000001')
  expect(body.warnings).toContainEqual(expect.stringContaining('「考场：到时收卷」上一次没有办成'))
})

test('每项工作只留最近的五十次', async () => {
  for (let minute = 0; minute < 53; minute++) {
    desk.on(`2021-03-03T10:${String(minute).padStart(2, '0')}`)
    await noteRun(desk.store, 'many', { does: async () => {}, describe: () => '' })
  }
  expect(await behind(desk.database, 'select work from work_run where work = $1', ['many'])).toHaveLength(50)
})

const quiet = {
  database: { replicaLag: null },
  disk: { free: 50, total: 100 },
  works: [{ work: 'nightly', label: '每夜', often: '', beganAt: at(24, 0), endedAt: at(24, 0), failure: null }],
  sealedAt: at(24, 0),
  backedUpAt: at(23, 3),
}
const now = { now: new Date(at(24, 12)), startedAt: new Date(at(1, 0)) }

test.each([
  ['没有要处理的', {}, []],
  ['磁盘快满了', { disk: { free: 4, total: 100 } }, ['磁盘只剩 4%']],
  ['从没有备份', { backedUpAt: null }, ['没有找到备份']],
  ['备份旧了', { backedUpAt: at(20, 3) }, ['上一次备份在 4 天以前']],
  ['每夜的工作停了', { works: [{ ...quiet.works[0], endedAt: at(22, 0) }] }, ['已经 60 小时没有办过']],
  [
    '每分钟的工作停了',
    { works: [{ ...quiet.works[0], work: 'hall', endedAt: '2026-11-24T11:45:00.000Z' }] },
    ['已经 15 分钟没有办过'],
  ],
  ['封存停了', { sealedAt: at(21, 0) }, ['上一次封存在 3 天以前']],
  ['副本落后', { database: { replicaLag: 2_000_000_000 } }, ['只读副本落后']],
] as const)('%s', (_, changed, says) => {
  const warnings = warningsOf({ ...quiet, ...changed } as typeof quiet, now)
  expect(warnings).toEqual(says.map((one) => expect.stringContaining(one)))
})

function at(day: number, hour: number): string {
  return `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`
}
