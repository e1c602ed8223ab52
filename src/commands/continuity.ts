import { parseArgs } from 'node:util'
import { configOf } from '../server/config.ts'
import { continuityPlace, writeContinuityPack } from '../server/continuity.ts'
import { openInstallation } from '../server/installation.ts'
import { voidBlank } from '../store/continuity/reserve.ts'
import type { Store } from '../store/store.ts'

const usage = `用法：FAHENG_CONTINUITY_PASSPHRASE=口令 npm run continuity
  做一份停机备用包：十个工作日内到期的期限、在办事项、留好编号的备用文书，加密成一个网页文件。
  放在数据目录的 continuity 下，或者 FAHENG_CONTINUITY 所指的文件夹（例如另一台机器的共享目录）；留最近 7 份。
      npm run continuity -- --void 编号 --why 原因      写坏了的备用文书，把它的号作废`

await run().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})

async function run(): Promise<void> {
  const { void: number, why } = asked()
  const { store, access, data } = await openInstallation(process.env)
  try {
    if (number) return await voided(store, number, why)
    const place = continuityPlace(process.env, { root: configOf(process.env).root, data })
    if (!place) throw new Error(usage)
    process.stdout.write(`已写好 ${await writeContinuityPack(store, place)}\n`)
  } finally {
    await store.close()
    await access.stop()
  }
}

async function voided(store: Store, number: string, why: string | undefined): Promise<void> {
  if (!why?.trim()) throw new Error('请用 --why 写明作废的原因')
  if (!(await voidBlank(store, number, why.trim()))) throw new Error(`没有等着用的备用编号：${number}`)
  process.stdout.write(`已作废 ${number}：${why.trim()}\n`)
}

function asked() {
  try {
    return parseArgs({ options: { void: { type: 'string' }, why: { type: 'string' } } }).values
  } catch {
    throw new Error(usage)
  }
}
