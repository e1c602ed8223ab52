import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { canonical, eventHash, type Hashed } from '../event-hash.ts'

/** What is sealed: the journal, and the record of who looked at what. */
export const streams = { event: '办理流水', access: '查阅记录' } as const

export type Stream = keyof typeof streams

export function fastSm3(text: string): string {
  return createHash('sm3').update(text).digest('hex')
}

/** A row of a stream as the database gives it. */
export type Row = Readonly<Record<string, unknown>> & { readonly place: number }

interface Source {
  /** The rows with their place, under the name `row`. */
  readonly rows: RawBuilder<unknown>
  readonly table: RawBuilder<unknown>
  readonly place: RawBuilder<unknown>
  fingerprint(row: Row): string
}

export const sources: Readonly<Record<Stream, Source>> = {
  event: {
    table: sql.table('event'),
    place: sql.ref('place'),
    rows: sql`select * from event`,
    fingerprint: (row) => eventHash(hashedPart(row)),
  },
  access: {
    table: sql.table('access_log'),
    place: sql.ref('id'),
    rows: sql`select *, id as place from access_log`,
    fingerprint: ({ place: _place, ...row }) => fastSm3(canonical(row)),
  },
}

/** What an event's fingerprint covers: all but the fingerprint and the place. */
export function hashedPart({ hash: _hash, place: _place, ...row }: Row): Hashed {
  return row as unknown as Hashed
}
