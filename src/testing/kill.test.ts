import { expect, test } from 'vitest'
import { killRun } from './kill/run.ts'

test('办着事把服务器、数据库打死两次：答应过的都在，没答应的不留一半，号有下落，表接着办完', async () => {
  const report = await killRun({ kills: 2, seed: 3, external: false, clerks: 3, rows: 10, loadMs: 200 })
  expect(report.broken).toEqual([])
  expect(report.done).toBeGreaterThan(5)
  expect(Object.values(report.kills).reduce((sum, times) => sum + times, 0)).toBe(2)
}, 180_000)
