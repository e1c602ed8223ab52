import { failoverRun } from '../src/testing/kill/failover.ts'

/**
 * The database is killed under load, its replica takes over, and nothing acknowledged may be lost:
 *   npx tsx bench/failover.ts [times] [seed]
 */
const [times = 1, seed = 1] = process.argv.slice(2).map(Number)
let broken = 0
for (let n = 0; n < times; n++) {
  const report = await failoverRun({ seed: seed + n })
  process.stdout.write(`${JSON.stringify({ ...report, broken: report.broken.slice(0, 20) })}\n`)
  broken += report.broken.length
}
process.exitCode = broken === 0 ? 0 : 1
