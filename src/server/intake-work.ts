import { workOnIntake } from '../store/intake/work.ts'
import type { Store } from '../store/store.ts'
import { traceOf } from './errors.ts'

/** Reads and takes sheets behind the desk. */
export interface IntakeWork {
  /** Comes back at once, or when the work is done where there is nobody to do it behind. */
  start(id: string): Promise<void>
}

/** Without a queue the sheet is worked on while its sender waits: tests, and a desk without jobs. */
export function workHere(store: Store): IntakeWork {
  return { start: (id) => workAndTell(store, id).catch(() => {}) }
}

/** Throws on what went wrong, so that a queue may try again. */
export async function workAndTell(store: Store, id: string): Promise<void> {
  try {
    await workOnIntake(store, id)
  } catch (error) {
    process.stderr.write(`${JSON.stringify({ level: 'error', msg: 'intake', ...traceOf(error) })}\n`)
    // oxlint-disable-next-line eslint/preserve-caught-error -- the queue keeps what it is told, and the database's own words may quote a sheet
    throw new Error('没有办成，见日志')
  }
}
