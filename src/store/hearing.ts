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

export function hearingOf(db: Kysely<Database>, url: string, district: string): Hearing {
  return new Ear(db, inDistrict(url, district), district)
}

/** Listens on a connection of its own, made again when it breaks. What was missed meanwhile is forgotten whole. */
class Ear implements Hearing {
  readonly #db: Kysely<Database>
  readonly #url: string
  readonly #district: string
  readonly #told: (() => void)[] = []
  #client: pg.Client | null = null
  #hears = false
  #closed = false

  constructor(db: Kysely<Database>, url: string, district: string) {
    this.#db = db
    this.#url = url
    this.#district = district
  }

  hears(): boolean {
    if (!this.#client && !this.#closed) this.#listen()
    return this.#hears
  }

  on(heard: () => void): void {
    this.#told.push(heard)
  }

  async tell(): Promise<void> {
    await sql`select pg_notify(${channel}, ${this.#district})`.execute(this.#db)
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#hears = false
    await this.#client?.end().catch(() => {})
  }

  #listen(): void {
    const client = new pg.Client({ connectionString: this.#url, keepAlive: true, connectionTimeoutMillis: 15_000 })
    this.#client = client
    const lose = () => this.#lose(client)
    client.on('error', lose)
    client.on('end', lose)
    client.on('notification', ({ payload }) => {
      if (payload === this.#district) this.#forget()
    })
    client
      .connect()
      .then(() => client.query(`listen ${channel}`))
      .then(() => this.#stand(client), lose)
  }

  #stand(client: pg.Client): void {
    if (client !== this.#client || this.#closed) return
    this.#forget()
    this.#hears = true
  }

  /** Asked again in a moment; whoever asks meanwhile is told that nothing is heard. */
  #lose(client: pg.Client): void {
    if (client !== this.#client || this.#closed) return
    this.#hears = false
    this.#forget()
    client.removeAllListeners('end')
    client.end().catch(() => {})
    setTimeout(() => {
      if (client === this.#client) this.#client = null
    }, againMs).unref()
  }

  #forget(): void {
    for (const heard of this.#told) heard()
  }
}
