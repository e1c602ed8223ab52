import type { Field, Fields } from '../kernel/field.ts'
import type { Line } from '../kernel/line.ts'

/** One table as the declarations want it. */
export interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  readonly key: readonly string[]
  /** Single columns that lists filter by. */
  readonly indexed: readonly string[]
  /** Days and amounts of the list, by which it may be put in order from end to end. */
  readonly ordered: readonly string[]
}

export interface Column {
  readonly name: string
  /** The declared field; null for the key. */
  readonly field: string | null
  readonly type: string
  readonly nullable: boolean
}

/** The tables a line's declaration asks for: its own, and one for each repeated field. */
export function tablesOf(line: Line): Table[] {
  return [tableOf(line), ...repeatedOf(line).map(([name, field]) => rowsTableOf(line, name, field.rows ?? {}))]
}

export function tableOf(line: Line): Table {
  const columns = Object.entries(line.fields).flatMap(([name, field]) => columnOf(name, field) ?? [])
  return checked({
    name: snake(line.id),
    columns: [...owner, ...columns],
    key: ['district', 'matter'],
    indexed: filtered(line),
    ordered: ordered(line),
  })
}

export function rowsTableOf(line: Line, name: string, rows: Fields): Table {
  const columns = Object.entries(rows).flatMap(([cell, field]) => columnOf(cell, field) ?? [])
  const id: Column = { name: 'id', field: null, type: 'integer', nullable: false }
  return checked({
    name: rowsTableName(line, name),
    columns: [...owner, id, ...columns],
    key: ['district', 'matter', 'id'],
    indexed: [],
    ordered: [],
  })
}

export function rowsTableName(line: Pick<Line, 'id'>, name: string): string {
  return `${snake(line.id)}_${snake(name)}`
}

export function repeatedOf(line: Pick<Line, 'fields'>): [string, Field][] {
  return Object.entries(line.fields).filter(([, { kind }]) => kind === 'rows')
}

/** 'legality-review' and 'happenedOn' become legality_review and happened_on. */
export function snake(name: string): string {
  return name.replaceAll('-', '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** The SQL that makes a table. Columns are nullable and options unconstrained (decision 19). */
export function createSql(table: Table): string {
  const columns = table.columns.map(
    ({ name, type, nullable }) => `  ${quote(name)} ${type}${nullable ? '' : ' not null'},`,
  )
  return [
    `create table ${quote(table.name)} (`,
    ...columns,
    `  primary key (${table.key.join(', ')}),`,
    '  foreign key (district, matter) references matter (district, id)',
    ');',
    ...table.indexed.map((column) => indexSql(table.name, column)),
    ...table.ordered.map((column) => orderSql(table.name, column)),
  ].join('\n')
}

export function addColumnSql(table: string, { name, type, nullable }: Column): string {
  return `alter table ${quote(table)} add column ${quote(name)} ${type}${nullable ? '' : ' not null'};`
}

export function indexSql(table: string, column: string): string {
  return `create index ${quote(indexName(table, column))} on ${quote(table)} (district, ${quote(column)});`
}

export function indexName(table: string, column: string): string {
  return `${table}_by_${column}`.slice(0, 63)
}

/** With the matter, so that equal values have an order too. */
export function orderSql(table: string, column: string): string {
  return `create index ${quote(orderName(table, column))} on ${quote(table)} (district, ${quote(column)}, matter);`
}

export function orderName(table: string, column: string): string {
  return `${table}_in_order_of_${column}`.slice(0, 63)
}

const owner: readonly Column[] = [
  { name: 'district', field: null, type: 'text', nullable: false },
  { name: 'matter', field: null, type: 'uuid', nullable: false },
]

function columnOf(name: string, field: Field): Column | null {
  if (!field.column) return null
  return { name: snake(name), field: name, type: field.sealed ? 'text' : field.column, nullable: true }
}

/** Fields of the list page that are chosen from a list: a filter on them must not read the whole table. */
function filtered({ fields, columns = [], concerns = [] }: Line): string[] {
  const listed = new Set([...columns, ...concerns])
  const chosen = ['choice', 'organ', 'person', 'yes-no']
  return Object.entries(fields).flatMap(([name, field]) =>
    listed.has(name) && chosen.includes(field.kind) && !field.sealed ? snake(name) : [],
  )
}

/** Texts and choices are not among them: whoever looks for one of those asks for it. */
function ordered({ fields, columns = [] }: Line): string[] {
  return columns.flatMap((name) =>
    ['date', 'integer', 'bigint'].includes(fields[name]?.column ?? '') && !fields[name]?.sealed ? snake(name) : [],
  )
}

const kernelTables = new Set(
  `district organ person account post session matter event batch clock party paper counter number_void referral draft notice
  notice_read idempotency access_log data_key token file attached migration intake intake_taken zero_report`.split(
    /\s+/,
  ),
)

function checked(table: Table): Table {
  if (kernelTables.has(table.name)) throw new Error(`业务线的表不能叫 ${table.name}，那是内核的表`)
  const names = table.columns.map(({ name }) => name)
  const twice = names.filter((name, at) => names.indexOf(name) !== at)
  if (twice.length > 0) throw new Error(`表 ${table.name} 有重名的列：${twice.join('、')}`)
  return table
}

function quote(name: string): string {
  return `"${name}"`
}
