import { killRun } from '../src/testing/kill/run.ts'

/**
 * The server and the database are killed under load, and nothing may be lost:
 *   npx tsx bench/kill.ts [kills] [seed] [bundled|external]      half of them with each, when neither is named
 */
const kills = Number(process.argv[2] ?? 200)
const seed = Number(process.argv[3] ?? 1)
const say = (text: string) => void process.stdout.write(`${text}\n`)
let broken = 0

const only = process.argv[4]
for (const external of [false, true]) {
  if (only && (only === 'external') !== external) continue
  const share = only ? kills : external ? Math.floor(kills / 2) : Math.ceil(kills / 2)
  if (share === 0) continue
  say(external ? '外部数据库' : '自带数据库')
  const began = performance.now()
  const report = await killRun({ kills: share, seed, external, say })
  say(
    JSON.stringify(
      { ...report, broken: report.broken.slice(0, 20), seconds: Math.round((performance.now() - began) / 1000) },
      null,
      1,
    ),
  )
  broken += report.broken.length
}
process.exitCode = broken === 0 ? 0 : 1
