import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { serverEnvironment } from './server.ts'
import { DatabaseTrouble, useExternal } from './trouble.ts'

interface ClusterOptions {
  readonly account: Account | null
  readonly password: string
  readonly fsync: boolean
}

/**
 * Made once, aside, and renamed when whole: a start killed half-way leaves no half cluster. Collation is the binary
 * one (no index ever depends on a library's version); Chinese order is asked for by the query: collate "zh-x-icu".
 */
export function ensureCluster(
  cluster: string,
  { initdb, major }: Binaries,
  { account, password, fsync }: ClusterOptions,
) {
  if (existsSync(cluster)) return sameVersion(cluster, major)
  removeHalves(cluster)
  const half = `${cluster}.new-${process.pid}`
  const passwordFile = join(half, 'password')
  mkdirSync(half, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account) for (const path of [half, passwordFile]) chownSync(path, account.uid, account.gid)
  const target = join(half, 'cluster')
  const made = spawnSync(initdb, ['-D', target, `--pwfile=${passwordFile}`, ...how, ...(fsync ? [] : ['--no-sync'])], {
    cwd: half,
    encoding: 'utf8',
    env: serverEnvironment(),
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  })
  if (made.status !== 0) {
    rmSync(half, { recursive: true, force: true })
    throw new DatabaseTrouble(
      '自带数据库初始化失败。',
      `${lastLines(made.stderr ?? String(made.error))}\n${useExternal}`,
    )
  }
  renameSync(target, cluster)
  rmSync(half, { recursive: true, force: true })
}

const how = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--no-instructions',
]

export function lastLines(text: string): string {
  return text.trimEnd().split('\n').slice(-5).join('\n')
}

function sameVersion(cluster: string, major: string) {
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (made === major) return
  throw new DatabaseTrouble(
    `数据是 PostgreSQL ${made} 的，随程序安装的是 ${major}：${cluster}`,
    '请先用原来的版本导出，再导入新版本；原有数据没有改动。',
  )
}

function removeHalves(cluster: string) {
  const start = `${basename(cluster)}.new-`
  for (const name of readdirSync(dirname(cluster))) {
    if (name.startsWith(start)) rmSync(join(dirname(cluster), name), { recursive: true, force: true })
  }
}
