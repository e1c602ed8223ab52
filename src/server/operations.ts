import { existsSync, readdirSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { type DatabaseState, databaseState } from '../store/read-operations.ts'
import type { Store } from '../store/store.ts'
import { latestRuns } from '../store/work-runs.ts'
import type { Answer } from './route.ts'
import { type TimedWork, timedWorks } from './works.ts'

/** The process and where its data lie. */
export interface Running {
  readonly version: string
  readonly startedAt: Date
  /** The data folder; null where the desk runs without one. */
  readonly data: string | null
}

type Operations = Answer<'GET /api/operations'>
type Turn = Operations['works'][number]

const hour = 3_600_000
const leastFree = 0.1
const mostBehind = 1_000_000_000

export async function operationsOf(store: Store, { version, startedAt, data }: Running): Promise<Operations> {
  const [{ sessions, sealedAt, ...database }, runs, disk] = await Promise.all([
    databaseState(store),
    latestRuns(store),
    data ? diskOf(data) : null,
  ])
  const works = timedWorks.map(({ work, label, often }): Turn => {
    const { beganAt = null, endedAt = null, failure = null } = runs.find((run) => run.work === work) ?? {}
    return { work, label, often, beganAt, endedAt, failure }
  })
  const backedUpAt = data ? newestBackup(data) : null
  const found = { database, disk, works, sealedAt, backedUpAt }
  const running = { version, startedAt: startedAt.toISOString(), memory: process.memoryUsage().rss }
  return { ...running, ...found, sessions, warnings: warningsOf(found, { now: store.now(), startedAt }) }
}

type Found = Pick<Operations, 'disk' | 'works' | 'sealedAt' | 'backedUpAt'> & {
  readonly database: Pick<DatabaseState, 'replicaLag'>
}

/** What wants looking after, the gravest first. */
export function warningsOf(found: Found, { now, startedAt }: { now: Date; startedAt: Date }): string[] {
  const { disk, works, sealedAt, backedUpAt, database } = found
  const hours = (since: string) => (now.getTime() - Date.parse(since)) / hour
  const says: string[] = []
  if (disk && disk.free < disk.total * leastFree)
    says.push(`数据目录所在的磁盘只剩 ${Math.floor((disk.free / disk.total) * 100)}%，请清理或者扩容；满了就存不进去`)
  if (backedUpAt === null) says.push('没有找到备份，请运行 npm run backup；用外部数据库的，按它自己的办法备份')
  else if (hours(backedUpAt) > 48)
    says.push(`上一次备份在 ${Math.floor(hours(backedUpAt) / 24)} 天以前，请检查定时备份`)
  for (const turn of works) says.push(...workSays(turn, { now, startedAt }))
  if (sealedAt !== null && hours(sealedAt) > 48)
    says.push(`上一次封存在 ${Math.floor(hours(sealedAt) / 24)} 天以前，请看每夜的工作为什么没有办`)
  if ((database.replicaLag ?? 0) > mostBehind) says.push('只读副本落后超过 1 GB，报告和门户看到的是旧的')
  return says
}

function workSays(
  { work, label, beganAt, endedAt, failure }: Turn,
  { now, startedAt }: { now: Date; startedAt: Date },
) {
  if (failure) return [`「${label}」上一次没有办成，下一次会再办；仍然不成的，把下面的记录交给技术支持`]
  const { silentAfter = 0 } = timedWorks.find((one: TimedWork) => one.work === work) ?? {}
  const last = Math.max(startedAt.getTime(), Date.parse(endedAt ?? beganAt ?? startedAt.toISOString()))
  const silent = (now.getTime() - last) / 60_000
  return silent > silentAfter ? [`「${label}」已经 ${spanText(silent)}没有办过`] : []
}

/** The unit in which the number is neither nought nor a long one. */
function spanText(minutes: number): string {
  if (minutes < 120) return `${Math.floor(minutes)} 分钟`
  return minutes < 72 * 60 ? `${Math.floor(minutes / 60)} 小时` : `${Math.floor(minutes / 1440)} 天`
}

async function diskOf(folder: string): Promise<{ free: number; total: number } | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder)
    return { free: bavail * bsize, total: blocks * bsize }
  } catch {
    return null
  }
}

/** A copy is named by its moment: 2026-11-24T031205.fhb. */
function newestBackup(data: string): string | null {
  const folder = join(data, 'backups')
  if (!existsSync(folder)) return null
  const names = readdirSync(folder).filter((name) => /^\d{4}-\d{2}-\d{2}T\d{4}.*\.fhb$/.test(name))
  const [, date, hours, minutes] = /^(.{10})T(\d{2})(\d{2})/.exec(names.sort().at(-1) ?? '') ?? []
  return date ? `${date}T${hours}:${minutes}:00.000Z` : null
}
