import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { identityOf, isStillRunning } from './processes.ts'

/** Who still uses the server, one empty file per use: the last to leave stops it, the dead do not count. */
export function enter(folder: string, pid: number): string {
  mkdirSync(folder, { recursive: true })
  for (let number = 1; ; number++) {
    const ticket = join(folder, `${identityOf(pid)}-${number}`)
    try {
      writeFileSync(ticket, '', { flag: 'wx' })
      return ticket
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** True when nobody is left. */
export function leave(folder: string, ticket: string): boolean {
  rmSync(ticket, { force: true })
  return present(folder).length === 0
}

/** Forgets the dead and returns the living. */
export function present(folder: string): string[] {
  return readdirSync(folder).filter((ticket) => {
    if (isStillRunning(ticket.split('-')[0] ?? '')) return true
    rmSync(join(folder, ticket), { force: true })
    return false
  })
}
