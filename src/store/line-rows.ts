import type { Line } from '../kernel/line.ts'
import type { Matter } from '../kernel/matter.ts'
import { repeatedOf, rowsTableOf, type Table, tableOf } from './schema.ts'

export type Row = Readonly<Record<string, unknown>>

/** The typed row of a matter in its line's table. */
export function lineRow(line: Line, owner: { district: string; id: string }, matter: Matter): Row {
  return rowOf(tables(line).own, owner, matter.answers)
}

/** The same with only what was answered. */
export function saidRow(line: Line, { district, id }: { district: string; id: string }, { answers }: Matter): Row {
  const { columnOf } = tables(line)
  const row: Record<string, unknown> = { district, matter: id }
  for (const field in answers) {
    const column = columnOf.get(field)
    if (column !== undefined) row[column] = answers[field] ?? null
  }
  return row
}

/** The rows of its repeated fields, by table. */
export function repeatedRows(
  line: Line,
  { district, id }: { district: string; id: string },
  matter: Matter,
): Map<Table, Row[]> {
  const found = new Map<Table, Row[]>()
  for (const [name, table] of tables(line).repeated) {
    const rows = (matter.answers[name] ?? []) as readonly Row[]
    found.set(
      table,
      rows.map((row) => ({ ...rowOf(table, { district, id }, row), id: row.id })),
    )
  }
  return found
}

function rowOf({ columns }: Table, { district, id }: { district: string; id: string }, answers: Row): Row {
  const row: Record<string, unknown> = { district, matter: id }
  for (const { name, field } of columns) if (field) row[name] = answers[field] ?? null
  return row
}

interface Tables {
  readonly own: Table
  /** By column. */
  readonly types: ReadonlyMap<string, string>
  /** By field. */
  readonly columnOf: ReadonlyMap<string, string>
  readonly repeated: readonly (readonly [string, Table])[]
}

const known = new WeakMap<Line, Tables>()

/** The tables of a line, worked out once. */
export function tables(line: Line): Tables {
  const before = known.get(line)
  if (before) return before
  const own = tableOf(line)
  const made = {
    own,
    types: new Map(own.columns.map(({ name, type }) => [name, type])),
    columnOf: new Map(own.columns.flatMap(({ name, field }) => (field ? [[field, name] as const] : []))),
    repeated: repeatedOf(line).map(([name, field]) => [name, rowsTableOf(line, name, field.rows ?? {})] as const),
  }
  known.set(line, made)
  return made
}
