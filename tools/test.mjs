// npm test: the checks beside the tests, then the journeys in a browser; ends with "N passed, N failed".
// With file names or vitest options (npm test -- src/law): those tests alone.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { checks } from './check.mjs'
import { runAll } from './tally.mjs'

const chosen = process.argv.slice(2)
const vitestScript = 'node_modules/vitest/vitest.mjs'
const tally = { passed: 0, failed: 0 }

if (chosen.length > 0) await vitest('tests', [vitestScript, 'run', ...chosen])
else {
  await Promise.all([vitest('tests', [vitestScript, 'run']), beside()])
  await journeys()
}

console.log(`${tally.passed} passed, ${tally.failed} failed`)
process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1

/** While the tests run: each of these alone leaves a core idle most of its time. What they say comes in one piece. */
async function beside() {
  for (const { passed } of await runAll(checks)) tally[passed ? 'passed' : 'failed']++
  await vitest('alone', [vitestScript, 'run', '--config', 'vitest.alone.config.ts'], 'pipe')
  const head = '再跑一遍存储的测试，这次用 DATABASE_URL 所指的外部数据库。\n'
  await vitest('external', ['node_modules/tsx/dist/cli.mjs', 'tools/external.ts'], 'pipe', head)
}

async function journeys() {
  const files = readdirSync('src', { recursive: true }).filter((name) => name.endsWith('.journey.ts'))
  if (files.length === 0) return console.log('还没有浏览器里的测试，跳过。')
  await vitest('journeys', [vitestScript, 'run', '--config', 'vitest.journeys.config.ts'])
}

async function vitest(name, command, output = 'inherit', head = '') {
  mkdirSync('.cache', { recursive: true })
  const report = `.cache/${name}.json`
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const child = spawn(process.execPath, [...command, ...reporters], { stdio: ['inherit', output, output] })
  const said = [head]
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part))
  const [status] = await once(child, 'close')
  if (output === 'pipe') process.stdout.write(said.map(String).join(''))
  const { passed, failed } = counted(report)
  tally.passed += passed
  // A run that died, or failed outside any test, must not look green.
  tally.failed += failed === 0 && status !== 0 ? 1 : failed
}

function counted(report) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    const unread = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
    )
    return { passed: numPassedTests, failed: numFailedTests + unread.length }
  } catch {
    return { passed: 0, failed: 0 }
  }
}
