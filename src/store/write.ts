import { CompiledQuery, type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'

type Row = Readonly<Record<string, unknown>>

/** Rows of one table to be there afterwards. */
export interface Put {
  readonly into: string
  readonly columns: readonly string[]
  /** On a clash of this key the row is replaced, or left as it is. Absent: a clash is a bug. */
  readonly key?: readonly string[]
  readonly keep?: true
  readonly rows: readonly Row[]
}

/** Rows of one table to be gone, by their key. */
export interface Gone {
  readonly from: string
  readonly key: readonly string[]
  readonly rows: readonly Row[]
}

/**
 * Writes many rows of many tables in one statement: one journey to the server, whether for one act or five hundred.
 * Foreign keys are checked at its end, so the order of tables does not matter.
 */
export async function write(
  tx: Transaction<Database> | Kysely<Database>,
  puts: readonly Put[],
  gone: readonly Gone[] = [],
): Promise<void> {
  const lost = gone.filter(({ rows }) => rows.length > 0)
  const made = puts.filter(({ rows }) => rows.length > 0)
  if (lost.length + made.length === 0) return
  const values = [...lost, ...made].map(({ rows }) => JSON.stringify(rows.map(withoutNulls)))
  await tx.executeQuery(CompiledQuery.raw(statementFor(tx, made, lost), values))
}

/** What is not said is null on the other side: of a wide row few columns are sent. */
function withoutNulls(row: Row): Row {
  const said: Record<string, unknown> = {}
  for (const name in row) if (row[name] !== null) said[name] = row[name]
  return said
}

const statements = new Map<string, string>()

/** The statement depends on tables and columns only, so each is put together once. */
function statementFor(tx: Kysely<Database>, puts: readonly Put[], gone: readonly Gone[]): string {
  const shape = JSON.stringify([
    gone.map(({ from, key }) => [from, key]),
    puts.map(({ into, columns, key, keep }) => [into, columns, key, keep]),
  ])
  const known = statements.get(shape)
  if (known) return known
  const parts = [...gone.map(deletion), ...puts.map(insertion)].map(
    (part, at) => sql`${sql.ref(`w${at}`)} as (${part})`,
  )
  const { sql: text } = sql`with ${sql.join(parts)} select 1`.compile(tx)
  statements.set(shape, text)
  return text
}

/** Stands where the rows of one table are bound. */
const rowsOfTable = sql.val('[]')

function insertion({ into, columns, key, keep }: Put): RawBuilder<unknown> {
  const table = sql.table(into)
  const names = sql.join(columns.map((name) => sql.ref(name)))
  const clash = key
    ? sql`on conflict (${sql.join(key.map((name) => sql.ref(name)))}) ${keep ? sql`do nothing` : replacing(columns, key)}`
    : sql``
  return sql`insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, ${rowsOfTable}::json) ${clash}`
}

function replacing(columns: readonly string[], key: readonly string[]): RawBuilder<unknown> {
  const rest = columns.filter((name) => !key.includes(name))
  if (rest.length === 0) return sql`do nothing`
  return sql`do update set ${sql.join(rest.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`))}`
}

function deletion({ from, key }: Gone): RawBuilder<unknown> {
  const table = sql.table(from)
  const same = key.map((name) => sql`${sql.ref(`${from}.${name}`)} = ${sql.ref(`old.${name}`)}`)
  return sql`
    delete from ${table}
    using json_populate_recordset(null::${table}, ${rowsOfTable}::json) as old
    where ${sql.join(same, sql` and `)}`
}
