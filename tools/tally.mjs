import { spawn } from 'node:child_process'
import { cpus } from 'node:os'

/** Runs named commands, as many at once as the machine has cores; prints the output of those that failed. */
export async function runAll(checks) {
  const waiting = [...checks]
  const results = []
  const atOnce = Math.max(1, Math.min(4, cpus().length))
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let check = waiting.shift(); check; check = waiting.shift()) results.push(await runOne(check))
    }),
  )
  return results
}

async function runOne({ name, command, objects = () => null }) {
  const started = performance.now()
  const { code, output } = await run(command)
  const objection = code === 0 ? objects(output) : `退出码 ${code}`
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${objection ? '✗' : '✓'} ${name}（${seconds} 秒）`)
  if (objection) console.log(`${output.trimEnd()}\n${objection}\n`)
  return { name, passed: !objection }
}

function run([file, ...args]) {
  return new Promise((settle) => {
    const child = spawn(process.execPath, [file, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0' },
    })
    const parts = []
    child.stdout.on('data', (part) => parts.push(part))
    child.stderr.on('data', (part) => parts.push(part))
    child.on('close', (code) => settle({ code, output: Buffer.concat(parts).toString('utf8') }))
  })
}
