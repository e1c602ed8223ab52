import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** A zombie nobody reaps (a container without init) counts as gone. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return statOf(pid)?.state !== 'Z'
}

/** A number alone names another process after a restart of the machine or container; its start time tells them apart. */
export function identityOf(pid: number): string {
  return `${pid}@${statOf(pid)?.started ?? 0}`
}

export function isStillRunning(identity: string): boolean {
  const pid = Number(identity.split('@')[0])
  return pid > 0 && isRunning(pid) && identityOf(pid) === identity
}

/** Null where it cannot be told (no /proc): the caller finds out by knocking. */
export function worksIn(pid: number, folder: string): boolean | null {
  if (!statOf(pid)) return null
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder)
  } catch {
    // Another user's process: not ours to look into, and the name is all there is.
    return statOf(pid)?.name === 'postgres' ? null : false
  }
}

export async function waitUntilGone(pid: number, milliseconds: number): Promise<boolean> {
  const until = performance.now() + milliseconds
  while (isRunning(pid)) {
    if (performance.now() > until) return false
    await pause(20)
  }
  return true
}

interface Stat {
  readonly name: string
  readonly state: string
  readonly started: string
}

/** `pid (name) state …`: the name may hold blanks and brackets itself; the start time is field 22. */
function statOf(pid: number): Stat | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const rest = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return {
      name: stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')')),
      state: rest[0] ?? '',
      started: rest[19] ?? '0',
    }
  } catch {
    return null
  }
}
