import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { businesses } from '../lines/register.ts'
import { clockFrom } from '../server/clock-port.ts'
import { migrate, pendingMigrations } from '../store/migrate.ts'
import { roleOf } from '../store/postgres/address.ts'
import { backUp } from '../store/postgres/backup.ts'
import { bundleKeys } from '../store/postgres/backup-key.ts'
import { dataFolder, resolveDatabase } from '../store/postgres/resolve.ts'
import { rehearseUpgrade } from '../store/upgrade.ts'

const usage = `用法：npm run upgrade -- --rehearse [备份文件]   在恢复出来的备份上演练升级（默认最近一份），原库不动
      npm run upgrade                          先备份，在这份备份上演练，没有问题才升级原库
升级前请停下法衡。会丢失数据的升级不会执行。`

const data = dataFolder(process.env)
const clock = clockFrom(undefined)

await run().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode ||= 1
})

async function run(): Promise<void> {
  const { rehearse, bundle } = asked()
  if (process.env['DATABASE_URL']) return upgradeExternal(rehearse)
  if (rehearse) return void (await rehearsed(bundle ?? latest()))
  const access = await resolveDatabase(process.env)
  try {
    const pending = await pendingMigrations(access.ownerUrl)
    if (pending.length === 0) return say('数据库已经是最新的，不用升级。')
    say(`要执行 ${pending.length} 个迁移：${pending.join('、')}`)
    if (!(await rehearsed(await backedUp()))) throw new Error('演练没有通过，原库没有改动。')
    await migrate(access.ownerUrl, { appRole: roleOf(access.appUrl), readerRole: roleOf(access.readerUrl) })
    say('原库已升级。')
  } finally {
    await access.stop()
  }
}

/** On an external server the operator makes the copy: point DATABASE_URL at it first, then at the real one. */
async function upgradeExternal(rehearse: boolean): Promise<void> {
  if (rehearse)
    throw new Error(
      '用的是外部数据库：请先用它的工具恢复出一个副本，把 DATABASE_URL 指向副本，运行 npm run upgrade；没有问题再指回原库。',
    )
  const access = await resolveDatabase(process.env)
  const { applied } = await migrate(access.ownerUrl, {
    appRole: roleOf(access.appUrl),
    readerRole: roleOf(access.readerUrl),
  })
  say(applied.length === 0 ? '数据库已经是最新的，不用升级。' : `已执行 ${applied.length} 个迁移，行和值都没有减少。`)
}

async function rehearsed(bundle: string): Promise<boolean> {
  say(`在备份 ${bundle} 上演练……`)
  const { at, databases, against } = await rehearseUpgrade(bundle, {
    keys: bundleKeys(process.env, data),
    businesses,
    clock,
  })
  for (const { database, pending, seconds, changed, matters } of databases) {
    say(`${database}（${at}）：执行 ${pending.length} 个迁移，用时 ${seconds} 秒，重放了 ${matters} 件事项的流水`)
    for (const { table, before, after } of changed) say(`  表 ${table}：${before} 行 → ${after} 行`)
  }
  for (const says of against.slice(0, 50)) say(`不对：${says}`)
  say(
    against.length === 0
      ? '演练通过：数据不少，流水与行一致，封存对得上。'
      : `演练没有通过，${against.length} 处不对。`,
  )
  if (against.length > 0) process.exitCode = 1
  return against.length === 0
}

async function backedUp(): Promise<string> {
  const folder = join(data, 'backups')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const at = clock().toISOString()
  const into = join(folder, `${at.replaceAll(':', '').slice(0, 17)}.fhb`)
  const beside = { files: join(data, 'files') }
  await backUp({ dataDir: join(data, 'postgres'), into, keys: bundleKeys(process.env, data), alongside: beside, at })
  return into
}

function latest(): string {
  const folder = join(data, 'backups')
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^[^.].*\.fhb$/.test(name)) : []
  const name = names.sort().at(-1)
  if (!name) throw new Error('还没有备份，请先运行 npm run backup。')
  return join(folder, name)
}

function asked(): { rehearse: boolean; bundle: string | undefined } {
  try {
    const { values, positionals } = parseArgs({ options: { rehearse: { type: 'boolean' } }, allowPositionals: true })
    return { rehearse: values.rehearse === true, bundle: positionals[0] }
  } catch {
    throw new Error(usage)
  }
}

function say(text: string) {
  process.stdout.write(`${text}\n`)
}
