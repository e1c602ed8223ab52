import { randomUUID } from 'node:crypto'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { writeXlsxStream } from 'hucre/xlsx'
import type pg from 'pg'
import { bare, wanted } from '../../src/store/grams.ts'
import { floorSql, insertsLike } from './floor-sql.ts'

type Asked = (pool: pg.Pool, query: URLSearchParams) => Promise<unknown>
type Row = Readonly<Record<string, unknown>>

const district = 'shifan'
const made = ['matter', 'event', 'enforcement', 'enforcement_officers', 'party', 'clock', 'paper'] as const

const answers: Readonly<Record<string, Asked>> = {
  '/list': async (pool, query) => {
    const [page, counted] = await Promise.all([
      pool.query(floorSql.list, [district, Number(query.get('offset') ?? 0)]),
      pool.query(floorSql.count, [district]),
    ])
    return { rows: page.rows, total: counted.rows[0].total }
  },
  '/search': async (pool, query) => {
    const text = bare(query.get('q') ?? '')
    return { rows: (await pool.query(floorSql.search, [district, wanted(text), text])).rows }
  },
  '/matter': async (pool, query) => (await pool.query(floorSql.matter, [district, query.get('id')])).rows[0],
  '/year': async (pool) => ({ rows: (await pool.query(floorSql.year, [district])).rows }),
  '/act': (pool, query) =>
    inTransaction(pool, async (client) => {
      const id = query.get('id')
      const { rows } = await client.query(floorSql.lock, [district, id])
      const next = rows[0].version + 1
      await client.query(floorSql.journal, [
        district,
        id,
        next,
        'addSteps',
        JSON.stringify({ fields: { note: '已回访' } }),
      ])
      await client.query(floorSql.touch, [district, id, next])
      await client.query(floorSql.note, [district, id, '已回访'])
      return { version: next }
    }),
  '/create': async (pool, query) => {
    const id = randomUUID()
    const statements = await insertions(pool)
    return inTransaction(pool, async (client) => {
      for (const statement of statements) await client.query(statement, [district, query.get('like'), id])
      return { id }
    })
  },
}

/** The barest HTTP server over plain SQL: no session, no reach, no check of what comes in or goes out. */
export function floorServer(pool: pg.Pool): Server {
  return createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://floor')
    const answered =
      pathname === '/export' ? giveSheet(pool, searchParams, response) : give(pathname, searchParams, response)
    answered.catch((error: unknown) => response.writeHead(500).end(String(error)))
  })

  async function give(path: string, query: URLSearchParams, response: ServerResponse): Promise<void> {
    const answer = await answers[path]?.(pool, query)
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  }
}

async function giveSheet(pool: pg.Pool, query: URLSearchParams, response: ServerResponse): Promise<void> {
  const { rows } = await pool.query<Row>(floorSql.span, [district, query.get('from'), query.get('until')])
  const columns = Object.keys(rows[0] ?? {}).slice(1, 18)
  const cells = rows.map((row) => columns.map((name) => textOf(row[name])))
  response.writeHead(200, { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
  const sheet = writeXlsxStream(each(cells), { name: '表', columns: columns.map((header) => ({ header })) })
  Readable.fromWeb(sheet as never).pipe(response)
}

async function* each(rows: readonly string[][]): AsyncGenerator<string[]> {
  for (const row of rows) yield row
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

async function inTransaction<Answer>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Answer>): Promise<Answer> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const answer = await work(client)
    await client.query('commit')
    return answer
  } finally {
    client.release()
  }
}

let kept: Promise<string[]> | null = null

function insertions(pool: pg.Pool): Promise<string[]> {
  kept ??= pool
    .query<{ table: string; name: string }>(
      `select relname as table, attname as name from pg_attribute join pg_class on pg_class.oid = attrelid
       where relname = any($1) and attnum > 0 and not attisdropped and attidentity = '' order by attnum`,
      [[...made]],
    )
    .then(({ rows }) =>
      insertsLike(
        Object.fromEntries(
          made.map((table) => [table, rows.filter((row) => row.table === table).map(({ name }) => name)]),
        ),
      ),
    )
  return kept
}
