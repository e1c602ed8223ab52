import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { identityOf, isStillRunning } from './processes.ts'

let attempts = 0

/** One process at a time in a data folder; a lock whose process is dead does not count. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  while (!tryLock(path)) await pause(50)
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

/** Appears whole or not at all: written aside, then linked under its name. */
export function tryLock(path: string): boolean {
  const aside = `${path}.${process.pid}.${++attempts}`
  writeFileSync(aside, identityOf(process.pid), { mode: 0o600 })
  try {
    linkSync(aside, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    breakStale(path, aside)
    return false
  } finally {
    rmSync(aside, { force: true })
  }
}

/** Takes a dead lock away; should a living one have come in between, it is put back. */
function breakStale(path: string, aside: string) {
  const holder = read(path)
  if (holder === null || isStillRunning(holder)) return
  const taken = `${aside}.taken`
  try {
    renameSync(path, taken)
  } catch {
    return
  }
  if (read(taken) === holder) rmSync(taken, { force: true })
  else renameSync(taken, path)
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
