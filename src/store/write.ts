import { CompiledQuery, type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'

type Row = Readonly<Record<string, unknown>>

/** A row by its columns, or the JSON that says it already. */
export type PutRow = Row | string

/** Rows of one table to be there afterwards. */
export interface Put {
  readonly into: string
  readonly columns: readonly string[]
  /** On a clash of this key the row is replaced, or left as it is. Absent: a clash is a bug. */
  readonly key?: readonly string[]
  readonly keep?: true
  /** By column: what the rows are read as, where few columns of a wide table are written. Absent: as the table has it. */
  readonly types?: ReadonlyMap<string, string>
  /** What is read instead of the rows themselves, out of them and of what stood before; always the same for one table. */
  readonly from?: (rows: RawBuilder<unknown>) => RawBuilder<unknown>
  readonly rows: readonly PutRow[]
}

/** Rows of one table to be gone, by their key. */
export interface Gone {
  readonly from: string
  readonly key: readonly string[]
  readonly rows: readonly Row[]
}

type Db = Transaction<Database> | Kysely<Database>

/** Writes many rows of many tables; see `statementOf`. */
export async function write(tx: Db, puts: readonly Put[], gone: readonly Gone[] = []): Promise<void> {
  const statement = statementOf(tx, puts, gone)
  if (statement) await tx.executeQuery(statement)
}

/**
 * Many rows of many tables in one statement, ready to be sent: one journey to the server, whether for one act or five
 * hundred. Foreign keys are checked at its end, so the order of tables does not matter. Null: nothing is written.
 */
export function statementOf(db: Db, puts: readonly Put[], gone: readonly Gone[]): CompiledQuery | null {
  const lost = gone.filter(({ rows }) => rows.length > 0)
  const made = puts.filter(({ rows }) => rows.length > 0)
  if (lost.length + made.length === 0) return null
  const values = [...lost, ...made].map(({ rows }) => `[${rows.map(textOf).join(',')}]`)
  return CompiledQuery.raw(statementFor(db, made, lost), values)
}

/** What is not said is null on the other side: of a wide row few columns are sent. */
function textOf(row: PutRow): string {
  if (typeof row === 'string') return row
  let text = ''
  for (const name in row) {
    const value = row[name]
    if (value !== null && value !== undefined) text += `${text === '' ? '' : ','}"${name}":${valueText(value)}`
  }
  return `{${text}}`
}

/** Most texts hold nothing that must be escaped. */
function valueText(value: unknown): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be escaped
  if (typeof value === 'string' && !/["\\\u0000-\u001f\ud800-\udfff]/.test(value)) return `"${value}"`
  return JSON.stringify(value)
}

const statements = new Map<string, string>()
const mostShapes = 1000

/** The statement depends on tables and columns only, so each is put together once. */
function statementFor(tx: Db, puts: readonly Put[], gone: readonly Gone[]): string {
  const shape = JSON.stringify([
    gone.map(({ from, key }) => [from, key]),
    puts.map(({ into, columns, key, keep, types, from }) => [
      into,
      columns,
      key,
      keep,
      types !== undefined,
      from !== undefined,
    ]),
  ])
  const known = statements.get(shape)
  if (known) return known
  const parts = [...gone.map(deletion), ...puts.map(insertion)].map(
    (part, at) => sql`${sql.ref(`w${at}`)} as (${part})`,
  )
  const { sql: text } = sql`with ${sql.join(parts)} select 1`.compile(tx)
  if (statements.size >= mostShapes) statements.clear()
  statements.set(shape, text)
  return text
}

/** Stands where the rows of one table are bound. */
const rowsOfTable = sql.val('[]')

function insertion({ into, columns, key, keep, types, from }: Put): RawBuilder<unknown> {
  const table = sql.table(into)
  const names = sql.join(columns.map((name) => sql.ref(name)))
  const clash = key
    ? sql`on conflict (${sql.join(key.map((name) => sql.ref(name)))}) ${keep ? sql`do nothing` : replacing(columns, key)}`
    : sql``
  const typed = columns.map((name) => sql`${sql.ref(name)} ${sql.raw(types?.get(name) ?? '')}`)
  const plain = types
    ? sql`json_to_recordset(${rowsOfTable}::json) as said (${sql.join(typed)})`
    : sql`json_populate_recordset(null::${table}, ${rowsOfTable}::json)`
  const rows = from ? from(rowsOfTable) : plain
  return sql`insert into ${table} (${names}) select ${names} from ${rows} ${clash}`
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
