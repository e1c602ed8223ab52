import { type Kysely, sql } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'
import { inDistrict } from './postgres/address.ts'

/** Word from process to process over the database they share: who is signed in has changed. */
export interface Hearing {
  /** Begins to listen when first asked. False until the connection stands, and while it is lost: then nothing may be relied on. */
  hears(): boolean
  on(heard: () => void): void
  tell(): Promise<void>
  close(): Promise<void>
}

const channel = 'faheng_sessions'
const againMs = 1000

/** Listens on a connection of its own, made again when it breaks. What was missed meanwhile is forgotten whole. */
export function hearingOf(db: Kysely<Database>, url: string, district: string): Hearing {
  const told: (() => void)[] = []
  let line: pg.Client | null = null
  let closed = false
  let begun = false
  let wait: NodeJS.Timeout | undefined
  const forget = () => {
    for (const heard of told) heard()
  }

  function listen(): void {
    const client = new pg.Client({
      connectionString: inDistrict(url, district),
      keepAlive: true,
      connectionTimeoutMillis: 15_000,
    })
    let lost = false
    const lose = () => {
      if (lost) return
      lost = true
      line = null
      forget()
      client.end().catch(() => {})
      if (!closed) wait = setTimeout(listen, againMs).unref()
    }
    client.on('error', lose)
    client.on('end', lose)
    client.on('notification', ({ payload }) => {
      if (payload === district) forget()
    })
    client
      .connect()
      .then(() => client.query(`listen ${channel}`))
      .then(() => {
        forget()
        if (!lost) line = client
        if (closed) lose()
      }, lose)
  }

  return {
    hears() {
      if (!begun && !closed) listen()
      begun = true
      return line !== null
    },
    on: (heard) => void told.push(heard),
    tell: async () => void (await sql`select pg_notify(${channel}, ${district})`.execute(db)),
    async close() {
      closed = true
      clearTimeout(wait)
      const client = line
      line = null
      await client?.end().catch(() => {})
    },
  }
}
