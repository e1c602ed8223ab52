import type { Kysely } from 'kysely'
import type { Business } from '../kernel/business.ts'
import type { Calendar } from '../law/calendar.ts'
import type { Day } from '../law/day.ts'
import type { Database } from './database.ts'
import type { Directory } from './directory.ts'
import type { RecentSessions } from './recent-sessions.ts'
import type { FilePort } from './sealing/files.ts'
import type { KeyPort } from './sealing/keys.ts'

/** One district's records, opened. Every query that leaves here names the district. */
export interface Store {
  /** Acts as faheng_app: it can add to the journal and cannot change it. */
  readonly db: Kysely<Database>
  /** Acts as faheng_reader: it can only select. */
  readonly reader: Kysely<Database>
  readonly district: string
  readonly districtName: string
  /** Printed on every page and paper of the demonstration district. */
  readonly synthetic: boolean
  readonly businesses: ReadonlyMap<string, Business>
  readonly keys: KeyPort
  readonly files: FilePort
  readonly calendar: Calendar
  /** Organs and people by id, kept for a few seconds. */
  readonly directory: Directory
  /** Who was found signed in, for a few seconds. */
  readonly sessions: RecentSessions
  today(): Day
  now(): Date
  close(): Promise<void>
}
