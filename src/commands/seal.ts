import { openInstallation } from '../server/installation.ts'
import { makeSeals } from '../store/seals/seal.ts'
import { streams } from '../store/seals/streams.ts'
import { verifySeals } from '../store/seals/verify.ts'

const usage = `用法：npm run seal              把还没有封存的流水和查阅记录封存起来，打印最新的指纹
      npm run seal -- --verify  从头核验：每一行、每次封存、每一环；有一处不对，退出码是 1`

const words = process.argv.slice(2)
if (words.some((word) => word !== '--verify')) {
  process.stderr.write(`${usage}\n`)
  process.exitCode = 2
} else {
  await run()
}

async function run(): Promise<void> {
  const { store, access } = await openInstallation(process.env)
  try {
    if (!words.includes('--verify')) say(`新封存 ${(await makeSeals(store)).length} 次。`)
    const { seals, rows, unsealed, broken, heads } = await verifySeals(store)
    say(`核验了 ${seals} 次封存、${rows} 行，另有 ${unsealed} 行还没有封存。`)
    for (const { stream, no, hash, madeAt } of heads) say(`${streams[stream]}第 ${no} 次（${madeAt}）：${hash}`)
    for (const { says } of broken) say(`不对：${says}`)
    say(broken.length === 0 ? '没有发现改动。' : `发现 ${broken.length} 处改动。`)
    process.exitCode = broken.length === 0 ? 0 : 1
  } finally {
    await store.close()
    await access.stop()
  }
}

function say(text: string) {
  process.stdout.write(`${text}\n`)
}
