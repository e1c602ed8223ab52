import { configOf } from '../server/config.ts'
import { continuityPlace, writeContinuityPack } from '../server/continuity.ts'
import { openInstallation } from '../server/installation.ts'

const usage = `用法：FAHENG_CONTINUITY_PASSPHRASE=口令 npm run continuity
  做一份停机备用包：十个工作日内到期的期限、在办事项、留好编号的备用文书，加密成一个网页文件。
  放在数据目录的 continuity 下，或者 FAHENG_CONTINUITY 所指的文件夹（例如另一台机器的共享目录）；留最近 7 份。`

await run().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})

async function run(): Promise<void> {
  const { store, access, data } = await openInstallation(process.env)
  try {
    const place = continuityPlace(process.env, { root: configOf(process.env).root, data })
    if (!place) throw new Error(usage)
    process.stdout.write(`已写好 ${await writeContinuityPack(store, place)}\n`)
  } finally {
    await store.close()
    await access.stop()
  }
}
