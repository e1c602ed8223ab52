import { severalRun } from '../src/testing/kill/several.ts'

/**
 * Two servers share one database behind a proxy, and one of them is killed again and again under load:
 *   npx tsx bench/several.ts [rounds] [seed]
 */
const report = await severalRun({
  rounds: Number(process.argv[2] ?? 10),
  seed: Number(process.argv[3] ?? 1),
  say: (text) => void process.stdout.write(`${text}\n`),
})
process.stdout.write(`${JSON.stringify({ ...report, broken: report.broken.slice(0, 20) }, null, 1)}\n`)
process.exitCode = report.broken.length === 0 ? 0 : 1
