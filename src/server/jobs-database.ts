import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type PgBoss from 'pg-boss'
import { awayOf } from '../store/away.ts'

export interface JobsDatabase extends PgBoss.Db {
  close(): Promise<void>
}

/**
 * The queue's own connections. While the database is away its statements wait instead of failing: the queue does not
 * catch what it hears when it marks a job done, and the whole server would go down with it.
 */
export function jobsDatabase(connectionString: string): JobsDatabase {
  const pool = new pg.Pool({ connectionString, max: 2, application_name: 'faheng-jobs', keepAlive: true })
  pool.on('error', () => {})
  let open = true
  /** After the end nobody is left to hear of it: what still asks gets no answer. */
  const never = new Promise<never>(() => {})
  return {
    async executeSql(text, values) {
      for (;;) {
        try {
          return await pool.query(text, values)
        } catch (error) {
          if (!open) return never
          if (!awayOf(error)) throw error
          await pause(250)
        }
      }
    },
    async close() {
      open = false
      await pool.end()
    },
  }
}
