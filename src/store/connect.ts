import { Kysely, PostgresDialect, type RawBuilder, sql } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'
import { inDistrict, plannedShort } from './postgres/address.ts'

const oids = { date: 1082, int8: 20, timestamptz: 1184, dates: 1182 }

const asDay = (text: string) => text
const asNumber = (text: string) => Number(text)
export const asInstant = (text: string) => new Date(text).toISOString()

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [oids.date]: asDay,
  [oids.int8]: asNumber,
  [oids.timestamptz]: asInstant,
}

/** Days stay days, money stays a whole number of 分, an instant is ISO text. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers[oid]) ||
    pg.types.getTypeParser(oid, format ?? 'text')) as pg.CustomTypesConfig['getTypeParser'],
}

export interface Connection {
  readonly db: Kysely<Database>
  close(): Promise<void>
}

const mostPrepared = 200

/** Begins a statement that is always the same and finds its rows by an index, whatever is asked: planned once a connection. */
export const kept = sql.raw('/* kept */')

/**
 * A value the planner is not to look at: a plan made once is then never thought dearer than one made for what is asked
 * this time, which would be made anew each time. For kept statements alone.
 */
export function hidden(value: unknown, type: 'text' | 'text[]' | 'uuid' | 'uuid[]' | 'date'): RawBuilder<unknown> {
  const as = sql.raw(type)
  return sql`(select ${value}::${as})::${as}`
}

/** Statements of the way every act goes: few, always the same, and planning them costs more than doing them. */
const everyAct =
  /^\s*(\/\* kept \*\/|with "w0" as|insert into counter|select matter\.\*\s+from matter\s+where district|select matter, seq, act|select r\.matter, array\[)/

/** A client that lets the server remember how those are done. Lists are planned afresh: their plan depends on what is asked. */
class RememberingClient extends pg.Client {
  readonly #names = new Map<string, string>()

  constructor(config?: pg.ClientConfig) {
    super(config)
    // The pool listens only while a client rests: one that loses its server in the midst of work would end the process.
    this.on('error', () => {})
  }

  override query(...args: unknown[]): never {
    const [text, values] = args
    const run = super.query as (...given: unknown[]) => never
    const name = typeof text === 'string' && Array.isArray(values) ? this.#nameOf(text) : undefined
    return name ? run.call(this, { name, text, values }) : run.apply(this, args)
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known || this.#names.size >= mostPrepared || !everyAct.test(text)) return known
    const name = `w${this.#names.size}`
    this.#names.set(text, name)
    return name
  }
}

/** A disk that hangs or a wire that was cut must end in a plain no, never in a page that waits for ever. */
const patience = {
  connectionTimeoutMillis: 15_000,
  keepAlive: true,
  statement_timeout: 600_000,
  idle_in_transaction_session_timeout: 600_000,
} as const

export interface ConnectOptions {
  readonly max?: number
  /** Whose rows the sessions see. Without one they see no business row at all, unless they are the owner's. */
  readonly district?: string
}

/** A pool to one address. A server that restarts must not take the process with it. */
export function connect(url: string, { max = 10, district }: ConnectOptions = {}): Connection {
  const connectionString = plannedShort(district === undefined ? url : inDistrict(url, district))
  const pool = new pg.Pool({
    connectionString,
    max,
    types,
    application_name: 'faheng',
    Client: RememberingClient,
    ...patience,
  })
  pool.on('error', () => {})
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  return { db, close: () => db.destroy() }
}
