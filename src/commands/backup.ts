import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { clockFrom } from '../server/clock-port.ts'
import { backUp } from '../store/postgres/backup.ts'
import { bundleKeys } from '../store/postgres/backup-key.ts'
import { dataFolder, resolveDatabase } from '../store/postgres/resolve.ts'
import { checkBackup, keepNewest, restore } from '../store/postgres/restore.ts'

const usage = `用法：npm run backup                        备份到数据目录的 backups 下（加密），并恢复一遍验证；只留最近 14 份
      npm run backup -- --check 备份文件      把一份备份恢复到临时目录，验证索引和封存后删除
      npm run backup -- --restore 备份文件    恢复到空的数据目录（FAHENG_DATA）；district.key 要另外放回
备份用的钥匙：FAHENG_BACKUP_PASSPHRASE 给口令，或 FAHENG_BACKUP_KEY 给密钥文件（默认数据目录下的 backup.key，第一次备份时生成）`

const kept = 14
const data = dataFolder(process.env)
const beside = { files: join(data, 'files') }

await run().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})

async function run(): Promise<void> {
  const { check, restore: from } = asked()
  const keys = bundleKeys(process.env, data)
  if (check) return tellChecked(check)
  if (from) {
    const { at } = await restore(from, keys, join(data, 'postgres'), beside)
    return say(`已把 ${at} 的备份恢复到 ${data}。请把密钥文件 district.key 放回这个目录，再启动。`)
  }
  await make()
}

async function make(): Promise<void> {
  if (process.env['DATABASE_URL'])
    throw new Error('用的是外部数据库：请用它自带的工具做基础备份并归档日志（见 docs/deploy.md），附件目录一并复制。')
  const access = await resolveDatabase(process.env)
  try {
    const folder = join(data, 'backups')
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const at = clockFrom(undefined)().toISOString()
    const into = join(folder, `${at.replaceAll(':', '').slice(0, 17)}.fhb`)
    await backUp({ dataDir: join(data, 'postgres'), into, keys: bundleKeys(process.env, data), alongside: beside, at })
    say(`已加密备份到 ${into}`)
    await tellChecked(into)
    for (const old of await keepNewest(folder, kept)) say(`已删除旧备份 ${old}`)
    say('district.key 和备份用的钥匙都不在备份中，请各自另外保管；少了哪一个都打不开。')
  } finally {
    await access.stop()
  }
}

async function tellChecked(bundle: string): Promise<void> {
  const { at, databases, seals, broken } = await checkBackup(bundle, bundleKeys(process.env, data))
  const counted = databases.map(({ name, tables, indexes }) => `${name} ${tables} 张表、${indexes} 个索引`)
  say(`恢复了一遍（${at}）：${counted.join('；')}`)
  for (const { district, stream, no, hash } of seals) say(`${district} ${stream} 第 ${no} 次封存 ${hash}`)
  for (const says of broken) say(`不对：${says}`)
  say(broken.length === 0 ? '验证通过。' : `验证没有通过，${broken.length} 处不对。`)
  if (broken.length > 0) process.exitCode = 1
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
