import { failoverRun } from '../src/testing/kill/failover.ts'
import { pairByHand } from '../src/testing/kill/pair.ts'
import { pairByPatroni } from '../src/testing/kill/patroni.ts'

/**
 * The database is killed under load, its replica takes over, and nothing acknowledged may be lost:
 *   npx tsx bench/failover.ts [times] [seed] [patroni]      by hand, or by Patroni with etcd and HAProxy (Debian's packages)
 */
const [times = 1, seed = 1] = process.argv.slice(2).map(Number).filter(Boolean)
const runs = process.argv.includes('patroni')
  ? [{ seed, kills: times, pairIn: pairByPatroni }]
  : Array.from({ length: times }, (_, n) => ({ seed: seed + n, pairIn: pairByHand }))
for (const run of runs) {
  const report = await failoverRun(run)
  process.stdout.write(`${JSON.stringify({ ...report, broken: report.broken.slice(0, 20) })}\n`)
  if (report.broken.length > 0) process.exitCode = 1
}
