import { type Kysely, sql } from 'kysely'
import type { Business } from '../kernel/business.ts'
import type { Database } from './database.ts'
import {
  addColumnSql,
  type Column,
  createSql,
  indexName,
  indexSql,
  orderName,
  orderSql,
  type Table,
  tablesOf,
} from './schema.ts'

export interface Drift {
  /** One sentence for each difference; empty when tables and declarations agree. */
  readonly says: readonly string[]
  /** A start for the missing migration. A person decides about old rows and signs the file. */
  readonly sql: readonly string[]
}

interface Real {
  readonly table_name: string
  readonly column_name: string
  readonly type: string
  readonly nullable: boolean
}

/** Compares the tables of the lines with their declarations. */
export async function driftOf(db: Kysely<Database>, businesses: Iterable<Business>): Promise<Drift> {
  const real = await realColumns(db)
  const indexes = await realIndexes(db)
  const says: string[] = []
  const script: string[] = []
  for (const table of [...businesses].flatMap(({ line }) => tablesOf(line))) {
    const columns = real.get(table.name)
    if (!columns) {
      says.push(`没有表 ${table.name}`)
      script.push(createSql(table))
      continue
    }
    says.push(...columnDrift(table, columns, script), ...indexDrift(table, indexes, script))
  }
  return { says, sql: script }
}

function columnDrift(table: Table, real: readonly Real[], script: string[]): string[] {
  const says: string[] = []
  for (const column of table.columns) {
    const found = real.find(({ column_name }) => column_name === column.name)
    if (found) says.push(...differences(table, column, found))
    else {
      says.push(`表 ${table.name} 没有列 ${column.name}`)
      script.push(addColumnSql(table.name, column))
    }
  }
  const stray = real.filter(({ column_name }) => !table.columns.some(({ name }) => name === column_name))
  return [...says, ...stray.map(({ column_name }) => `表 ${table.name} 多出列 ${column_name}，声明中没有这个字段`)]
}

function differences(table: Table, column: Column, { type, nullable }: Real): string[] {
  const where = `表 ${table.name} 的列 ${column.name}`
  return [
    ...(type === column.type ? [] : [`${where} 是 ${type}，声明要求 ${column.type}`]),
    ...(nullable === column.nullable ? [] : [`${where} ${nullable ? '可以为空' : '不能为空'}，声明相反`]),
  ]
}

function indexDrift({ name, indexed, ordered }: Table, indexes: ReadonlySet<string>, script: string[]): string[] {
  const missing = indexed.filter((column) => !indexes.has(indexName(name, column)))
  const unordered = ordered.filter((column) => !indexes.has(orderName(name, column)))
  script.push(...missing.map((column) => indexSql(name, column)), ...unordered.map((column) => orderSql(name, column)))
  return [
    ...missing.map((column) => `表 ${name} 没有按 ${column} 的索引`),
    ...unordered.map((column) => `表 ${name} 没有按 ${column} 排序的索引`),
  ]
}

async function realColumns(db: Kysely<Database>): Promise<Map<string, Real[]>> {
  const { rows } = await sql<Real>`
    select table_name, column_name, is_nullable = 'YES' as nullable,
      case when data_type = 'ARRAY' then ltrim(udt_name, '_') || '[]' else data_type end as type
    from information_schema.columns
    where table_schema = current_schema()
    order by table_name, ordinal_position`.execute(db)
  const found = new Map<string, Real[]>()
  for (const row of rows) found.set(row.table_name, [...(found.get(row.table_name) ?? []), row])
  return found
}

async function realIndexes(db: Kysely<Database>): Promise<Set<string>> {
  const { rows } = await sql<{
    name: string
  }>`select indexname as name from pg_indexes where schemaname = current_schema()`.execute(db)
  return new Set(rows.map(({ name }) => name))
}
