import { join } from 'node:path'
import { startPostgres } from '../../src/store/postgres/start.ts'

export interface Addresses {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly readerUrl: string
}

export interface Running extends Addresses {
  /** The postmaster: the sessions are its children. */
  readonly pid: number
  stop(): Promise<void>
}

/** The server an installation has without being told of another. */
export function bundledIn(folder: string): Promise<Running> {
  return startPostgres({ dataDir: join(folder, 'data') })
}
