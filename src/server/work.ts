import { workOnIntake } from '../store/intake/work.ts'
import { workOnCheck } from '../store/seals/check.ts'
import type { Store } from '../store/store.ts'
import { traceOf } from './errors.ts'

/** What takes too long for whoever asked to wait for it. */
export const longWorks = {
  /** Sheets that were sent in: read and taken. */
  intake: workOnIntake,
  /** A look through everything that was sealed. */
  check: workOnCheck,
} as const

export type LongWork = keyof typeof longWorks

/** Begins a long work on what has that id. Comes back at once, or when it is done where there is nobody to do it behind. */
export type Begin = (work: LongWork, id: string) => Promise<void>

/** Without a queue it is done while who asked waits: tests, and a desk without jobs. */
export function beginHere(store: Store): Begin {
  return (work, id) => workAndTell(store, work, id).catch(() => {})
}

/** Throws on what went wrong, so that a queue may try again. */
export async function workAndTell(store: Store, work: LongWork, id: string): Promise<void> {
  try {
    await longWorks[work](store, id)
  } catch (error) {
    process.stderr.write(`${JSON.stringify({ level: 'error', msg: work, ...traceOf(error) })}\n`)
    // oxlint-disable-next-line eslint/preserve-caught-error -- the queue keeps what it is told, and the database's own words may quote a sheet
    throw new Error('没有办成，见日志')
  }
}
