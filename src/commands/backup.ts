import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { clockFrom } from '../server/clock-port.ts'
import { backUp } from '../store/postgres/backup.ts'
import { dataFolder, resolveDatabase } from '../store/postgres/resolve.ts'
import { checkBackup, keepNewest, restore } from '../store/postgres/restore.ts'

const usage = `用法：npm run backup                        备份到数据目录的 backups 下，并恢复一遍验证；只留最近 14 份
      npm run backup -- --check 备份目录      把一份备份恢复到临时目录，验证后删除
      npm run backup -- --restore 备份目录    恢复到空的数据目录（FAHENG_DATA）；密钥文件要另外放回`

const kept = 14
const data = dataFolder(process.env)
const beside = { files: join(data, 'files') }

await run().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})

async function run(): Promise<void> {
  const { check, restore: from } = asked()
  if (check) return say(await checkedText(check))
  if (from) {
    await restore(from, join(data, 'postgres'), beside)
    return say(`已恢复到 ${data}。请把密钥文件 district.key 放回这个目录，再启动。`)
  }
  await make()
}

async function make(): Promise<void> {
  if (process.env['DATABASE_URL']) throw new Error('用的是外部数据库：数据库请用它自带的工具备份，附件目录请一并复制。')
  const access = await resolveDatabase(process.env)
  try {
    const folder = join(data, 'backups')
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const at = clockFrom(undefined)().toISOString()
    const into = join(folder, at.replaceAll(':', '').slice(0, 17))
    await backUp({ dataDir: join(data, 'postgres'), into, alongside: beside, at })
    say(`已备份到 ${into}\n${await checkedText(into)}`)
    for (const old of await keepNewest(folder, kept)) say(`已删除旧备份 ${old}`)
    say('密钥文件 district.key 不在备份中，请另外保管；没有它，密封的内容打不开。')
  } finally {
    await access.stop()
  }
}

async function checkedText(backup: string): Promise<string> {
  const { at, databases } = await checkBackup(backup)
  const counted = databases.map(({ name, tables, indexes }) => `${name} ${tables} 张表、${indexes} 个索引`)
  return `验证通过（${at}）：${counted.join('；')}`
}

function asked() {
  try {
    return parseArgs({ options: { check: { type: 'string' }, restore: { type: 'string' } } }).values
  } catch {
    throw new Error(usage)
  }
}

function say(text: string) {
  process.stdout.write(`${text}\n`)
}
